using System.CommandLine;
using System.Globalization;
using System.Text;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Signals;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Sources;

/// <summary><c>signals ACCOUNT</c>: what happened since the plan was last reviewed; dismiss what is wrong, or note a review.</summary>
internal sealed class SignalsCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Its key, ticker, CIK or name" };
    private readonly Option<bool> _all = new("--all") { Description = "Also dismissed ones" };
    private readonly Option<string?> _dismiss = new("--dismiss") { Description = "Mark a signal as wrong or done with; it isn't raised again", HelpName = "ID" };
    private readonly Option<string?> _why = new("--why") { Description = "The reason for dismissing it", HelpName = "TEXT" };
    private readonly Option<bool> _reviewed = new("--reviewed") { Description = "Note that the plan was reviewed now" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public SignalsCommand(Terminal terminal) : base("signals", "Show what happened that should make the plan be reviewed")
    {
        foreach (var option in (Option[])[_all, _dismiss, _why, _reviewed, _data, _json]) Add(option);
        Add(_account);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var db = await DataFolder.Locate(result.GetValue(_data), terminal).OpenAsync(cancellationToken);
        var account = await DataFolder.FindAccountAsync(db, result.GetValue(_account) ?? "", cancellationToken);
        if (result.GetValue(_dismiss) is { } id && !await db.DismissSignalAsync(account.Key, id, result.GetValue(_why), TimeProvider.System, cancellationToken))
            throw new InputException($"'{account.Key}' has no signal '{id}'. See them with: plancopilot signals {account.Key}");
        if (result.GetValue(_reviewed)) await db.SaveReviewAsync(account.Key, TimeProvider.System, cancellationToken);
        var report = await ReportAsync(db, account, result.GetValue(_all), cancellationToken);
        if (result.GetValue(_json)) CliJson.Write(terminal, report);
        else Write(report, terminal);
        return ExitCode.Done;
    }

    private static async Task<SignalReport> ReportAsync(PlanCopilotDbContext db, Account account, bool withDismissed, CancellationToken cancellationToken)
    {
        var stored = await db.ListSignalsAsync(account.Key, cancellationToken);
        var plan = (await db.FindRevisionAsync(account.Key, null, cancellationToken))?.Plan;
        var reviewed = await db.FindReviewAsync(account.Key, cancellationToken);
        var freshness = await db.FindFreshnessAsync(account.Key, TimeProvider.System, cancellationToken);
        return new(account.Key, reviewed, freshness, [.. stored.Where(signal => withDismissed || signal.DismissedAt is null).Select(signal => SignalLine.Of(signal, plan))]);
    }

    private static void Write(SignalReport report, Terminal terminal)
    {
        const int indent = 12;
        var lines = new StringBuilder();
        foreach (var signal in report.Signals)
        {
            lines.Append(CultureInfo.InvariantCulture,
                $"{signal.Date:yyyy-MM-dd}  {signal.Severity.ToString().ToLowerInvariant(),-6}  {InWords(signal.Kind),-24}  {signal.Id}{(signal.DismissedAt is null ? "" : "  dismissed")}\n");
            lines.AppendWrapped(indent, Terminal.Harmless(signal.Quote.ReplaceLineEndings(" ")));
        }
        if (report.Signals.Count == 0) lines.Append("No signals.\n");
        if (report.Freshness is { } fresh) lines.AppendWrapped(0, $"Plan      {(fresh.State == FreshnessState.ReviewSoon ? "review soon" : fresh.State.ToString().ToLowerInvariant())} ({fresh.Score} of 100): {fresh.Why}", hanging: indent);
        terminal.Out.Write(lines.ToString());
    }

    /// <summary>"Merger or divestiture" for MergerOrDivestiture.</summary>
    private static string InWords(SignalKind kind) => string.Concat(kind.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}

/// <summary>What <c>signals --json</c> prints.</summary>
/// <param name="Reviewed">When the plan was last reviewed, else first drafted.</param>
/// <param name="Freshness">Null when there is no plan yet.</param>
/// <param name="Signals">Latest first.</param>
internal sealed record SignalReport(string Account, DateTimeOffset? Reviewed, Freshness? Freshness, IReadOnlyList<SignalLine> Signals);

/// <param name="Start">Where the quotation stands in the document's text, in UTF-16 units.</param>
/// <param name="Sections">Keys of the plan's sections that it touches.</param>
/// <param name="Items">Ids of the items in these sections that cite the same document.</param>
internal sealed record SignalLine(
    string Id, SignalKind Kind, SignalSeverity Severity, DateOnly Date, string Document, int Start, int End, string Quote,
    IReadOnlyList<string> Sections, IReadOnlyList<string> Items, DateTimeOffset RaisedAt, DateTimeOffset? DismissedAt, string? DismissedWhy)
{
    public static SignalLine Of(StoredSignal stored, Plan? plan)
    {
        var signal = stored.ToSignal();
        return new(signal.Id, signal.Kind, signal.Severity, signal.Date, signal.Evidence.DocumentId, signal.Evidence.Start, signal.Evidence.End, signal.Evidence.Quote,
            signal.Sections, plan is null ? [] : ItemsOf(signal, plan), stored.RaisedAt, stored.DismissedAt, stored.DismissedWhy);
    }

    private static List<string> ItemsOf(Signal signal, Plan plan) =>
    [
        .. plan.Sections.Where(section => signal.Sections.Contains(section.Key)).SelectMany(section => section.Items)
            .Where(item => item.Citations.Any(number => number <= plan.Evidence.Count && plan.Evidence[number - 1].Evidence.DocumentId == signal.Evidence.DocumentId)).Select(item => item.Id),
    ];
}
