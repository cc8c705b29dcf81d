using PlanCopilot.Core.Evaluation;

namespace PlanCopilot.Core.Tests.Evaluation;

public sealed class BootstrapTests
{
    [Fact]
    public void Accounts_that_differ_give_an_interval_from_one_to_the_other() =>
        Measure(("lorm", 1), ("lorm", 1), ("tavi", 0), ("tavi", 0)).ShouldBe(new Metric("share", 0.5, 0, 1, 4));

    [Fact]
    public void Accounts_that_agree_are_not_taken_for_certainty()
    {
        var metric = Measure([.. Enumerable.Range(0, 10).Select(n => ("lorm", n % 2)), .. Enumerable.Range(0, 10).Select(n => ("tavi", n % 2))]);

        // Twenty tosses of a coin: 95 % of them show 6 to 14 heads.
        metric.ShouldBe(new Metric("share", 0.5, 0.3, 0.7, 20));
    }

    [Fact]
    public void One_account_tells_nothing_about_others() =>
        Measure(("lorm", 1), ("lorm", 0), ("lorm", 1)).ShouldBe(new Metric("share", 2.0 / 3, null, null, 3));

    [Fact]
    public void What_never_failed_could_still_fail_once_in_six()
    {
        var metric = Measure([.. Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? "lorm" : "tavi", 1))]);

        (metric.Value, metric.High).ShouldBe((1, 1));
        metric.Low.ShouldNotBeNull().ShouldBe(0.8316, 0.0001);
    }

    [Fact]
    public void What_never_happened_could_still_happen_once_in_six()
    {
        var metric = Measure([.. Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? "lorm" : "tavi", 0))]);

        (metric.Value, metric.Low).ShouldBe((0, 0));
        metric.High.ShouldNotBeNull().ShouldBe(0.1684, 0.0001);
    }

    [Fact]
    public void The_same_cases_give_the_same_interval_in_whatever_order_the_accounts_come()
    {
        (string, int)[] lorm = [("lorm", 1), ("lorm", 0), ("lorm", 1)], tavi = [("tavi", 0), ("tavi", 1)], ostra = [("ostra", 1)];

        var metric = Measure([.. lorm, .. tavi, .. ostra]);

        Measure([.. lorm, .. tavi, .. ostra]).ShouldBe(metric);
        Measure([.. ostra, .. tavi, .. lorm]).ShouldBe(metric);
    }

    [Fact]
    public void No_cases_have_no_value() => Measure().ShouldBe(new Metric("share", null, null, null, 0));

    [Fact]
    public void A_figure_that_cannot_be_measured_has_no_interval() =>
        Bootstrap.Measure("share", [("lorm", 1), ("tavi", 1)], one => one.Item1, _ => null).ShouldBe(new Metric("share", null, null, null, 2));

    [Fact]
    public void Draws_that_cannot_tell_are_left_out() =>
        Bootstrap.Measure("share", [("lorm", 1), ("tavi", 3)], one => one.Item1, drawn => drawn.Any(one => one.Item2 == 1) ? drawn.Average(one => one.Item2) : null)
            .ShouldBe(new Metric("share", 2, 1, 2, 2));

    private static Metric Measure(params (string Account, int Value)[] cases) =>
        Bootstrap.Measure("share", cases, one => one.Account, drawn => drawn.Average(one => one.Value));
}
