using System.CommandLine;
using System.Globalization;
using System.Text;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Plans;

/// <summary><c>plan history ACCOUNT</c>: every revision, who made it, when and why.</summary>
internal sealed class PlanHistoryCommand : Command
{
    public PlanHistoryCommand(Terminal terminal) : base("history", "List a plan's revisions")
    {
        var account = new Argument<string>("ACCOUNT") { Description = "Key, ticker, CIK or name" };
        var data = DataFolder.Option();
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        Add(account);
        Add(data);
        Add(json);
        SetAction(async (result, cancellationToken) =>
        {
            await using var db = await DataFolder.Locate(result.GetValue(data), terminal).OpenAsync(cancellationToken);
            var found = await DataFolder.FindAccountAsync(db, result.GetRequiredValue(account), cancellationToken);
            var revisions = await db.ListRevisionsAsync(found.Key, cancellationToken);
            if (result.GetValue(json)) CliJson.Write(terminal, new HistoryReport(found.Key, revisions));
            else terminal.Out.Write(revisions.Aggregate(new StringBuilder(), (page, line) => page.AppendWrapped(0,
                string.Create(CultureInfo.InvariantCulture, $"{line.Number,4}  {line.CreatedAt:yyyy-MM-dd HH:mm}  {line.Who ?? "research"}{(line.Why is null ? "" : $": {line.Why}")}"), hanging: 6)).ToString());
            return ExitCode.Done;
        });
    }
}

/// <summary>What <c>plan history --json</c> prints: newest first.</summary>
internal sealed record HistoryReport(string Account, IReadOnlyList<RevisionLine> Revisions);

/// <summary><c>plan diff ACCOUNT [FROM] [TO]</c>: what changed between two revisions, line by line.</summary>
internal sealed class DiffPlanCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name" };
    private readonly Argument<int?> _from = new("FROM") { Description = "A revision; else the one before TO", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<int?> _to = new("TO") { Description = "A revision; else the latest", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public DiffPlanCommand(Terminal terminal) : base("diff", "Compare two revisions of a plan")
    {
        foreach (var argument in (Argument[])[_account, _from, _to]) Add(argument);
        Add(_data);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var db = await DataFolder.Locate(result.GetValue(_data), terminal).OpenAsync(cancellationToken);
        var account = await DataFolder.FindAccountAsync(db, result.GetRequiredValue(_account), cancellationToken);
        var to = await FindAsync(result.GetValue(_to));
        var from = await FindAsync(result.GetValue(_from) ?? Math.Max(1, to.Number - 1));
        var differences = PlanDiff.Compare(from.Plan, to.Plan);
        if (result.GetValue(_json)) CliJson.Write(terminal, new DiffReport(account.Key, from.Number, to.Number, [.. differences.Select(DiffLine.Of)]));
        else terminal.Out.Write(differences.Count == 0 ? $"Revisions {from.Number} and {to.Number} read the same.\n" : DiffScreen.Lines(differences));
        return ExitCode.Done;

        async Task<Revision> FindAsync(int? number) => await db.FindRevisionAsync(account.Key, number, cancellationToken)
            ?? throw (number is null ? StoredPlan.None(account.Key) : new InputException($"There is no revision {number} of '{account.Key}'. 'plan history {account.Key}' lists them."));
    }
}

/// <summary><c>plan restore ACCOUNT REVISION</c>: the plan becomes what it was, as a new revision.</summary>
internal sealed class RestorePlanCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name" };
    private readonly Argument<int> _revision = new("REVISION") { Description = "Its number: 'plan history ACCOUNT' lists them" };
    private readonly PersonOption _as = new();
    private readonly Option<string?> _data = DataFolder.Option();

    public RestorePlanCommand(Terminal terminal) : base("restore", "Make a plan what it was; no revision is lost")
    {
        Add(_account);
        Add(_revision);
        Add(_as);
        Add(_data);
        SetAction(async (result, cancellationToken) =>
        {
            await using var db = await DataFolder.Locate(result.GetValue(_data), terminal).OpenAsync(cancellationToken);
            var account = await DataFolder.FindAccountAsync(db, result.GetRequiredValue(_account), cancellationToken);
            var before = await db.FindRevisionAsync(account.Key, null, cancellationToken) ?? throw StoredPlan.None(account.Key);
            var restored = await db.RestoreRevisionAsync(account.Key, result.GetValue(_revision), null, _as.Read(result, terminal), TimeProvider.System, cancellationToken);
            SaveOptions.Write(account.Key, before, restored, isJson: false, terminal);
            return ExitCode.Done;
        });
    }
}
