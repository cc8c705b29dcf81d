using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Classifier;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Research;

/// <summary>All that one document tells alone. Documents know nothing of each other here, so they are read on all cores at once.</summary>
internal sealed record DocumentFindings(
    Document Document, IReadOnlyList<Passage> Passages, IReadOnlyList<InsightCandidate> Candidates, IReadOnlyList<LeadershipChange> Changes, IReadOnlyList<Officer> Officers)
{
    public static DocumentFindings Of(Document document)
    {
        var (changes, officers) = LeadershipReader.Read(document);
        return new DocumentFindings(document, PassageSplitter.Split(document), new InsightExtractor(SentenceClassifier.Embedded).Extract(document), changes, officers);
    }
}
