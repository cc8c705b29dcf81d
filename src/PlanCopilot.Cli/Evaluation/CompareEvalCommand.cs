using System.CommandLine;
using System.Text.Json;
using PlanCopilot.Core.Evaluation;

namespace PlanCopilot.Cli.Evaluation;

/// <summary>
/// <c>eval compare BEFORE.json AFTER.json</c>: what got better and worse, figure by figure and case by case. Exit code 3 when
/// something fell by more than chance explains.
/// </summary>
internal sealed class CompareEvalCommand : Command
{
    private readonly Argument<string> _before = new("BEFORE") { Description = "A run written by 'eval run --output': the yardstick" };
    private readonly Argument<string> _after = new("AFTER") { Description = "The run to compare with it" };
    private readonly Option<string[]> _suites = new("--suite") { Description = "Compare only this suite; may be repeated", HelpName = "NAME" };
    private readonly Option<bool> _all = new("--all") { Description = "Print everything that differs" };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public CompareEvalCommand(Terminal terminal) : base("compare", "Show what got better and worse from one run to another")
    {
        Add(_before);
        Add(_after);
        Add(_suites);
        Add(_all);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(terminal.PathOf(result.GetRequiredValue(_before)), cancellationToken);
        var after = await ReadAsync(terminal.PathOf(result.GetRequiredValue(_after)), cancellationToken);
        var suites = result.GetValue(_suites) ?? [];
        var comparison = EvalComparison.Of(before with { Suites = [.. before.Suites.Where(suite => suites.Length == 0 || suites.Contains(suite.Name))] }, after);
        if (comparison.Suites.Count == 0) throw new InputException("The first run has no such cases, so there is nothing to compare.");
        if (result.GetValue(_json)) CliJson.Write(terminal, comparison);
        else ComparisonScreen.Write(comparison, result.GetValue(_all), terminal);
        return comparison.IsWorse ? ExitCode.GateFailed : ExitCode.Done;
    }

    private static async Task<EvalRun> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await CliJson.ReadAsync<EvalRun>(file, cancellationToken) ?? throw new JsonException("it is null");
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' is not a run that can be read: {failure.Message} Write one with 'eval run --output FILE'.", failure);
        }
    }
}
