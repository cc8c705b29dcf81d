using System.Text.Json;
using System.Text.Json.Serialization;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Leadership.Extraction;

/// <summary>A change as the model wrote it, unchecked.</summary>
/// <param name="Change">Such as "elected-director".</param>
/// <param name="Effective">As yyyy-MM-dd, or empty.</param>
internal sealed record ProposedChange(
    string Passage, IReadOnlyList<string> Quotations, string Person, string Role, string Change, string Effective, string Confidence)
{
    public static IReadOnlyList<ProposedChange> Of(PromptAnswer answer) =>
        answer.Json.Deserialize(ProposedChangeJson.Default.ProposedChanges)?.Changes ?? [];

    public LeadershipChangeKind Kind => Enum.Parse<LeadershipChangeKind>(Change.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}

internal sealed record ProposedChanges(IReadOnlyList<ProposedChange> Changes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProposedChanges))]
internal sealed partial class ProposedChangeJson : JsonSerializerContext;
