using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Pursuit;
using PlanCopilot.Core.Signals;

namespace PlanCopilot.Core.Tests.Plans.Pursuit;

/// <summary>Whitespace, targets, objectives, risks, indicators and reviews from the CRM.</summary>
public sealed class PursuitTests
{
    private static readonly Plan Plan = BrindlemoorCrm.Plan;

    [Theory]
    [InlineData("96,000 USD", 96000, "USD")]
    [InlineData("$1.2 million", 1200000, "USD")]
    [InlineData("€120k", 120000, "EUR")]
    [InlineData("competitor Torvik 180,000.50 EUR", 180000.50, "EUR")]
    [InlineData("about 40000", 40000, null)]
    [InlineData("5 EUR", 5, "EUR")]
    public void Amounts_are_read_as_they_are_written(string text, double amount, string? currency) => Money.Read(text).ShouldBe(((decimal)amount, currency));

    [Theory]
    [InlineData("")]
    [InlineData("to be agreed")]
    [InlineData("2026-09-30")]
    [InlineData("3 sites")]
    public void What_is_no_amount_is_none(string text) => Money.Read(text).ShouldBeNull();

    [Fact]
    public void Cells_hold_what_is_owned_in_pursuit_and_a_competitor_s()
    {
        var items = Plan.Sections.Single(section => section.Key == "whitespace").Items;

        var assembly = items.Single(item => item.Label == "Assembly");
        assembly.Fields.Select(field => (field.Name, field.Text, field.Record)).ShouldBe(
        [
            ("Annual spend", "200,000 USD", "business unit B1"),
            ("Supplyguard", "owned 40,000 USD to 2025-06-30; in pursuit 120,000 USD", "asset A1, opportunity D1"),
            ("Paylane", "competitor Ledgerly 60,000 USD to 2026-12-31", "asset A2"),
        ]);
        items.Single(item => item.Label == "No business unit named").Field("Supplyguard").ShouldBe("in pursuit 40,000 USD");
    }

    [Fact]
    public void A_solution_leads_to_the_insights_that_make_it_worth_it()
    {
        var fit = BrindlemoorCrm.Item(Plan, "fit-1");

        (fit.Label, fit.Text, fit.Status, fit.Record).ShouldBe(("Supplyguard", "May help with Compressor supply (O1).", PlanItemStatus.OurRead, "solution S1"));
        fit.About.ShouldBe(["O1"]);
        fit.Citations.Count.ShouldBe(1);
    }

