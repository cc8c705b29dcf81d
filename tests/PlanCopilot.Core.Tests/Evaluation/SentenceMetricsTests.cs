using PlanCopilot.Core.Evaluation;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Tests.Evaluation;

public sealed class SentenceMetricsTests
{
    private static readonly SentenceMetrics Metrics = new(
    [
        Case([SentenceKind.Goal], 2, isFiling: true, SentenceKind.Goal, 1.6),
        Case([SentenceKind.Initiative, SentenceKind.Goal], 1, isFiling: true, SentenceKind.Goal, 0.2),
        Case([SentenceKind.Goal, SentenceKind.None], 1, isFiling: true, SentenceKind.Pressure, 0.5),
        Case([SentenceKind.None], 0, isFiling: false, SentenceKind.None, 0.4),
        Case([SentenceKind.None], 0, isFiling: false, SentenceKind.Goal, 1.0),
    ]);

    [Fact]
    public void An_accepted_kind_counts_as_right_and_as_expected() =>
        Metrics.Kinds.Of(SentenceKind.Goal).ShouldBe(new Score(Right: 2, Predicted: 3, Expected: 3));

    [Fact]
    public void An_error_counts_against_the_primary_kind()
    {
        Metrics.Kinds.Of(SentenceKind.Pressure).ShouldBe(new Score(Right: 0, Predicted: 1, Expected: 0));
        Metrics.Kinds.Of(SentenceKind.None).ShouldBe(new Score(Right: 1, Predicted: 1, Expected: 2));
    }

    [Fact]
    public void Macro_f1_leaves_out_kinds_without_cases()
    {
        Metrics.Kinds.Of(SentenceKind.Obstacle).F1.ShouldBeNull();
        Metrics.Kinds.MacroF1.ShouldNotBeNull().ShouldBe((2.0 / 3 + 0 + 2.0 / 3) / 3, 1e-9);
    }

    [Fact]
    public void Accuracy_is_told_by_domain()
    {
        Metrics.Accuracy(filings: true).ShouldBe(2.0 / 3);
        Metrics.Accuracy(filings: false).ShouldBe(1.0 / 2);
    }

    [Fact]
    public void Salience_is_rounded_to_the_nearest_level()
    {
        Metrics.SalienceOfAtLeast(1).ShouldBe(new Score(Right: 2, Predicted: 3, Expected: 3));
        Metrics.SalienceOfAtLeast(2).ShouldBe(new Score(Right: 1, Predicted: 1, Expected: 1));
    }

    [Fact]
    public void Nothing_measured_has_no_value() => new SentenceMetrics([]).Accuracy(filings: true).ShouldBeNull();

    private static (LabelledSentence, SentenceReading) Case(SentenceKind[] kinds, int salience, bool isFiling, SentenceKind got, double gotSalience) =>
        (new LabelledSentence("a:1", "a", new SentenceInput("Text.", "", isFiling, "A"), kinds, salience), new SentenceReading(got, [], gotSalience));
}
