using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class RoutineTests
{
    [Fact]
    public void A_disclaimer_is_left_out()
    {
        Routine.Excludes("This release contains forward-looking statements within the meaning of the Litigation Reform Act.").ShouldBeTrue();
    }

    [Theory]
    [InlineData("We aim to raise operating margin to 12% by fiscal 2027 by reducing expenses.")]
    [InlineData("New steel tariffs created economic uncertainty for our customers in Ohio.")]
    public void A_target_or_a_named_force_stays(string sentence)
    {
        Routine.Excludes(sentence).ShouldBeFalse();
    }

    [Fact]
    public void The_mechanics_of_capital_weigh_a_third_of_a_programme()
    {
        Routine.Worth("We launched the Simplify program in fiscal 2026.").ShouldBe(1);
        Routine.Worth("We paid a dividend of $12 million in fiscal 2026.").ShouldBe(0.35);
    }
}
