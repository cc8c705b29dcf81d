using PlanCopilot.Core.Evaluation;

namespace PlanCopilot.Core.Tests.Evaluation;

public sealed class EvalComparisonTests
{
    private static readonly Metric F1 = new("event F1", 0.8, 0.7, 0.9, 25);
    private static readonly Metric FalseEvents = new("decoys with a false event", 0.1, 0, 0.3, 10) { LowerIsBetter = true };

    [Fact]
    public void A_figure_within_its_interval_is_noise() => WhyWorse(F1, F1 with { Value = 0.7 }).ShouldBeEmpty();

    [Fact]
    public void A_figure_below_its_interval_is_worse() =>
        WhyWorse(F1, F1 with { Value = 0.69 }).ShouldBe(["event F1 fell below the interval of the earlier run"]);

    [Fact]
    public void A_figure_that_rose_is_not_worse() => WhyWorse(F1, F1 with { Value = 0.99 }).ShouldBeEmpty();

    [Fact]
    public void A_count_of_mistakes_is_worse_when_it_rises()
    {
        WhyWorse(FalseEvents, FalseEvents with { Value = 0 }).ShouldBeEmpty();
        WhyWorse(FalseEvents, FalseEvents with { Value = 0.3 }).ShouldBeEmpty();
        WhyWorse(FalseEvents, FalseEvents with { Value = 0.4 }).ShouldBe(["decoys with a false event rose above the interval of the earlier run"]);
    }

    [Fact]
    public void What_never_happened_must_not_begin_to()
    {
        var leaks = new Metric("attacks that leave a trace", 0, null, null, 20) { LowerIsBetter = true };

        WhyWorse(leaks, leaks with { Value = 0.05 }).ShouldBe(["attacks that leave a trace was 0 and is not any more"]);
    }

    [Fact]
    public void A_figure_without_an_interval_tells_nothing_alone() =>
        WhyWorse(F1 with { Low = null, High = null }, F1 with { Value = 0.1 }).ShouldBeEmpty();

    [Fact]
    public void A_figure_that_vanished_or_lost_its_value_is_worse()
    {
        WhyWorse(F1, FalseEvents).ShouldBe(["event F1 is not measured any more"]);
        WhyWorse(F1, F1 with { Value = null }).ShouldBe(["event F1 is not measured any more"]);
        WhyWorse(F1 with { Value = null }, FalseEvents).ShouldBeEmpty();
    }

    [Fact]
    public void A_detail_is_no_ground() => WhyWorse(F1 with { IsDetail = true }, F1 with { Value = 0.1 }).ShouldBeEmpty();

    [Theory]
    [InlineData(4, 0, false)]
    [InlineData(5, 0, true)]
    [InlineData(6, 1, false)]
    [InlineData(7, 1, true)]
    public void Cases_that_got_worse_count_when_chance_is_unlikely(int worse, int better, bool isWorse)
    {
        var before = Run([.. Cases("w", worse, 1), .. Cases("b", better, 0), .. Cases("same", 30, 1)]);
        var after = Run([.. Cases("w", worse, 0.5), .. Cases("b", better, 1), .. Cases("same", 30, 1)]);

        var comparison = EvalComparison.Of(before, after);

        comparison.IsWorse.ShouldBe(isWorse);
        comparison.Suites[0].Cases.Count(change => change.IsWorse).ShouldBe(worse);
        comparison.Suites[0].Cases.Count(change => change.IsBetter).ShouldBe(better);
        if (isWorse) comparison.Suites[0].WhyWorse.ShouldBe([$"{worse} cases got worse and {better} better, more than chance explains"]);
    }

    [Fact]
    public void The_worst_change_comes_first_and_what_did_not_change_is_left_out()
    {
        var before = Run([Case("a", 0.5), Case("b", 1), Case("c", 0.2), Case("d", 0.7)]);
        var after = Run([Case("a", 1), Case("b", 0.1), Case("c", 0.2), Case("d", 0.6)]);

        EvalComparison.Of(before, after).Suites[0].Cases.Select(change => change.Id).ShouldBe(["b", "d", "a"]);
    }

    [Fact]
    public void Of_equal_scores_the_one_that_is_not_wholly_right_any_more_is_worse()
    {
        // A change of leadership with a wrong date scores as well as one with the right date.
        var change = EvalComparison.Of(Run([Case("a", 1, correct: true)]), Run([Case("a", 1, correct: false)])).Suites[0].Cases.ShouldHaveSingleItem();

        (change.IsWorse, change.IsBetter).ShouldBe((true, false));
    }

    [Fact]
    public void A_case_without_an_outcome_is_worse()
    {
        var suite = EvalComparison.Of(Run([Case("a", 0), Case("b", 1)]), Run([Case("b", 1)])).Suites.ShouldHaveSingleItem();

        suite.WhyWorse.ShouldBe(["1 of 2 cases have no outcome any more"]);
        suite.Cases.ShouldBe([new CaseChange("a", "lorm", 0, null, null, null, IsMissing: true, "it is missing")]);
    }

    [Fact]
    public void A_case_that_can_be_measured_now_is_better()
    {
        var change = EvalComparison.Of(Run([Case("a", null)]), Run([Case("a", 0)])).Suites[0].Cases.ShouldHaveSingleItem();

        change.IsBetter.ShouldBeTrue();
    }

    [Fact]
    public void Cases_of_the_same_id_are_paired_in_order()
    {
        var suite = EvalComparison.Of(Run([Case("a", 0), Case("a", 1)]), Run([Case("a", 0), Case("a", 0.5)])).Suites[0];

        suite.Cases.ShouldHaveSingleItem().Before.ShouldBe(1);
    }

    [Fact]
    public void New_cases_and_suites_are_not_compared()
    {
        var comparison = EvalComparison.Of(Run([Case("a", 1)]), new EvalRun("cases", "embedded", [.. Run([Case("a", 1), Case("b", 0)]).Suites, new("claims", [], [Case("c", 0)])]));

        comparison.IsWorse.ShouldBeFalse();
        comparison.Suites.ShouldHaveSingleItem().NewCases.ShouldBe(1);
    }

    [Fact]
    public void A_suite_that_was_not_run_is_worse_and_says_so()
    {
        EvalComparison.Of(Run([Case("a", 1)]), new EvalRun("cases", "embedded", [])).Suites[0].WhyWorse.ShouldBe(["it was not run, or its file is missing"]);
        EvalComparison.Of(new EvalRun("cases", "embedded", [SuiteResult.Empty("claims")]), Run([Case("a", 1)])).Suites.ShouldBeEmpty();
    }

    private static IReadOnlyList<string> WhyWorse(Metric before, Metric after)
    {
        var comparison = EvalComparison.Of(Run([Case("a", 1)], before), Run([Case("a", 1)], after));
        comparison.IsWorse.ShouldBe(comparison.Suites[0].WhyWorse.Count > 0);
        return comparison.Suites[0].WhyWorse;
    }

    private static EvalRun Run(IReadOnlyList<EvalOutcome> cases, params Metric[] metrics) => new("cases", "embedded", [new SuiteResult("leadership", metrics, cases)]);

    private static IEnumerable<EvalOutcome> Cases(string prefix, int count, double score) => Enumerable.Range(0, count).Select(n => Case($"{prefix}{n}", score));

    private static EvalOutcome Case(string id, double? score, bool? correct = null) => new(id, "lorm", null, null, null, correct, score, "why");
}
