using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Tests.Plans.Living;

/// <summary>What the README promises of edits and refreshes, over generated histories: eight rounds of edits and new research each.</summary>
public sealed class PlanMergeTests
{
    private const int Rounds = 8;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public void What_a_person_touched_stands_byte_for_byte_when_new_drafts_are_taken_unasked(int seed) => Live(seed, (plan, draft) =>
    {
        var after = Lines(PlanEditing.TakeNewDraft(plan, draft));
        foreach (var (id, line) in Lines(plan).Where(line => line.Value.Item.Origin != PlanItemOrigin.Drafted))
            (after[id].ReadsAs(line), after[id].Evidence.SequenceEqual(line.Evidence)).ShouldBe((true, true), id);
    });

    [Theory, MemberData(nameof(Seeds))]
    public void What_a_person_deleted_never_comes_back_unasked(int seed) => Live(seed, (plan, draft) =>
    {
        var deleted = Deleted(plan).ToList();
        Lines(PlanEditing.TakeNewDraft(plan, draft)).Keys.Intersect(deleted).ShouldBeEmpty();
        foreach (var back in PlanMerge.Propose(plan, draft).Where(proposal => deleted.Contains(proposal.Item)))
            back.ShouldSatisfyAllConditions(
                () => back.Kind.ShouldBe(ProposalKind.Add),
                () => back.Why.ShouldBe("you deleted it; what it rests on has changed since"),
                () => back.Base.ShouldNotBeNull().Evidence.Select(evidence => evidence.Quote).Intersect(back.New.ShouldNotBeNull().Evidence.Select(cited => cited.Evidence.Quote)).ShouldBeEmpty());
    });

    [Theory, MemberData(nameof(Seeds))]
    public void When_everything_is_decided_nothing_is_proposed(int seed) => Live(seed, (plan, draft) =>
    {
        var random = new Random(seed);
        PlanEdit[] decisions = [.. PlanMerge.Propose(plan, draft).Select(proposal => random.Next(2) == 0 ? (PlanEdit)new PlanEdit.Accept(proposal.Id) : new PlanEdit.Reject(proposal.Id))];

        var decided = PlanEditing.Apply(plan, draft, decisions, Histories.Touch());

        PlanMerge.Propose(decided, draft).Select(proposal => (proposal.Kind, proposal.Item, proposal.Why)).ShouldBeEmpty();
    });

    [Theory, MemberData(nameof(Seeds))]
    public void Taking_a_draft_twice_is_taking_it_once(int seed) => Live(seed, (plan, draft) =>
    {
        var once = PlanEditing.TakeNewDraft(plan, draft);
        Shown(PlanEditing.TakeNewDraft(once, draft)).ShouldBe(Shown(once));
    });

    [Theory, MemberData(nameof(Seeds))]
    public void Decisions_can_be_made_one_by_one_in_any_order(int seed) => Live(seed, (plan, draft) =>
    {
        var changes = PlanMerge.Propose(plan, draft).Where(proposal => proposal.Kind != ProposalKind.Add).ToList();
        var together = PlanEditing.Apply(plan, draft, [.. changes.Select(change => new PlanEdit.Accept(change.Id))], Histories.Touch());

        var singly = changes.AsEnumerable().Reverse().Aggregate(plan, (now, change) => PlanEditing.Apply(now, draft, [new PlanEdit.Accept(change.Id)], Histories.Touch()));

        Shown(singly).ShouldBe(Shown(together));
    });

    [Theory, MemberData(nameof(Seeds))]
    public void Edits_of_different_lines_can_be_made_in_any_order(int seed) => Live(seed, (plan, draft) =>
    {
        var edits = new Histories(seed).Edits(plan);
        Shown(PlanEditing.Apply(plan, draft, [.. edits.Reverse()], Histories.Touch())).ShouldBe(Shown(PlanEditing.Apply(plan, draft, edits, Histories.Touch())));
    });

