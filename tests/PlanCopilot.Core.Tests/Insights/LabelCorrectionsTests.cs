using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class LabelCorrectionsTests
{
    [Fact]
    public void A_label_that_a_second_reader_saw_otherwise_is_corrected()
    {
        var corrected = LabelCorrections.Apply([Labelled("aapl-10-k-2024-11-01:332"), Labelled("northgate-10-k-2024-11-01:332")]);

        (corrected[0].Kinds[0], corrected[0].Salience).ShouldBe((SentenceKind.Obstacle, 1));
        (corrected[1].Kinds[0], corrected[1].Salience).ShouldBe((SentenceKind.None, 0));
    }

    private static LabelledSentence Labelled(string id) =>
        new(id, "a", new SentenceInput("We also rely on others.", "", IsFiling: true, "A"), [SentenceKind.None], 0);
}
