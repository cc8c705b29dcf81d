using System.CommandLine;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Runs;

/// <summary><c>runs show [RUN]</c>: what was run, how it ended, how long its stages took and what its language model cost.</summary>
internal sealed class ShowRunsCommand : Command
{
    private readonly Argument<long?> _run = new("RUN") { Description = "Its number; all runs when left out", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public ShowRunsCommand(Terminal terminal) : base("show", "Show past runs, or one with its stages and what its language model took")
    {
        Add(_run);
        Add(_data);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var db = await DataFolder.Locate(result.GetValue(_data), terminal).OpenAsync(cancellationToken);
        var runs = new List<Run>();
        foreach (var account in await db.ListAccountsAsync(cancellationToken)) runs.AddRange(await db.LoadRunsAsync(account.Key, cancellationToken));
        var wanted = result.GetValue(_run);
        var shown = runs.Where(run => wanted is null || run.Id == wanted).OrderByDescending(run => run.Id).ToList();
        if (wanted is not null && shown.Count == 0)
            throw new InputException($"There is no run {wanted}. See them all with: plancopilot runs show");
        var use = wanted is { } run ? await ModelUse.LoadAsync(db, run, cancellationToken) : null;
        if (result.GetValue(_json)) CliJson.Write(terminal, new RunList(shown, use));
        else RunScreen.Write(shown, use, terminal);
        return ExitCode.Done;
    }
}

/// <summary>What <c>runs show --json</c> prints.</summary>
/// <param name="Runs">Latest first.</param>
/// <param name="ModelUse">By prompt; null unless one run was asked for.</param>
internal sealed record RunList(IReadOnlyList<Run> Runs, IReadOnlyList<ModelUse>? ModelUse);
