using System.Security.Cryptography;
using System.Text.Json;

namespace PlanCopilot.Core.Plans;

/// <summary>
/// What a new draft means for a plan that people have worked on, line by line: three ways, from how a line was last
/// drafted, how it stands, and how it is drafted now. A pure function of the plan and the draft; nothing is remembered
/// elsewhere, so that the same question has the same answer until somebody decides.
/// </summary>
public static class PlanMerge
{
    /// <param name="plan">With what people made of it.</param>
    /// <param name="draft">What the engine would draft now from all documents.</param>
    /// <returns>In the draft's order, then what is to go, in the plan's order.</returns>
    public static IReadOnlyList<Proposal> Propose(Plan plan, Plan draft)
    {
        var open = new OpenPlan(plan);
        var pairs = draft.Sections.SelectMany(section => Pairs(open.Section(section.Key), section, draft)).ToList();
        var names = new DraftNames(pairs.Select(pair => (pair.Drafted.Item.Id, pair.Live?.Item.Id)), open.Sections.SelectMany(section => section.Lines.Concat(section.Deleted)).Select(line => line.Item.Id));
        var documents = new DraftSources(draft.Sources);
        var proposals = pairs.Select(pair => Of(pair with { Drafted = names.Rename(pair.Drafted) }, documents)).OfType<Proposal>();
        var met = pairs.Select(pair => pair.Live?.Item.Id).ToHashSet();
        var gone = open.Sections.SelectMany(section => section.Lines.Where(line => !met.Contains(line.Item.Id)).Select(line => Withdrawal(section.Frame, line, documents))).OfType<Proposal>();
        return [.. proposals.Concat(gone)];
    }

    /// <param name="Live">The plan's line, standing or deleted; null when there is none.</param>
    private sealed record Pair(string Section, PlanGroup? Group, CitedItem? Live, bool IsDeleted, CitedItem Drafted);

    private static IEnumerable<Pair> Pairs(OpenSection? live, PlanSection section, Plan draft)
    {
        var drafted = section.Items.Select(item => OpenPlan.Lift(draft, item)).ToList();
        List<CitedItem> lines = live is null ? [] : [.. live.Lines, .. live.Deleted];
        var found = LineMatching.Pair([.. lines.Select(line => MatchedLine.Of(live?.Frame ?? section, line))], [.. drafted.Select(line => MatchedLine.Of(section, line))]);
        return drafted.Select((line, index) => new Pair(section.Key, section.Groups.FirstOrDefault(group => group.Key == line.Item.Group),
            found[index] is { } at ? lines[at] : null, found[index] >= live?.Lines.Count, line));
    }

    private static Proposal? Of(Pair pair, DraftSources documents) => pair switch
    {
        { Live: null } => Identified(new Proposal { Id = "", Kind = ProposalKind.Add, Section = pair.Section, Why = "not in the plan yet", New = pair.Drafted, Drafted = ItemDraft.Of(pair.Drafted), Group = pair.Group }),
        { Live: { } deleted, IsDeleted: true } => Return(pair, deleted),
        { Live: { } live } => Change(pair, live, documents),
    };

    /// <summary>What was deleted comes back only when it rests on something else by now.</summary>
    private static Proposal? Return(Pair pair, CitedItem deleted)
    {
        var (before, now) = (deleted.Drafted ?? ItemDraft.Of(deleted), ItemDraft.Of(pair.Drafted));
        if (!LineChange.IsMaterial(before, now)) return null;
        return Identified(new Proposal
        {
            Id = "",
            Kind = ProposalKind.Add,
            Section = pair.Section,
            Why = "you deleted it; what it rests on has changed since",
            Base = before,
            New = pair.Drafted,
            Drafted = now,
            Group = pair.Group,
            Returning = deleted.Item.Id,
        });
    }

    private static Proposal? Change(Pair pair, CitedItem live, DraftSources documents)
    {
        var now = ItemDraft.Of(pair.Drafted);
        if (live.Drafted is not { } before || LineChange.Between(live, before, pair.Drafted, documents) is not { } change) return null;
        return Identified(new Proposal
        {
            Id = "",
            Kind = ProposalKind.Change,
            Section = pair.Section,
            Why = change.Why,
            IsMarked = change.IsMarked,
            Base = before,
            Present = live,
            New = LineChange.Merge(live, before, pair.Drafted),
            Drafted = now,
        });
    }

    private static Proposal? Withdrawal(PlanSection section, CitedItem live, DraftSources documents)
    {
        if (live.Drafted is not { IsWithdrawalDeclined: false } before || LineChange.WhyWithdrawn(live, before, documents) is not { } why) return null;
        return Identified(new Proposal
        {
            Id = "",
            Kind = ProposalKind.Withdraw,
            Section = section.Key,
            Why = why,
            Base = before,
            Present = live,
            IsMarked = live.Item.Origin != PlanItemOrigin.Drafted,
        });
    }

    private static Proposal Identified(Proposal proposal)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new ProposalContent(proposal.Kind, proposal.Section, proposal.Item, proposal.Base, proposal.Drafted), LivingJson.Default.ProposalContent);
        return proposal with { Id = Convert.ToHexStringLower(SHA256.HashData(content))[..8] };
    }
}
