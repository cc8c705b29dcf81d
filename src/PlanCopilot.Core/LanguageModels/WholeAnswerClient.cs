using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>Surrounds a call, however it is made. A streamed answer is passed on when it is complete: no part of one is an answer.</summary>
internal abstract class WholeAnswerClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public sealed override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> list = [.. messages];
        return AnswerAsync(list, options, token => base.GetResponseAsync(list, options, token), cancellationToken);
    }

    public sealed override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> list = [.. messages];
        var response = await AnswerAsync(list, options,
            token => base.GetStreamingResponseAsync(list, options, token).ToChatResponseAsync(token), cancellationToken);
        foreach (var update in response.ToChatResponseUpdates()) yield return update;
    }

    /// <param name="ask">Makes the call.</param>
    protected abstract Task<ChatResponse> AnswerAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, Func<CancellationToken, Task<ChatResponse>> ask, CancellationToken cancellationToken);
}