    [Theory, MemberData(nameof(Seeds))]
    public void Edits_and_a_new_draft_can_come_in_any_order(int seed) => Live(seed, (plan, draft) =>
    {
        // A line that the draft would take away can't be edited afterwards.
        var gone = Lines(plan).Keys.Except(Lines(PlanEditing.TakeNewDraft(plan, draft)).Keys).ToHashSet();
        var own = PlanMerge.Propose(plan, draft).Select(proposal => proposal.Item).ToHashSet();
        PlanEdit[] edits = [.. new Histories(seed).Edits(plan).Where(edit => edit.About is { } about && !gone.Contains(about) && !own.Contains(about))];

        var editedFirst = PlanEditing.TakeNewDraft(PlanEditing.Apply(plan, draft, edits, Histories.Touch()), draft);
        var draftedFirst = PlanEditing.Apply(PlanEditing.TakeNewDraft(plan, draft), draft, edits, Histories.Touch());

        Shown(draftedFirst).Order().ShouldBe(Shown(editedFirst).Order());
    });

    [Theory, MemberData(nameof(Seeds))]
    public void Every_citation_leads_to_its_evidence_and_every_document_has_one_name(int seed) => Live(seed, (plan, draft) =>
    {
        var after = PlanEditing.Apply(plan, draft, [.. PlanMerge.Propose(plan, draft).Select(proposal => new PlanEdit.Accept(proposal.Id))], Histories.Touch());

        after.Sections.SelectMany(section => section.Items).SelectMany(item => item.Citations).Distinct().Order().ShouldBe(Enumerable.Range(1, after.Evidence.Count));
        after.Evidence.ShouldAllBe(evidence => after.Sources.Single(source => source.DocumentId == evidence.Evidence.DocumentId).Label == evidence.Source);
        after.Sources.Select(source => source.Label).OfType<string>().ShouldBeUnique();
        var ids = after.Sections.SelectMany(section => section.Items.Concat((section.Deleted ?? []).Select(line => line.Item))).Select(item => item.Id);
        ids.ShouldBeUnique();
        foreach (var item in after.Sections[1].Items.Where(item => item.Origin == PlanItemOrigin.Drafted)) item.About.ShouldAllBe(id => item.Text.Contains($"({id})"));
    });

    private static void Live(int seed, Action<Plan, Plan> check)
    {
        var history = new Histories(seed);
        var plan = history.Draft();
        for (var round = 0; round < Rounds; round++)
        {
            plan = PlanEditing.Apply(plan, null, history.Edits(plan), Histories.Touch(minute: round));
            var draft = history.Draft();
            check(plan, draft);
            PlanEdit[] decisions = [.. PlanMerge.Propose(plan, draft).Where(_ => history.Chance(0.6))
                .Select(proposal => history.Chance(0.6) ? (PlanEdit)new PlanEdit.Accept(proposal.Id) : new PlanEdit.Reject(proposal.Id))];
            plan = PlanEditing.Apply(plan, draft, decisions, Histories.Touch("bob", round));
        }
    }

    private static Dictionary<string, CitedItem> Lines(Plan plan) => plan.Sections.SelectMany(section => section.Items).ToDictionary(item => item.Id, item => OpenPlan.Lift(plan, item));

    private static IEnumerable<string> Deleted(Plan plan) => plan.Sections.SelectMany(section => section.Deleted ?? []).Select(line => line.Item.Id);

    /// <summary>All that a reader sees of a plan, a line each, group by group.</summary>
    private static IEnumerable<string> Shown(Plan plan) => plan.Sections.SelectMany(section => section.Items.OrderBy(item => item.Group, StringComparer.Ordinal).Select(item => OpenPlan.Lift(plan, item))
        .Select(line => $"{section.Key} {line.Item.Id} {line.Item.Group} {line.Item.Label} {line.Item.Text} {line.Item.Origin} {string.Join(' ', line.Item.Fields.Select(field => field.Text))} {string.Join(' ', line.Evidence.Select(cited => cited.Evidence))}")
        .Concat((section.Deleted ?? []).Select(line => $"deleted {line.Item.Id} {line.Item.Text}").Order()));
}
