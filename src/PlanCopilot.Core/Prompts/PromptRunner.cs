using Microsoft.Extensions.AI;

namespace PlanCopilot.Core.Prompts;

/// <summary>Runs prompts directly on a chat client, with nothing in between.</summary>
public sealed class PromptRunner(PromptLibrary library, IChatClient client) : IPromptRunner
{
    /// <summary>
    /// Under this key of <see cref="ChatOptions.AdditionalProperties"/> stands <see cref="PromptTemplate.Tag"/>, for clients
    /// that store or count calls.
    /// </summary>
    public const string TagKey = "plancopilot.prompt";

    public async Task<PromptAnswer> RunAsync(string prompt, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var template = library[prompt];
        var response = await client.GetResponseAsync(template.Render(values).Messages, OptionsOf(template), cancellationToken);
        return PromptAnswer.Read(template, response);
    }

    /// <summary>The options with which a template is sent, whoever runs it.</summary>
    public static ChatOptions OptionsOf(PromptTemplate template) => new()
    {
        Temperature = template.Settings.Temperature,
        MaxOutputTokens = template.Settings.MaxTokens,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(template.Answer.Schema, template.Name, template.AnswerDescription),
        AdditionalProperties = new() { [TagKey] = template.Tag },
    };
}
