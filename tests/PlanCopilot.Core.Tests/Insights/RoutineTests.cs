using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class RoutineTests
{
    [Theory]
    [InlineData("We expect that research and development expenses will likely remain consistent as a percentage of revenue over time.")]
    [InlineData("We expect our effective tax rate for fiscal 2026 to be 22%.")]
    [InlineData("Several countries have enacted a global minimum tax of 15% based on Pillar Two.")]
    [InlineData("Global events have caused, and may in the future cause, uncertainty about the interest rate environment.")]
    public void Forecasts_of_accounting_lines_and_a_world_in_doubt_are_left_out(string sentence)
    {
        Routine.Excludes(sentence).ShouldBeTrue();
    }

    [Theory]
    [InlineData("We aim to raise operating margin to 12% by fiscal 2027 by reducing expenses.")]
    [InlineData("New steel tariffs created economic uncertainty for our customers in Ohio.")]
    public void A_target_or_a_named_force_stays(string sentence)
    {
        Routine.Excludes(sentence).ShouldBeFalse();
    }

    [Fact]
    public void Cash_mechanics_weigh_half_of_the_programme_that_they_pay_for()
    {
        const string Programme = "We launched the Simplify program in fiscal 2026.";

        Routine.Worth(Programme).ShouldBe(1);
        Routine.Worth("We expect approximately $30 million in future cash payments for the Simplify program.").ShouldBe(0.5);
    }
}
