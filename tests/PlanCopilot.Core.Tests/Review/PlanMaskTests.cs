using PlanCopilot.Core.Review;

namespace PlanCopilot.Core.Tests.Review;

public sealed class PlanMaskTests
{
    private static readonly PlanMask Mask = new(["Wexcombe Ferries, Inc.", "WXF"]);

    [Theory]
    [InlineData("Grow Wexcombe revenue by 15% in 2026", "grow @ revenu by # in #")]
    [InlineData("We ask Tamsin Orde and Idris Quayle.", "we ask @ and @")]
    [InlineData("The CIO of WXF decides.", "the cio of @ decid")]
    [InlineData("Objectives: Become a partner", "objectiv becom a partner")]
    public void Names_and_numbers_are_hidden(string line, string masked) => string.Join(' ', Mask.Mask(line)).ShouldBe(masked);

    [Theory]
    [InlineData("Tamsin Orde signs by 14 April for £38,000.", new[] { "Tamsin", "Orde", "£38,000", "14 April" })]
    [InlineData("Increase ARR by 30% in 12 months.", new string[0])]
    [InlineData("Meet the CFO of Wexcombe in Q3.", new string[0])]
    [InlineData("dolores in accra says they'd rather wait before april", new[] { "dolores", "accra" })]
    public void Specifics_are_what_can_be_true_of_one_account(string line, string[] expected) =>
        new Specifics(TestPlans.Read("one", "Wexcombe Ferries", line), Mask, System.Collections.Frozen.FrozenSet<string>.Empty).In(line).Where(one => one.Weight == 1).Select(one => one.Text).ShouldBe(expected, ignoreOrder: true);
}
