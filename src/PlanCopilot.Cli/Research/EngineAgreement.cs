using PlanCopilot.Core.Insights;

namespace PlanCopilot.Cli.Research;

/// <summary>On which insights the two engines agree.</summary>
/// <param name="Differ">Found by both, as different kinds.</param>
internal sealed record EngineAgreement(int Both, int ModelOnly, int ClassifierOnly, IReadOnlyList<KindDispute> Differ)
{
    /// <returns>Null when no language model had a say.</returns>
    public static EngineAgreement? Of(IReadOnlyList<Insight> insights)
    {
        var said = insights.Where(insight => insight.Engines is not null).ToList();
        return said.Count == 0 ? null : new(
            said.Count(insight => insight.Engines is { FoundByBoth: true }),
            said.Count(insight => insight.Engines is { Classifier: null }),
            said.Count(insight => insight.Engines is { Model: null }),
            [.. said.Where(insight => insight.Engines is { FoundByBoth: true, Agree: false })
                .Select(insight => new KindDispute(insight.Id, insight.Engines?.Classifier, insight.Engines?.Model))]);
    }
}

internal sealed record KindDispute(string Insight, InsightKind? Classifier, InsightKind? Model);
