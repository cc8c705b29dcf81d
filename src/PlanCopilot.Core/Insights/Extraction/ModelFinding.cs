using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>What a model found, after every check.</summary>
/// <param name="Statement">One sentence that its evidence bears out.</param>
/// <param name="Confidence">From 0 to 1: how sure the model says it is.</param>
/// <param name="Evidence">The whole sentences in which its quotations stand, in the order in which it gave them.</param>
public sealed record ModelFinding(Document Document, InsightKind Kind, string Statement, double Confidence, IReadOnlyList<Evidence> Evidence);

/// <summary>What each engine takes an insight for.</summary>
/// <param name="Classifier">Null when the classifier doesn't see it.</param>
/// <param name="Model">Null when the language model doesn't report it.</param>
public sealed record InsightEngines(InsightKind? Classifier, InsightKind? Model)
{
    public bool Agree => Classifier == Model;
    public bool FoundByBoth => Classifier is not null && Model is not null;
}
