using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Lint;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Signals;

namespace PlanCopilot.Core.Tests.Plans.Lint;

public sealed class PlanRulesTests
{
    private static readonly LintFacts Facts = new(new DateOnly(2025, 4, 10), new DateOnly(2025, 4, 10), [], new Dictionary<string, string>());

    private static IReadOnlyList<LintFinding> Find(string rule, Plan plan, LintFacts? facts = null) =>
        [.. PlanRules.Check(plan, facts ?? Facts, PlanTemplate.Default).Where(finding => finding.Rule == rule)];

    private static Plan Changed(string section, Func<IReadOnlyList<PlanItem>, IReadOnlyList<PlanItem>> change) =>
        BrindlemoorCrm.Plan with { Sections = [.. BrindlemoorCrm.Plan.Sections.Select(one => one.Key == section ? one with { Items = change(one.Items) } : one)] };

    [Fact]
    public void A_line_without_owner_or_date_is_told_until_somebody_fills_it_in()
    {
        var plan = BrindlemoorCrm.With(BrindlemoorCrm.With(BrindlemoorCrm.Plan, "objective-1", "Owner", "Wil Tarn"), "objective-1", "Deadline", "2025-09-30");

        Find("no-owner", BrindlemoorCrm.Plan).Select(finding => finding.Where).ShouldContain("objective-1");
        Find("no-date", BrindlemoorCrm.Plan).Select(finding => finding.Where).ShouldContain("objective-1");
        Find("no-owner", plan).Select(finding => finding.Where).ShouldNotContain("objective-1");
        Find("no-date", plan).Select(finding => finding.Where).ShouldNotContain("objective-1");
        Find("no-owner", plan)[0].Level.ShouldBe(LintLevel.Warning);
    }

    [Fact]
    public void The_sixth_objective_is_one_too_many()
    {
        Plan With(int count) => Changed("objectives", items => [.. Enumerable.Range(1, count).Select(number => items[0] with { Id = $"objective-{number}" })]);

        Find("too-many-objectives", With(5)).ShouldBeEmpty();
        Find("too-many-objectives", With(6)).ShouldBe([new LintFinding("objective-6", "It is more than the 5 objectives that a team can follow: merge or drop some.", "too-many-objectives", LintLevel.Error)]);
    }

    [Fact]
    public void An_unverified_sentence_is_an_error() =>
        Find("unverified", Changed("risks", items => [items[0] with { Status = PlanItemStatus.Unverified }, .. items.Skip(1)])).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.Where.ShouldBe("R1"), finding => finding.Level.ShouldBe(LintLevel.Error));

    [Fact]
    public void Sums_that_do_not_agree_are_an_error() =>
        Find("sums-differ", BrindlemoorCrm.With(BrindlemoorCrm.Plan, "target-1", "Amount", "50,000 USD")).ShouldHaveSingleItem().Message
            .ShouldBe("The amount is 50,000 USD, and what it is mapped to comes to 40,000 USD: 10,000 USD too little.");

    [Fact]
    public void A_plan_that_only_describes_is_no_strategy()
    {
        var described = Changed("snapshot", items => [.. Enumerable.Range(1, 40).Select(number => items[0] with { Id = $"snapshot-{number}" })]);
        var decided = described;
        foreach (var (id, field) in (ReadOnlySpan<(string, string)>)[("objective-1", "Owner"), ("objective-2", "Owner"), ("action-1", "Date"), ("action-2", "Date"), ("target-1", "Amount")])
            decided = BrindlemoorCrm.With(decided, id, field, "2025-09-30");

        Find("no-strategy", described).ShouldHaveSingleItem().Message.ShouldContain(" lines describe the account, 0 say who does what by when");
        Find("no-strategy", decided).ShouldBeEmpty();
    }

    [Fact]
    public void What_cites_a_replaced_document_is_told()
    {
        var found = Find("superseded", BrindlemoorCrm.Plan, Facts with { Superseded = new Dictionary<string, string> { ["8k"] = "amended on 2025-04-09" } });

        found.Select(finding => finding.Where).ShouldContain("leadership-1");
        found[0].Message.ShouldBe("A newer document replaces what it cites: amended on 2025-04-09.");
        Find("superseded", BrindlemoorCrm.Plan).ShouldBeEmpty();
    }

    [Fact]
    public void A_section_is_stale_when_a_signal_waits_for_more_than_thirty_days()
    {
        var signal = new Signal("s", SignalKind.ExecutiveChange, SignalSeverity.High, new DateOnly(2025, 4, 2), Brindlemoor.Findings.LeadershipChanges[0].Evidence[0]);
        LintFacts On(int month, int day) => Facts with { Today = new DateOnly(2025, month, day), Reviewed = new DateOnly(2025, 4, 1), Signals = [signal] };
        var touched = Changed("leadership", items => [items[0] with { Touched = new PersonalTouch("Wil", new DateTimeOffset(2025, 4, 20, 9, 0, 0, TimeSpan.Zero)) }, .. items.Skip(1)]);

        Find("stale-section", BrindlemoorCrm.Plan, On(5, 2)).ShouldBeEmpty();
        Find("stale-section", BrindlemoorCrm.Plan, On(5, 3)).Select(finding => finding.Where).ShouldBe(["leadership", "objectives", "risks"]);
        Find("stale-section", touched, On(5, 3)).Select(finding => finding.Where).ShouldBe(["objectives", "risks"]);
    }

    [Fact]
    public void A_plan_needs_the_day_of_its_next_review()
    {
        Find("no-review-date", BrindlemoorCrm.Plan).ShouldHaveSingleItem().Where.ShouldBe("review-2");
        Find("no-review-date", BrindlemoorCrm.With(BrindlemoorCrm.Plan, "review-2", "Answer", "2025-07-10")).ShouldBeEmpty();
    }

    [Fact]
    public void A_contact_whom_nobody_met_or_confirmed_for_a_quarter_is_told()
    {
        var found = Find("unverified-contact", BrindlemoorCrm.Plan, Facts with { Today = new DateOnly(2025, 5, 20) });

        found.Select(finding => (finding.Where, finding.Message)).ShouldBe([("contact-C3", "Ines Farrow was last met or confirmed on 2025-02-01, more than 92 days ago.")]);
    }

    [Fact]
    public void A_word_that_is_no_choice_is_told() =>
        Find("not-a-choice", BrindlemoorCrm.With(BrindlemoorCrm.Plan, "contact-C3", "Role", "gatekeeper")).ShouldHaveSingleItem().ShouldBe(
            new LintFinding("contact-C3, Role", "“gatekeeper” is none of: economic buyer, champion, influencer, user, blocker, silent.", "not-a-choice", LintLevel.Warning));

    [Fact]
    public void A_rule_that_is_off_finds_nothing()
    {
        var template = PlanTemplate.Default with { Rules = [.. PlanTemplate.Default.Rules.Select(rule => rule with { Level = LintLevel.Off })] };

        PlanRules.Check(BrindlemoorCrm.Plan, Facts, template).ShouldBeEmpty();
    }
}
