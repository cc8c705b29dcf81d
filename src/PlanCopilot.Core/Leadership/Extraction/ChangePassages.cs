using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Classifier;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Leadership.Extraction;

/// <summary>Picks the passages in which somebody may come or go: whole ones, since a name, a role and a date often stand in three sentences.</summary>
internal static class ChangePassages
{
    /// <summary>The most that is sent, as a share of the documents' tokens; of few short documents so many tokens.</summary>
    private const double MostOfDocuments = 0.02;
    private const int FewestTokens = 4_000;
    private const double LeastProbability = 0.3;

    /// <param name="documents">Each with what the grammar read in it.</param>
    public static PickedPassages Pick(IReadOnlyList<(Document Document, IReadOnlyList<LeadershipChange> Changes)> documents, PromptRoom room)
    {
        var tokens = documents.Sum(one => TokenEstimate.Of(one.Document.Text));
        var budget = room.Capacity <= 0 ? 0 : Math.Max(FewestTokens, (int)(tokens * MostOfDocuments));
        var likely = documents.SelectMany((one, place) => Likely(one.Document, one.Changes).Select(found => (found.Passage, found.Probability, Place: place))).ToList();
        var (sent, fitting) = (0, new HashSet<SentPassage>(ReferenceEqualityComparer.Instance));
        foreach (var (passage, _, _) in likely.OrderByDescending(one => one.Probability)) // stable: what is likely alike stays in order
        {
            sent += PromptRoom.TokensOf(passage);
            if (sent > budget) break;
            fitting.Add(passage);
        }
        return new PickedPassages(tokens, [.. likely.Select(one => one.Passage).Where(fitting.Contains)],
            [.. likely.Select(one => one.Passage).Where(passage => !fitting.Contains(passage)).GroupBy(passage => (SentPassage.Label(passage.Document), passage.Section))
                .Select(group => new LeftOut(group.Key.Item1, group.Key.Section, group.Sum(passage => passage.Sentences.Count), group.Sum(PromptRoom.TokensOf)))]);
    }

    private static IEnumerable<(SentPassage Passage, double Probability)> Likely(Document document, IReadOnlyList<LeadershipChange> changes)
    {
        foreach (var passage in PassageSplitter.Split(document))
        {
            var sentences = document.Blocks.Where(block => block.IsProse && block.Start < passage.End && passage.Start < block.End)
                .SelectMany(block => ReaderAddress.Without(document, Math.Max(block.Start, passage.Start), Math.Min(block.End, passage.End))).ToList();
            if (sentences.Count == 0) continue;
            var isRead = changes.Any(change => change.Evidence.Any(evidence => evidence.Start < passage.End && passage.Start < evidence.End));
            var probability = isRead ? 1 : sentences.Max(sentence => SentenceClassifier.Embedded.Read(SentenceInput.Of(document, sentence, "")).ProbabilityOf(SentenceKind.Leadership));
            if (probability >= LeastProbability) yield return (new SentPassage(document, passage.Section, sentences), probability);
        }
    }
}
