using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class InsightLinkerTests
{
    [Fact]
    public void A_name_that_both_state_joins_them()
    {
        var links = InsightLinker.Link(
        [
            Insight("I1", InsightKind.Initiative, "Norvane introduced Flowline in March 2026."),
            Insight("O1", InsightKind.Obstacle, "Norvane has little experience in pricing Flowline by the litre."),
        ], "Norvane");

        links.ShouldBe([new InsightLink("O1", InsightRelation.Blocks, "I1", "both name Flowline")]);
    }

    [Fact]
    public void Words_of_any_business_join_nothing()
    {
        var links = InsightLinker.Link(
        [
            Insight("I1", InsightKind.Initiative, "Norvane expands the development of its service offerings for customers in Europe."),
            Insight("O1", InsightKind.Obstacle, "New offerings may not be accepted by customers in Europe, and their development takes time."),
            Insight("G1", InsightKind.Goal, "Norvane aims to grow its service revenue in Europe."),
            Insight("P1", InsightKind.Pressure, "Competitors in Europe offer lower prices for service."),
        ], "Norvane");

        links.ShouldBeEmpty();
    }

    [Fact]
    public void A_phrase_joins_a_plan_to_the_goal_that_it_serves()
    {
        var links = InsightLinker.Link(
        [
            Insight("G1", InsightKind.Goal, "Norvane is focused on improving its operating margin."),
            Insight("I1", InsightKind.Initiative, "Norvane closed two plants to improve operating margins."),
        ], "Norvane");

        links.ShouldBe([new InsightLink("I1", InsightRelation.Serves, "G1", "both name operating margins")]);
    }

    [Fact]
    public void One_thing_in_other_words_joins_them()
    {
        var links = InsightLinker.Link(
        [
            Insight("G1", InsightKind.Goal, "Norvane wants to raise its profitability every year."),
            Insight("G2", InsightKind.Goal, "Norvane wants to be known for its service."),
            Insight("I1", InsightKind.Initiative, "Norvane closed two plants in Ohio to lower fixed costs."),
        ], "Norvane");

        links.ShouldBe([new InsightLink("I1", InsightRelation.Serves, "G1", "both are about operating costs and margin")]);
    }

    [Fact]
    public void At_most_two_obstacles_block_one_initiative()
    {
        string[] obstacles = ["Flowline depends on one supplier.", "Flowline lacks trained installers.", "Flowline may be delayed by permits."];

        var links = InsightLinker.Link(
        [
            Insight("I1", InsightKind.Initiative, "Norvane introduced Flowline in March 2026."),
            .. obstacles.Select((text, index) => Insight($"O{index + 1}", InsightKind.Obstacle, "Norvane's " + text)),
        ], "Norvane");

        links.Count.ShouldBe(2);
    }

    private static Insight Insight(string id, InsightKind kind, string statement) => new()
    {
        Id = id,
        Kind = kind,
        Handle = id,
        Statement = statement,
        Salience = 0.5,
        Confidence = 0.9,
        Evidence = [new Evidence("d", 0, statement)],
    };
}
