using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PlanCopilot.Core.Prompts;

/// <summary>What a model answered, checked for its form and for nothing else: quotations and values are still to be verified.</summary>
/// <param name="Text">As it came.</param>
/// <param name="Json">Of the shape that the template demands.</param>
/// <param name="Usage">Tokens; null when the provider doesn't say.</param>
/// <param name="Model">As the provider names it; null when it doesn't say.</param>
public sealed record PromptAnswer(PromptTemplate Template, string Text, JsonElement Json, UsageDetails? Usage, string? Model)
{
    private const string Fence = "```";

    /// <exception cref="ModelOutputException">It is no answer, half of one, or of another shape.</exception>
    public static PromptAnswer Read(PromptTemplate template, ChatResponse response)
    {
        var text = response.Text;
        if (response.FinishReason == ChatFinishReason.Length)
            throw new ModelOutputException(template.Tag, $"the answer was cut off: it may have at most {template.Settings.MaxTokens} tokens");
        if (response.FinishReason == ChatFinishReason.ContentFilter || response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Any())
            throw new ModelOutputException(template.Tag, "the model refused to answer");
        if (string.IsNullOrWhiteSpace(text)) throw new ModelOutputException(template.Tag, "the answer is empty");
        var json = Parse(template, text);
        return template.Answer.WhyNot(json) is { } why
            ? throw new ModelOutputException(template.Tag, $"the answer isn't of the demanded shape: {why}")
            : new PromptAnswer(template, text, json, response.Usage, response.ModelId);
    }

    private static JsonElement Parse(PromptTemplate template, string text)
    {
        try
        {
            return JsonElement.Parse(WithoutFence(text), JsonShape.Strict);
        }
        catch (JsonException malformed)
        {
            throw new ModelOutputException(template.Tag, $"the answer isn't JSON: {JsonShape.Where(malformed)}", malformed);
        }
    }

    /// <summary>Models whose server enforces no schema like to put JSON into a block of Markdown.</summary>
    private static string WithoutFence(string text)
    {
        var trimmed = text.Trim();
        var (first, last) = (trimmed.IndexOf('\n', StringComparison.Ordinal), trimmed.LastIndexOf(Fence, StringComparison.Ordinal));
        return trimmed.StartsWith(Fence, StringComparison.Ordinal) && first > 0 && last > first ? trimmed[first..last] : text;
    }
}
