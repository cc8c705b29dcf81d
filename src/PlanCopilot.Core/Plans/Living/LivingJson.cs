using System.Text.Json.Serialization;

namespace PlanCopilot.Core.Plans;

/// <summary>What a proposal is known by.</summary>
internal sealed record ProposalContent(ProposalKind Kind, string Section, string Item, ItemDraft? Base, ItemDraft? Drafted);

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProposalContent))]
internal sealed partial class LivingJson : JsonSerializerContext;
