using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Tests.Plans;
using static PlanCopilot.Core.Tests.Insights.Extraction.ModelDesk;

namespace PlanCopilot.Core.Tests.Insights.Extraction;

public sealed class EnginePoolTests
{
    [Fact]
    public async Task What_both_engines_find_ranks_higher_than_what_one_finds()
    {
        const string Statement = "Low-cost carriers such as Osprey Lines compete with Tamarind Ferries on its routes to Gdynia.";
        await using var desk = (await OpenAsync()).Says("extract_changes", NoChanges)
            .Says("extract_insights", Found(Finding("p1", Tamarind.Pressure, "pressure", Statement)));
        var alone = InsightSelector.Select(Tamarind.Account.Name, Candidates()).Insights;

        var together = (await desk.ReadAsync(Tamarind.Report)).Insights;

        var before = alone.Single(insight => insight.Kind == InsightKind.Pressure);
        var after = together.Single(insight => insight.Kind == InsightKind.Pressure);
        after.Salience.ShouldBeGreaterThan(before.Salience);
        after.Engines.ShouldBe(new InsightEngines(InsightKind.Pressure, InsightKind.Pressure));
        (after.Statement, after.Evidence.ShouldHaveSingleItem().Quote).ShouldBe((Statement, Tamarind.Pressure));
        before.Engines.ShouldBeNull();
        foreach (var other in together.Where(insight => insight != after))
        {
            other.Engines.ShouldBe(new InsightEngines(other.Kind, null));
            other.Salience.ShouldBe(alone.Single(insight => insight.Statement == other.Statement).Salience);
        }
    }

    [Fact]
    public async Task A_dispute_over_the_kind_is_kept_with_the_insight()
    {
        await using var desk = (await OpenAsync()).Says("extract_changes", NoChanges)
            .Says("extract_insights", Found(Finding("p1", Tamarind.Initiative, "goal", "Tamarind Ferries launched the Harbourline program in fiscal 2025.", confidence: "low")));

        var insight = (await desk.ReadAsync(Tamarind.Report)).Insights.Single(insight => insight.Evidence[0].Quote == Tamarind.Initiative);

        insight.Kind.ShouldBe(InsightKind.Initiative);
        insight.Engines.ShouldBe(new InsightEngines(InsightKind.Initiative, InsightKind.Goal));
        insight.Engines?.Agree.ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_model_alone_finds_is_marked_as_such()
    {
        const string Sentence = "Passenger numbers at the Gdynia terminal decreased 12% to 4 million in fiscal 2025.";
        var document = new FilingBuilder(DocumentKind.Form10K, "Form 10-K", new(2025, 7, 1), new(2025, 4, 30))
            .Item("7", "Item 7. Management's Discussion and Analysis").Paragraph(Tamarind.Goal).Paragraph(Sentence).Build("tamarind");
        await using var desk = (await OpenAsync()).Says("extract_changes", NoChanges)
            .Says("extract_insights", Found(Finding("p1", Sentence, "pressure", "Passenger numbers at the Gdynia terminal of Tamarind Ferries decreased 12% in fiscal 2025.")));

        var insight = (await desk.ReadAsync(document)).Insights.Single(insight => insight.Evidence[0].Quote == Sentence);

        insight.Engines.ShouldBe(new InsightEngines(null, InsightKind.Pressure));
        insight.Kind.ShouldBe(InsightKind.Pressure);
    }

    [Fact]
    public async Task A_sentence_that_two_findings_quote_becomes_one_insight()
    {
        await using var desk = (await OpenAsync()).Says("extract_changes", NoChanges).Says("extract_insights", Found(
            Finding("p1", Tamarind.Goal, "goal", "Tamarind Ferries aims to run all 14 of its ferries on shore power by 2030."),
            Finding("p1", "shore power by 2030", "goal", "Tamarind Ferries aims to use shore power by 2030.", confidence: "low")));

        var goals = (await desk.ReadAsync(Tamarind.Report)).Insights.Where(insight => insight.Kind == InsightKind.Goal);

        goals.ShouldHaveSingleItem().Statement.ShouldBe("Tamarind Ferries aims to run all 14 of its ferries on shore power by 2030.");
    }

    private static IReadOnlyList<InsightCandidate> Candidates() =>
        new InsightExtractor(Core.Insights.Classifier.SentenceClassifier.Embedded).Extract(Tamarind.Report);
}
