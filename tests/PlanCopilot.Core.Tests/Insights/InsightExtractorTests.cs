using System.Text;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class InsightExtractorTests
{
    private static readonly InsightExtractor Extractor = new(SentenceClassifier.Embedded);

    private static readonly Document Filing = DocumentOf(
        (BlockKind.Heading, "Strategy"),
        (BlockKind.Paragraph, "Revenue is recognized over time as shipments move. We aim to become the leading carrier for mid-sized shippers by 2030."),
        (BlockKind.TableRow, "We aim to become the leading carrier | 2030"),
        (BlockKind.Heading, "Risk Factors"),
        (BlockKind.ListItem, "We may be unable to hire and retain enough qualified drivers to support our growth."),
        (BlockKind.Paragraph, "We may fail."),
        (BlockKind.Paragraph, "We face intense competition from regional carriers and digital brokers."));

    [Fact]
    public void Candidates_come_in_the_order_of_the_text_each_with_its_heading()
    {
        var candidates = Extractor.Extract(Filing);

        candidates.Select(candidate => (candidate.Reading.Kind, candidate.Heading)).ShouldBe(
        [
            (SentenceKind.Goal, "Strategy"), (SentenceKind.Obstacle, "Risk Factors"), (SentenceKind.Pressure, "Risk Factors"),
        ]);
        candidates[0].Text.ShouldBe("We aim to become the leading carrier for mid-sized shippers by 2030.");
        candidates.ShouldAllBe(candidate => candidate.Reading.ProbabilityOf(candidate.Reading.Kind) >= InsightExtractor.LeastProbability);
    }

    [Fact]
    public void A_sentence_of_hundreds_of_words_is_a_table_in_disguise()
    {
        var text = "We face intense competition from " + string.Join(", ", Enumerable.Repeat("carriers", 100)) + ".";

        Extractor.Extract(DocumentOf((BlockKind.Paragraph, text))).ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_document_has_no_candidates() => Extractor.Extract(DocumentOf()).ShouldBeEmpty();

    private static Document DocumentOf(params (BlockKind Kind, string Text)[] parts)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        foreach (var (kind, part) in parts)
        {
            if (text.Length > 0) text.Append("\n\n");
            blocks.Add(new Block(kind, text.Length, text.Length + part.Length));
            text.Append(part);
        }
        return new Document
        {
            Id = "0f",
            Kind = DocumentKind.Form10K,
            Title = "Annual report",
            Company = "Harrow Freight Systems, Inc.",
            Text = text.ToString(),
            Blocks = blocks,
            Sections = [],
            Facts = [],
        };
    }
}
