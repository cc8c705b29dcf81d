using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights.Classifier;
using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Insights;

/// <summary>Finds the sentences of a document that may carry an insight.</summary>
public sealed class InsightExtractor(SentenceClassifier classifier)
{
    /// <summary>
    /// A candidate's kind must be at least this likely. Six kinds share 1, so a kind that wins below it is hardly likelier
    /// than the next.
    /// </summary>
    public const double LeastProbability = 0.4;
    private const int FewestWords = 5; // fewer are a heading or a cell that passed for a sentence
    private const int MostWords = 90; // more are a list or a table that did

    /// <returns>In the order of the text.</returns>
    public IReadOnlyList<InsightCandidate> Extract(Document document)
    {
        var candidates = new List<InsightCandidate>();
        var heading = "";
        foreach (var block in document.Blocks)
        {
            if (block.Kind == BlockKind.Heading) heading = document.Text[block.Start..block.End];
            if (!block.IsProse) continue;
            foreach (var sentence in SentenceSplitter.Split(document.Text, block.Start, block.End))
                if (Read(document, sentence, heading) is { } candidate) candidates.Add(candidate);
        }
        return candidates;
    }

    private InsightCandidate? Read(Document document, Sentence sentence, string heading)
    {
        if (WordsIn(document.Text.AsSpan(sentence.Start, sentence.Length)) is < FewestWords or > MostWords) return null;
        var reading = classifier.Read(SentenceInput.Of(document, sentence, heading));
        var isInsight = reading.Kind is SentenceKind.Goal or SentenceKind.Pressure or SentenceKind.Initiative or SentenceKind.Obstacle;
        return isInsight && reading.ProbabilityOf(reading.Kind) >= LeastProbability && !ReaderAddress.Speaks(sentence.In(document))
            ? new InsightCandidate(document, sentence, heading, reading)
            : null;
    }

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var at = 0; at < text.Length; at++)
            if (char.IsLetterOrDigit(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1]))) words++;
        return words;
    }
}
