namespace PlanCopilot.Core.Plans;

/// <summary>Takes or declines what new research proposes for a line. Either way the same isn't proposed again.</summary>
internal static class Deciding
{
    /// <param name="touch">Who takes it; null when the account's owner lets drafts in unasked.</param>
    public static void Accept(OpenPlan open, Proposal proposal, Plan draft, PersonalTouch? touch)
    {
        switch (proposal)
        {
            case { Kind: ProposalKind.Withdraw, Present: { } present }:
                var (from, at) = Standing(open, present.Item.Id);
                from.Lines.RemoveAt(at);
                from.Deleted.Add(present with { Item = present.Item with { Touched = touch } });
                break;
            case { Kind: ProposalKind.Change, Present: { } present, New: { } changed }:
                var (section, index) = Standing(open, present.Item.Id);
                section.Lines[index] = changed with { Item = changed.Item with { Touched = touch ?? changed.Item.Touched } };
                break;
            case { Kind: ProposalKind.Add, New: { } added }:
                Add(open, proposal, draft, added with { Item = added.Item with { Touched = touch } });
                break;
        }
    }

    public static void Reject(OpenPlan open, Proposal proposal, PersonalTouch touch)
    {
        if (proposal is { Kind: ProposalKind.Add, New: { } added })
        {
            var section = open.Section(proposal.Section);
            section?.Deleted.RemoveAll(line => line.Item.Id == proposal.Returning);
            section?.Deleted.Add(added with { Item = added.Item with { Touched = touch } });
            return;
        }
        var (from, index) = Standing(open, proposal.Item);
        var line = from.Lines[index];
        var origin = line.Item.Origin == PlanItemOrigin.Drafted ? PlanItemOrigin.Confirmed : line.Item.Origin;
        var seen = proposal.Kind == ProposalKind.Withdraw ? (proposal.Base ?? ItemDraft.Of(line)) with { IsWithdrawalDeclined = true } : proposal.Drafted;
        from.Lines[index] = line with { Item = line.Item with { Origin = origin, Base = seen, Touched = touch } };
    }

    private static void Add(OpenPlan open, Proposal proposal, Plan draft, CitedItem line)
    {
        var index = open.IndexOf(proposal.Section, draft.Sections.First(one => one.Key == proposal.Section) with { Items = [] });
        var section = open.Sections[index];
        section.Deleted.RemoveAll(one => one.Item.Id == proposal.Returning);
        if (proposal.Group is { } group) (section, line) = Grouped(open, index, section, group, line);
        LineEditing.Insert(section, Placed(line));
    }

    /// <summary>A table of another year gets a heading of its own.</summary>
    private static (OpenSection Section, CitedItem Line) Grouped(OpenPlan open, int index, OpenSection section, PlanGroup group, CitedItem line)
    {
        var known = section.Frame.Groups.FirstOrDefault(one => (one.Title, one.TextTitle) == (group.Title, group.TextTitle) && (one.Key == group.Key || one.Title.Length + one.TextTitle.Length > 0));
        if (known is null)
        {
            var key = group.Key;
            for (var number = 2; section.Frame.Groups.Any(one => one.Key == key); number++) key = FormattableString.Invariant($"{group.Key}-{number}");
            known = group with { Key = key };
            section = section with { Frame = section.Frame with { Groups = [known, .. section.Frame.Groups] } };
            open.Sections[index] = section;
        }
        return (section, line with { Item = line.Item with { Group = known.Key } });
    }

    /// <summary>"Objective 2" takes the number of its id, which no other line of the plan has or had.</summary>
    private static CitedItem Placed(CitedItem line) =>
        LineMatching.IsPlace(line.Item.Label) ? line with { Item = line.Item with { Label = $"{Stem(line.Item.Label)}{line.Item.Id[Stem(line.Item.Id).Length..]}" } } : line;

    private static string Stem(string numbered) => numbered.TrimEnd("0123456789".ToCharArray());

    private static (OpenSection Section, int Index) Standing(OpenPlan open, string id) =>
        open.Find(id) ?? throw new PlanEditException($"The line '{id}' was deleted by an edit before.");
}
