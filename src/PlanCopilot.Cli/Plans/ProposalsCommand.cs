using System.CommandLine;
using System.Text;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Plans;

/// <summary><c>plan proposals ACCOUNT</c>: what new research would add, change and take away; <c>--accept</c> and <c>--reject</c> decide.</summary>
internal sealed class ProposalsCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name" };
    private readonly Option<string[]> _accept = new("--accept") { Description = "Take a proposal, all of a section, or 'all'", HelpName = "ID|SECTION|all" };
    private readonly Option<string[]> _reject = new("--reject") { Description = "Keep the plan as it is there", HelpName = "ID|SECTION|all" };
    private readonly Option<string?> _unasked = new("--unasked") { Description = "Whether lines that nobody touched take new drafts without asking", HelpName = "on|off" };
    private readonly SaveOptions _save = new();

    public ProposalsCommand(Terminal terminal) : base("proposals", "See what new research proposes for a plan, and decide")
    {
        _unasked.AcceptOnlyFromAmong("on", "off");
        Add(_account);
        foreach (var option in (Option[])[_accept, _reject, _unasked, .. _save.All]) Add(option);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var wanted = result.GetRequiredValue(_account);
        await using var db = await DataFolder.Locate(_save.Data(result), terminal).OpenAsync(cancellationToken);
        var account = await DataFolder.FindAccountAsync(db, wanted, cancellationToken);
        var revision = await db.FindRevisionAsync(account.Key, null, cancellationToken) ?? throw StoredPlan.None(account.Key);
        var draft = await db.FindDraftAsync(account.Key, cancellationToken);
        var proposals = draft is null ? [] : PlanMerge.Propose(revision.Plan, draft);
        PlanEdit[] edits =
        [
            .. Chosen(result.GetValue(_accept), proposals).Select(id => new PlanEdit.Accept(id)),
            .. Chosen(result.GetValue(_reject), proposals).Select(id => new PlanEdit.Reject(id)),
            .. result.GetValue(_unasked) is { } unasked ? (PlanEdit[])[new PlanEdit.TakeNewDrafts(unasked == "on")] : [],
        ];
        if (edits.Length > 0) return await _save.RunAsync(result, wanted, edits, revision.Number, terminal, cancellationToken);
        var report = new ProposalReport(account.Key, revision.Number, revision.Plan.TakesNewDrafts, [.. proposals.Select(ProposalLine.Of)]);
        if (_save.IsJson(result)) CliJson.Write(terminal, report);
        else Write(report, terminal);
        return ExitCode.Done;
    }

    private static IEnumerable<string> Chosen(string[]? given, IReadOnlyList<Proposal> proposals) => (given ?? []).SelectMany(one =>
    {
        var chosen = proposals.Where(proposal => one == "all" || proposal.Id == one || proposal.Section == one || proposal.Item == one).Select(proposal => proposal.Id).ToList();
        return chosen.Count > 0 || one == "all" ? chosen : throw new InputException($"There is no proposal '{one}'. 'plan proposals ACCOUNT' lists them.");
    }).Distinct();

    private static void Write(ProposalReport report, Terminal terminal)
    {
        var page = new StringBuilder();
        foreach (var proposal in report.Proposals)
        {
            page.AppendWrapped(0, $"{proposal.Id}  {proposal.Kind.ToString().ToLowerInvariant()} {proposal.Item} ({proposal.Section}){(proposal.IsMarked ? "  look: your words" : "")}");
            page.AppendWrapped(4, proposal.Why);
            if (proposal.Present is { } present) page.AppendWrapped(4, $"now: {present}", hanging: 4);
            if (proposal.OldEvidence is [var old, ..]) page.AppendWrapped(4, $"drafted from: \"{old.Quote}\"", hanging: 4);
            if (proposal.New is { } changed) page.AppendWrapped(4, $"new: {changed}", hanging: 4);
            if (proposal.NewEvidence is [var young, ..]) page.AppendWrapped(4, $"drafted from: \"{young.Quote}\"", hanging: 4);
        }
        if (report.Proposals.Count == 0) page.Append("Nothing is proposed: the plan is as new research would have it, or as people decided.\n");
        else page.Append("\nDecide with --accept ID and --reject ID; a section's key or 'all' takes many.\n");
        terminal.Out.Write(page.ToString());
    }
}

/// <summary>What <c>plan proposals --json</c> prints.</summary>
/// <param name="TakesNewDrafts">Whether lines that nobody touched take new drafts without asking.</param>
internal sealed record ProposalReport(string Account, int Revision, bool TakesNewDrafts, IReadOnlyList<ProposalLine> Proposals);

/// <param name="Present">How the line reads now; null when it isn't there.</param>
/// <param name="New">How it would read; null when it would go.</param>
/// <param name="IsMarked">What lies under a person's words has changed.</param>
internal sealed record ProposalLine(
    string Id, ProposalKind Kind, string Section, string Item, string Why, bool IsMarked, string? Present, string? New, IReadOnlyList<Evidence> OldEvidence, IReadOnlyList<Evidence> NewEvidence)
{
    public static ProposalLine Of(Proposal proposal) => new(proposal.Id, proposal.Kind, proposal.Section, proposal.Item, proposal.Why, proposal.IsMarked,
        Said(proposal.Present), Said(proposal.New), proposal.Base?.Evidence ?? [], [.. proposal.New?.Evidence.Select(cited => cited.Evidence) ?? []]);

    private static string? Said(CitedItem? line) => line is null ? null
        : string.Join("; ", ((string[])[line.Item.Label.Length == 0 ? line.Item.Text : $"{line.Item.Label}: {line.Item.Text}", .. line.Item.Fields.Where(field => field.Text.Length > 0).Select(field => $"{field.Name}: {field.Text}")]));
}
