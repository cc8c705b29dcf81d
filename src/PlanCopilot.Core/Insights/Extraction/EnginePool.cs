using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>
/// Brings both engines' findings into one pool of candidates, so that ranking, merging and linking are the same for all: a
/// model's finding is a second reading of the sentence that it quotes first.
/// </summary>
internal static class EnginePool
{
    /// <param name="found">The model's findings; of several on one sentence the surest counts.</param>
    public static IReadOnlyList<InsightCandidate> Join(IReadOnlyList<InsightCandidate> candidates, IReadOnlyList<ModelFinding> found)
    {
        var leads = found.OrderByDescending(finding => finding.Confidence).DistinctBy(finding => (finding.Document.Id, finding.Evidence[0].Start)).ToList();
        var quoted = found.SelectMany(finding => finding.Evidence).ToLookup(evidence => evidence.DocumentId, StringComparer.Ordinal);
        // A sentence that a finding quotes besides its first is part of that finding, and no further candidate.
        var others = candidates.Where(candidate => !quoted[candidate.Document.Id].Any(evidence => Overlaps(candidate, evidence)));
        return [.. others, .. leads.Select(finding => Read(finding, candidates))];
    }

    private static InsightCandidate Read(ModelFinding finding, IReadOnlyList<InsightCandidate> candidates)
    {
        var first = finding.Evidence[0];
        var known = candidates.FirstOrDefault(candidate => candidate.Document.Id == first.DocumentId && Overlaps(candidate, first));
        var sentence = new Sentence(first.Start, first.End);
        var reading = known?.Reading ?? SentenceClassifier.Embedded.Read(SentenceInput.Of(finding.Document, sentence, ""));
        return new InsightCandidate(finding.Document, sentence, known?.Heading ?? "", Combine(reading, finding)) { Found = finding, ClassifierKind = known?.ClassifierKind };
    }

    /// <summary>Both engines' opinions count alike; the model's is spread over its kind and none.</summary>
    private static SentenceReading Combine(SentenceReading classifier, ModelFinding finding)
    {
        var probabilities = classifier.Probabilities.Select((own, kind) => (own + OfModel(finding, (SentenceKind)kind)) / 2).ToArray();
        var likeliest = Enum.GetValues<InsightKind>().MaxBy(kind => probabilities[(int)kind]);
        return new SentenceReading((SentenceKind)(int)likeliest, probabilities, Math.Max(classifier.Salience, 2 * finding.Confidence));
    }

    private static double OfModel(ModelFinding finding, SentenceKind kind) =>
        kind == (SentenceKind)(int)finding.Kind ? finding.Confidence : kind == SentenceKind.None ? 1 - finding.Confidence : 0;

    private static bool Overlaps(InsightCandidate candidate, Evidence evidence) =>
        candidate.Sentence.Start < evidence.End && evidence.Start < candidate.Sentence.End;
}
