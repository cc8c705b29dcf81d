using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Plans.Tiering;

namespace PlanCopilot.Core.Tests.Plans.Tiering;

public sealed class TierScoreTests
{
    private static readonly TieringRules Rules = PlanTemplate.Default.Tiering;

    private static TierScore Score(CrmFacts? crm, params SaidPoints[] said) => TierScore.Of(Rules, crm, BrindlemoorCrm.Plan, said);

    [Fact]
    public void Factors_are_scored_from_the_CRM_and_the_plan_with_their_reasons()
    {
        var score = Score(BrindlemoorCrm.Facts);

        score.Factors.ShouldBe(
        [
            new FactorScore("short-term-revenue", 3, "160,000 USD of open deals that close within a year"),
            new FactorScore("future-revenue", 2, "160,000 USD of later deals and of what business units spend with others"),
            new FactorScore("profitability", null, "only people know"),
            new FactorScore("risk", 3, "1 risk from the CRM, 1 contact leaving"),
            new FactorScore("strategic-risk", null, "only people know"),
            new FactorScore("strategic-value", null, "only people know"),
            new FactorScore("competitive-position", 3, "40 % of what is installed is ours"),
        ]);
        (score.Tier, score.Points).ShouldBe(("core", 2.67m)); // (2*3 + 2*2 + 1*3 + 1*3) / 6
    }

    [Fact]
    public void Without_enough_known_factors_there_is_no_tier()
    {
        var score = Score(null, new SaidPoints("profitability", 5, "no discounts", "Wil"));

        (score.Tier, score.Points).ShouldBe((null, 5m));
        score.Factors[0].ShouldBe(new FactorScore("short-term-revenue", null, "no CRM export was read"));
    }

    [Fact]
    public void A_person_s_word_counts_more_than_what_is_computed() =>
        Score(BrindlemoorCrm.Facts, new SaidPoints("risk", 5, "the successor is a friend", "Wil")).Factors.Single(factor => factor.Factor == "risk")
            .ShouldBe(new FactorScore("risk", 5, "Wil: the successor is a friend"));

    [Fact]
    public void Amounts_in_several_currencies_are_not_added_up()
    {
        var crm = BrindlemoorCrm.Facts with { Opportunities = [.. BrindlemoorCrm.Facts.Opportunities, BrindlemoorCrm.Facts.Opportunities[0] with { Id = "D9", Currency = "EUR" }] };

        Score(crm).Factors[0].ShouldBe(new FactorScore("short-term-revenue", null, "amounts are in several currencies: 120,000 EUR, 160,000 USD"));
    }

    [Fact]
    public void A_move_says_from_where_to_where_and_why()
    {
        var before = Score(BrindlemoorCrm.Facts);
        var after = Score(BrindlemoorCrm.Facts with { Opportunities = [BrindlemoorCrm.Facts.Opportunities[0] with { Amount = 2_000_000 }] });

        before.MoveFrom(null).ShouldBe("first score: core");
        after.MoveFrom(before).ShouldBe("from core to growth: short-term-revenue 3 → 5 (2,000,000 USD of open deals that close within a year)");
        before.MoveFrom(Score(BrindlemoorCrm.Facts)).ShouldBeNull();
    }
}
