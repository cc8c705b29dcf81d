using PlanCopilot.Core.Evaluation;

namespace PlanCopilot.Core.Tests.Evaluation;

public sealed class SignTestTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 7, 1)]
    [InlineData(1, 0, 0.5)]
    [InlineData(4, 0, 0.0625)]
    [InlineData(5, 0, 0.03125)]
    [InlineData(6, 1, 0.0625)] // (7 + 1) / 128
    [InlineData(7, 1, 0.03515625)] // (8 + 1) / 256
    [InlineData(9, 3, 0.072998046875)] // (220 + 66 + 12 + 1) / 4096
    public void The_probability_is_that_of_tossed_coins(int worse, int better, double expected) =>
        SignTest.Probability(worse, better).ShouldBe(expected, 1e-12);

    [Fact]
    public void Thousands_of_cases_are_no_trouble()
    {
        SignTest.Probability(5000, 5000).ShouldBe(0.504, 0.0005);
        SignTest.Probability(5300, 4700).ShouldBeLessThan(1e-8);
    }
}
