using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PlanCopilot.Core.Evaluation;

namespace PlanCopilot.Cli.Evaluation;

/// <summary>
/// <c>eval compare BEFORE.json AFTER.json</c>: what got better and worse, figure by figure and case by case. Exit code 3 when
/// something fell by more than chance explains.
/// </summary>
internal sealed class CompareEvalCommand : Command
{
    private const double Visible = 0.0005;

    private readonly Argument<string> _before = new("BEFORE") { Description = "A run written by 'eval run --output': the yardstick" };
    private readonly Argument<string> _after = new("AFTER") { Description = "The run to compare with it" };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public CompareEvalCommand(Terminal terminal) : base("compare", "Show what got better and worse from one run to another")
    {
        Add(_before);
        Add(_after);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(terminal.PathOf(result.GetRequiredValue(_before)), cancellationToken);
        var after = await ReadAsync(terminal.PathOf(result.GetRequiredValue(_after)), cancellationToken);
        var comparison = EvalComparison.Of(before, after);
        if (comparison.Suites.Count == 0) throw new InputException("The first run has no cases, so there is nothing to compare.");
        if (result.GetValue(_json)) CliJson.Write(terminal, comparison);
        else foreach (var suite in comparison.Suites) Write(suite, terminal);
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

    private static void Write(SuiteComparison suite, Terminal terminal)
    {
        terminal.Out.WriteLine(suite.Name);
        foreach (var metric in suite.Metrics.Where(metric => !(Math.Abs((metric.Before - metric.After) ?? 1) < Visible) && (metric.Before ?? metric.After) is not null))
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {metric.Name}: {EvalReport.Number(metric.Before)} -> {EvalReport.Number(metric.After)} ({metric.After - metric.Before:+0.000;-0.000})"));
        foreach (var change in suite.Cases)
            terminal.Out.WriteLine(Terminal.Harmless($"  {(change.IsBetter ? "better" : "worse ")} {change.Id}: {change.Why}"));
        if (suite.Cases.Count == 0) terminal.Out.WriteLine("  no case differs");
        foreach (var why in suite.WhyWorse) terminal.Out.WriteLine($"  WORSE: {why}.");
    }
}
