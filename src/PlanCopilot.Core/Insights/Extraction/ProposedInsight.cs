using System.Text.Json;
using System.Text.Json.Serialization;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>A finding as the model wrote it, unchecked.</summary>
/// <param name="Why">Why it matters to a seller. No check could bear it out, so that it is read and never used.</param>
internal sealed record ProposedInsight(
    string Passage, IReadOnlyList<string> Quotations, string Kind, string Statement, string Why, string Confidence)
{
    public static IReadOnlyList<ProposedInsight> Of(PromptAnswer answer) =>
        answer.Json.Deserialize(ProposalJson.Default.ProposedInsights)?.Insights ?? [];

    public string ToJson() => JsonSerializer.Serialize(this, ProposalJson.Default.ProposedInsight);
}

internal sealed record ProposedInsights(IReadOnlyList<ProposedInsight> Insights);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProposedInsights))]
[JsonSerializable(typeof(ProposedInsight))]
internal sealed partial class ProposalJson : JsonSerializerContext;
