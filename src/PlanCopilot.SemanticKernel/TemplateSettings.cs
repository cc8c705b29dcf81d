using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.SemanticKernel;

/// <summary>
/// The settings with which a template is sent. Semantic Kernel drops a response format that stands in the file, and sends a
/// schema without a name, which some providers refuse: here a chat client gets the very options that the direct runner gives it.
/// </summary>
internal sealed class TemplateSettings : PromptExecutionSettings
{
    private readonly PromptTemplate _template;

    public TemplateSettings(PromptTemplate template)
    {
        _template = template;
        // For chat completion services, which read these by name.
        ExtensionData = new Dictionary<string, object> { ["max_tokens"] = template.Settings.MaxTokens, ["response_format"] = template.Answer.Schema };
        if (template.Settings.Temperature is { } temperature) ExtensionData["temperature"] = temperature;
    }

    public override PromptExecutionSettings Clone() => new TemplateSettings(_template);

    protected override void PrepareChatOptionsForRequest(ChatOptions options)
    {
        var own = PromptRunner.OptionsOf(_template);
        options.Temperature = own.Temperature;
        options.MaxOutputTokens = own.MaxOutputTokens;
        options.ResponseFormat = own.ResponseFormat;
        options.AdditionalProperties = own.AdditionalProperties;
    }
}
