using PlanCopilot.Core.Review;

namespace PlanCopilot.Core.Tests.Review;

public sealed class PlanReviewerTests
{
    private static readonly PlanText Honest = TestPlans.Read("honest", "Wexcombe Ferries", TestPlans.Honest);
    private static readonly PlanText Vague = TestPlans.Read("vague", "Wexcombe Ferries", TestPlans.Vague);
    private static readonly PlanText Copy = TestPlans.Read("copy", "Ostrava Glass", TestPlans.VagueFor("Ostrava Glass"));

    [Fact]
    public void A_plan_full_of_names_amounts_and_days_is_specific()
    {
        var review = TestPlans.Review("honest", Honest);

        review.Score.ShouldBe(0);
        review.IsFlagged.ShouldBeFalse();
        review.Reasons.ShouldBe(["specific throughout: 30.4 names, amounts and days for 100 words"]);
    }

    [Fact]
    public void A_plan_that_could_be_for_anybody_is_flagged_without_any_other_plan()
    {
        var review = TestPlans.Review("vague", Vague);

        review.Score.ShouldBe(100);
        review.IsFlagged.ShouldBeTrue();
        review.CopiedFrom.ShouldBeNull();
        review.Reasons[0].ShouldBe("hardly a name, amount or day of this account's own in “Where they stand”, “Objectives”, “Risks”");
    }

    [Fact]
    public void A_copy_with_the_name_swapped_is_linked_to_its_source()
    {
        var review = TestPlans.Review("copy", Honest, Vague, Copy);

        review.CopiedShare.ShouldBe(0.978);
        review.CopiedFrom.ShouldBe("vague");
        review.Family.ShouldBe(1);
        review.Shared.Select(passage => passage.Section).Distinct().ShouldBe(["Where they stand", "Objectives", "Risks"]);
        review.Shared[1].OtherText.ShouldBe("Become a trusted adviser to the leadership team and understand their priorities.");
        review.Reasons[0].ShouldBe("98 % of its words stand in the plan for Wexcombe Ferries too (vague): “Where they stand”, “Objectives”, “Risks”");
    }

    [Fact]
    public void The_one_that_was_written_first_is_the_source()
    {
        var first = TestPlans.Read("b", "Ostrava Glass", TestPlans.VagueFor("Ostrava Glass"), new DateOnly(2025, 3, 1));
        var second = TestPlans.Read("a", "Wexcombe Ferries", TestPlans.Vague, new DateOnly(2025, 9, 1));

        TestPlans.Review("a", first, second).CopiedFrom.ShouldBe("b");
        TestPlans.Review("a", first, second).IsOrderKnown.ShouldBeTrue();
        TestPlans.Review("b", first, second).CopiedFrom.ShouldBeNull();
    }

    [Fact]
    public void Versions_of_a_plan_for_one_account_are_no_copies() =>
        TestPlans.Review("v2", Honest, TestPlans.Read("v2", "Wexcombe Ferries", TestPlans.Honest)).CopiedShare.ShouldBe(0);

    [Fact]
    public void A_specific_snapshot_does_not_hide_copied_objectives()
    {
        var half = TestPlans.Honest[..TestPlans.Honest.IndexOf("## Objectives", StringComparison.Ordinal)] + TestPlans.Vague[TestPlans.Vague.IndexOf("## Objectives", StringComparison.Ordinal)..];

        var review = TestPlans.Review("half", TestPlans.Read("half", "Wexcombe Ferries", half), Copy);

        review.Sections.Select(section => section.Score).ShouldBe([0, 100, 100]);
        review.IsFlagged.ShouldBeTrue();
        review.CopiedFrom.ShouldBe("copy");
    }

    [Fact]
    public void What_specific_plans_share_is_the_template()
    {
        const string notice = "\n\n## How to read this\n\nEvery figure below comes from a public source or from a meeting, and each one was checked by a second person of the team before it went in. Where nobody could say for certain, the field stays empty, and a colleague who learns more writes it there together with a name and a day.\n";
        string[] companies = ["Wexcombe Ferries", "Ostrava Glass", "Hollin Dairies"];
        var plans = companies.Select((company, index) => TestPlans.Read(company, company, Own(index) + notice)).ToArray();

        TestPlans.Review("Ostrava Glass", plans).CopiedShare.ShouldBe(0);
        TestPlans.Review("Ostrava Glass", plans[..2]).CopiedShare.ShouldBeGreaterThan(0.25); // two plans are no team: it may be a copy

        static string Own(int index) => index switch
        {
            0 => TestPlans.Honest,
            1 => "# Ostrava Glass\n\n## Snapshot\n\nFurnace 3 in Karvina cools on 2 October; Milena Hruba asked Petr Sykora for 1,400 tons of cullet at $61,000 a month, and Zlin pays for the Voss kiln from 8 August.\n\n## Objectives\n\nMilena Hruba orders three Voss burners for Karvina before 2 October, $140,000, and Petr Sykora shows them to Zlin on 12 October; Ivo Benda in Opava compares gas per ton with furnace 2 until 30 November.\n\n## Risks\n\nPetr Sykora leaves for Teplice on 1 December, and Jana Kolar there owns a Sorg furnace.",
            _ => "# Hollin Dairies\n\n## Snapshot\n\nHollin's churn line at Marple stops each Monday; Gwen Aldous leases two Krones fillers for £17,300 until 30 November, and Bolton wants Ned Tarrant's 88 tankers tracked.\n\n## Objectives\n\nNed Tarrant signs for 88 trackers at £9,400 on 4 March, Bolton first, and Gwen Aldous lets Marple try six on the Stockport round from 11 March; Aled Pryce counts spilled litres with her until 30 April.\n\n## Risks\n\nMarple closes if Arla takes Stockport on 30 June, and Aled Pryce goes with it.",
        };
    }

