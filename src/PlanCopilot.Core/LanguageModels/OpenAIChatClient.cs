using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>
/// Chat completions in OpenAI's format over the OpenAI package, whose own adapter isn't on the project's feed. Text only:
/// tools are refused, so that no document's words can reach one.
/// </summary>
public sealed class OpenAIChatClient(ChatClient client, ModelOptions options) : IChatClient
{
    private readonly OpenAIParameters _parameters = new(options);
    private readonly ChatClientMetadata _metadata = new("openai", options.Url, options.Model);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var sent = OpenAIMessages.Of(messages, options);
        var completion = (await _parameters.SendAsync(options, parameters => client.CompleteChatAsync(sent, parameters, cancellationToken))).Value;
        var answer = new ChatMessage(ChatRole.Assistant, OpenAIMessages.Contents(completion.Content, completion.Refusal)) { MessageId = completion.Id };
        return new ChatResponse(answer)
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            FinishReason = OpenAIMessages.Reason(completion.FinishReason),
            Usage = OpenAIMessages.Usage(completion.Usage),
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = OpenAIMessages.Of(messages, options);
        await using var updates = await _parameters.SendAsync(options, parameters =>
            BeginAsync(client.CompleteChatStreamingAsync(sent, parameters, cancellationToken).GetAsyncEnumerator(cancellationToken)));
        while (updates.Current is { } update)
        {
            var contents = OpenAIMessages.Contents(update.ContentUpdate, update.RefusalUpdate);
            if (OpenAIMessages.Usage(update.Usage) is { } usage) contents.Add(new UsageContent(usage));
            yield return new ChatResponseUpdate(ChatRole.Assistant, contents)
            {
                ResponseId = update.CompletionId,
                MessageId = update.CompletionId,
                ModelId = update.Model,
                FinishReason = OpenAIMessages.Reason(update.FinishReason),
            };
            if (!await updates.MoveNextAsync()) yield break;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    /// <summary>Sends the request: a refusal comes here and not in the midst of reading.</summary>
    private static async Task<IAsyncEnumerator<StreamingChatCompletionUpdate>> BeginAsync(IAsyncEnumerator<StreamingChatCompletionUpdate> updates)
    {
        try
        {
            await updates.MoveNextAsync();
            return updates;
        }
        catch
        {
            await updates.DisposeAsync();
            throw;
        }
    }
}
