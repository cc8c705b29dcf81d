using System.Text.Json;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Cli.Prompts;

/// <summary>What <c>prompts list --json</c> prints.</summary>
internal sealed record PromptList(IReadOnlyList<PromptSummary> Prompts);

/// <summary>What <c>prompts show --json</c> prints.</summary>
/// <param name="Schema">What the answer must look like.</param>
internal sealed record PromptSummary(
    string Name, string Version, string Room, string File, string Description, IReadOnlyList<VariableSummary> Variables, float? Temperature, int MaxTokens,
    string Template, JsonElement Schema)
{
    public static PromptSummary Of(PromptTemplate template) => new(
        template.Name, template.Version, template.Room, template.File, template.Description,
        [.. template.Variables.Select(variable => new VariableSummary(variable.Name, variable.Description, variable.IsRequired, variable.Shape?.Schema))],
        template.Settings.Temperature, template.Settings.MaxTokens, template.Template, template.Answer.Schema);
}

/// <param name="Schema">Set for a variable that holds data: what its JSON must look like.</param>
internal sealed record VariableSummary(string Name, string Description, bool Required, JsonElement? Schema);

/// <summary>What <c>prompts render --json</c> prints.</summary>
internal sealed record RenderedPrompt(string Name, string Version, IReadOnlyList<RenderedMessage> Messages);

internal sealed record RenderedMessage(string Role, string Text);

/// <summary>What <c>prompts lint --json</c> prints.</summary>
internal sealed record PromptLint(int Prompts, IReadOnlyList<PromptError> Errors);
