using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class InsightHandleTests
{
    [Theory]
    [InlineData("Norvane is focused on reducing its operating expenses to improve its operating margin.", "Operating margin")]
    [InlineData("Norvane has limited experience with determining the optimal pricing for its consumption-based contracts.", "Consumption-based contracts")]
    [InlineData("In Europe, the Grid Resilience Act, which aims to protect utilities, went into effect in January 2026.", "Grid Resilience Act")]
    [InlineData("In March 2026, Norvane launched Flowline in the United States.", "Flowline")]
    [InlineData("The FAA will not approve higher production rates until Norvane meets its safety standards.", "Safety standards")]
    [InlineData("Pricing and packaging strategies for new customers may not be widely accepted.", "Pricing and packaging strategies")]
    [InlineData("During 2025, Norvane slowed deliveries due to supply chain constraints in Mexico.", "Supply chain constraints")]
    [InlineData("Norvane will open its training center in Brackwater in June 2026.", "Training center")]
    [InlineData("Over the long term, Norvane expects to see additional operating expense improvements.", "Operating expense improvements")]
    public void A_handle_names_what_the_statement_is_about(string statement, string handle)
    {
        Handles("Norvane").Name(InsightKind.Goal, statement, [statement]).ShouldBe(handle);
    }

    [Fact]
    public void A_company_of_several_words_is_no_part_of_a_handle()
    {
        const string Statement = "The rules may change how Harrow Mill prices its feed contracts.";

        Handles("Harrow Mill").Name(InsightKind.Goal, Statement, [Statement]).ShouldBe("Feed contracts");
    }

    [Fact]
    public void A_goal_is_called_by_its_aim_and_an_initiative_by_what_is_done()
    {
        const string Statement = "In January 2026, Norvane announced a restructuring plan to reduce costs and improve operating margins.";

        Handles("Norvane").Name(InsightKind.Goal, Statement, [Statement]).ShouldBe("Operating margins");
        Handles("Norvane").Name(InsightKind.Initiative, Statement, [Statement]).ShouldBe("Restructuring plan");
    }

    [Fact]
    public void Two_insights_never_share_a_handle()
    {
        var handles = Handles("Norvane");
        const string Statement = "Norvane launched Flowline to grow its service contracts.";

        handles.Name(InsightKind.Goal, Statement, [Statement]).ShouldBe("Flowline");
        handles.Name(InsightKind.Goal, Statement, [Statement]).ShouldBe("Service contracts");
    }

    private static InsightHandle Handles(string company) => new(TermWeights.Of([["norvane"], ["pump"], ["valve"]]), company);
}