    [Fact]
    public void Totals_coverage_and_wallet_share_follow_the_cells_that_people_edit()
    {
        var grid = WhitespaceGrid.Of(Plan);
        var edited = WhitespaceGrid.Of(BrindlemoorCrm.With(Plan, "whitespace-2", "Paylane", "open 25,000 USD"));

        grid.Total(CellState.Owned).ShouldBe([(40_000m, "USD")]);
        grid.Total(CellState.InPursuit).ShouldBe([(160_000m, "USD")]);
        grid.Total(CellState.Competitor, unit: "Assembly", solution: "Paylane").ShouldBe([(60_000m, "USD")]);
        grid.Cells.Single(cell => cell is { Unit: "Assembly", Solution: "Paylane" }).Parts.ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2026, 12, 31));
        (grid.Coverage, edited.Coverage).ShouldBe((0.75m, 1m));
        grid.WalletShare("Assembly").ShouldBe(0.2m);
        grid.WalletShare("No business unit named").ShouldBeNull();
        edited.Total(CellState.Open).ShouldBe([(25_000m, "USD")]);
    }

    [Fact]
    public void Targets_are_mapped_to_open_opportunities_and_their_amounts_ask()
    {
        var targets = Plan.Sections.Single(section => section.Key == "targets").Items;

        targets.Select(target => (target.Label, target.Field("Amount"), target.Field("Opportunities and cells"), target.Field("Sum"))).ShouldBe(
        [
            ("Renewal", "", "D2 40,000 USD", "40,000 USD"), ("Expansion ARR", "", "D1 120,000 USD", "120,000 USD"), ("Total bookings", "", "D1 120,000 USD; D2 40,000 USD", "160,000 USD"),
        ]);
        TargetSums.Differences(Plan).ShouldBeEmpty();
    }

    [Fact]
    public void Sums_that_do_not_agree_are_told_with_the_difference()
    {
        var plan = BrindlemoorCrm.With(Plan, "target-1", "Amount", "40,000 USD");
        plan = BrindlemoorCrm.With(plan, "target-2", "Amount", "$150k");
        plan = BrindlemoorCrm.With(plan, "target-3", "Amount", "160,000 USD");

        TargetSums.Differences(plan).ShouldBe(
        [
            ("target-2", "The amount is 150,000 USD, and what it is mapped to comes to 120,000 USD: 30,000 USD too little."),
            ("target-3", "The amount is 160,000 USD, and the other targets come to 190,000 USD: 30,000 USD too much."),
        ]);
    }

    [Fact]
    public void A_cell_that_a_target_is_mapped_to_counts_with_what_is_open_there()
    {
        var plan = BrindlemoorCrm.With(Plan, "whitespace-2", "Paylane", "open 25,000 USD");
        plan = BrindlemoorCrm.With(plan, "target-2", "Opportunities and cells", "D1 120,000 USD; No business unit named / Paylane");

        TargetSums.Differences(BrindlemoorCrm.With(plan, "target-2", "Amount", "145,000 USD")).ShouldBeEmpty();
    }

    [Fact]
    public void An_objective_shows_the_deals_that_serve_it_and_how_far_they_are()
    {
        var objective = Plan.Sections.Single(section => section.Key == "objectives").Items.First(item => item.About.Contains("O1"));

        objective.Field("Opportunities and cells").ShouldBe("D1 120,000 USD; D2 40,000 USD; D3 40,000 USD");
        objective.Field("Progress").ShouldBe("1 of 3 won; D1 in Proposal, closes 2025-09-30; D2 in Negotiation, closes 2025-03-31");
        objective.Field("Owner").ShouldBe("");
    }

    [Fact]
    public void Deals_that_are_late_are_risks_and_who_leaves_is_told_once()
    {
        var risks = Plan.Sections.Single(section => section.Key == "risks").Items;

        risks.Where(risk => risk.Status == PlanItemStatus.FromCrm).Select(risk => (risk.Text, risk.Record)).ShouldBe([("Renewal 2025 (D2) was to close on 2025-03-31 and is still open.", "opportunity D2")]);
        risks.Count(risk => risk.Text.Contains("Oldgate", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_contract_that_ends_without_a_renewal_is_a_risk()
    {
        var plan = PlanDrafter.Draft(Brindlemoor.Findings with { Crm = BrindlemoorCrm.Facts with { Opportunities = [] } });

        plan.Sections.Single(section => section.Key == "risks").Items.Select(risk => risk.Text).ShouldContain("The contract for Supplyguard, two sites ends on 2025-06-30, and no renewal is in the CRM.");
    }

    [Fact]
    public void Indicators_say_where_we_are_now()
    {
        var items = Plan.Sections.Single(section => section.Key == "indicators").Items;

        items.Single(item => item.Label == "Access").Field("Now").ShouldBe("3 of 4 contacts in 92 days");
        items.Single(item => item.Label == "Pipeline").Field("Now").ShouldBe("1 of 2 open opportunities have a next step, of 160,000 USD in all");
    }

    [Fact]
    public void A_review_has_dates_and_answers_of_what_changed_since_the_last()
    {
        var event1 = new Signal("s1", SignalKind.ExecutiveChange, SignalSeverity.High, new DateOnly(2025, 4, 2), Brindlemoor.Findings.LeadershipChanges[0].Evidence[0]);

        var plan = PlanDrafter.Draft(BrindlemoorCrm.Findings with { Since = new ReviewFacts(new DateOnly(2025, 4, 1), [event1]) });

        var items = plan.Sections.Single(section => section.Key == "review").Items;
        items.Where(item => item.Group == "dates").Select(item => item.Text).ShouldBe(["2025-07-10", "2025-10-09", "2026-01-08", "2026-04-09"]);
        items.Where(item => item.Group == "answer").Select(item => (item.Id, item.Text)).ShouldBe(
        [
            ("review-changed", "Executive change (2025-04-02)"), ("review-delivered", "Won: D3 40,000 USD."), ("review-open", "Site visit (D1)"), ("review-next", "Renewal 2025 (D2) was to close 2025-03-31"),
        ]);
        items.First(item => item.Label == "Next review").Field("Answer").ShouldBe("");
    }

    [Fact]
    public void Every_value_of_the_CRM_names_its_record()
    {
        var items = Plan.Sections.SelectMany(section => section.Items).ToList();

        items.Where(item => item.Status == PlanItemStatus.FromCrm).ShouldAllBe(item => item.Record != null);
        items.SelectMany(item => item.Fields).Where(field => field.Status == PlanItemStatus.FromCrm).ShouldAllBe(field => field.Record != null && field.Text != "");
        items.Select(item => item.Id).ShouldBeUnique();
        PlanLint.CheckEvidence(Plan, id => Brindlemoor.Findings.Documents.SingleOrDefault(document => document.Id == id)?.Text).ShouldBeEmpty();
    }
}
