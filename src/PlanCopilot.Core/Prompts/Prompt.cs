using Microsoft.Extensions.AI;

namespace PlanCopilot.Core.Prompts;

/// <summary>A template filled in: the messages as they are sent.</summary>
public sealed record Prompt(PromptTemplate Template, IReadOnlyList<ChatMessage> Messages);