    [Fact]
    public void The_blind_swap_finds_the_account_without_its_name()
    {
        var reviewer = new PlanReviewer([Honest, Vague, Copy], new ReviewOptions());
        reviewer.AddEvidence("wexcombe ferries", ["Wexcombe Ferries"], ["Our Isle of Farrow route, with the Lady Maud and the Solway Star, carried fewer passengers from Kelmouth."]);
        reviewer.AddEvidence("ostrava glass", ["Ostrava Glass"], ["Two furnaces in Karvina melt cullet for bottles; the leaders know that change is needed and customers expect more."]);

        var reviews = reviewer.Review();

        reviews[0].OwnAccountRank.ShouldBe(1);
        reviews[0].Margin.ShouldBe(1);
        reviews[1].OwnAccountRank.ShouldBe(2);
        reviews[1].Reasons.ShouldContain("with names masked it fits 1 other account as well or better");
    }

    [Fact]
    public void One_more_plan_is_reviewed_as_if_it_had_been_among_the_others()
    {
        var reviewer = new PlanReviewer([Honest, Vague], new ReviewOptions());

        var review = reviewer.Review(Copy);

        review.Score.ShouldBe(TestPlans.Review("copy", Honest, Vague, Copy).Score);
        review.CopiedFrom.ShouldBe("vague");
    }

    [Fact]
    public void The_threshold_is_the_teams()
    {
        new PlanReviewer([Vague], new ReviewOptions(100)).Review()[0].IsFlagged.ShouldBeTrue();
        new PlanReviewer([Honest], new ReviewOptions(0)).Review()[0].IsFlagged.ShouldBeTrue();
    }

    [Fact]
    public void An_empty_plan_says_nothing_of_its_account() =>
        TestPlans.Review("empty", TestPlans.Read("empty", "Wexcombe Ferries", "# Wexcombe Ferries")).Score.ShouldBe(100);

    [Fact]
    public void The_page_shows_what_plans_say_as_text()
    {
        var hostile = TestPlans.Read("<img src=x>", "Ostrava Glass", TestPlans.VagueFor("Ostrava Glass").Replace("Become", "<script>alert(1)</script> Become", StringComparison.Ordinal));
        var page = ReviewReport.ToHtml(new PlanReviewer([Vague, hostile], new ReviewOptions()).Review(), 50);

        page.ShouldNotContain("<script");
        page.ShouldNotContain("<img");
        page.ShouldContain("2 of 2 plans flagged");
    }

    [Fact]
    public void A_specific_plan_is_not_blamed_for_having_been_copied()
    {
        const string poorer =
            """
            # Ostrava Glass: account plan

            ## Where they stand

            The Karvina line lost output when the furnace lay cold from spring on. The chief engineer wants engine alarms on shore before the next campaign begins; the berth costs a lot every season.

            ## Objectives

            - The chief engineer signs the alarm pilot soon and the harbour master gets the berth list before the June tide tables.

            ## Risks

            The harbour master prefers another offer and the council votes in spring.
            """;
        const string richer =
            """
            # Wexcombe Ferries: account plan

            ## Where they stand

            The Isle of Farrow route lost 41,000 passengers when the Lady Maud lay cold from 3 May on. The chief engineer wants engine alarms on shore before the next campaign begins; the berth costs a lot every season, Kelmouth £212,000.

            ## Objectives

            - The chief engineer signs the alarm pilot soon and the harbour master gets the berth list before the June tide tables. Tamsin Orde and Idris Quayle know of it.

            ## Risks

            The harbour master prefers another offer and the council votes in spring, Torvik Marine's of £29,500 on 22 March.
            """;
        var (source, copy) = (TestPlans.Read("source", "Wexcombe Ferries", richer), TestPlans.Read("copy", "Ostrava Glass", poorer));

        TestPlans.Review("copy", source, copy).CopiedFrom.ShouldBe("source");
        TestPlans.Review("copy", source, copy).IsFlagged.ShouldBeTrue();
        TestPlans.Review("source", source, copy).CopiedFrom.ShouldBeNull();
        TestPlans.Review("source", source, copy).Score.ShouldBe(0);
    }
}
