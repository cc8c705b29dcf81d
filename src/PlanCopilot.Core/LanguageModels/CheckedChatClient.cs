using System.ClientModel;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Anthropic.Exceptions;
using Microsoft.Extensions.AI;
using PlanCopilot.Core.Http;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>Says in one <see cref="ModelCallException"/> what the providers' libraries and the transport say in many exceptions.</summary>
internal sealed class CheckedChatClient(IChatClient inner, ModelKey? key) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        CheckAsync(() => base.GetResponseAsync(messages, options, cancellationToken), key, cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await CheckAsync(() => updates.MoveNextAsync().AsTask(), key, cancellationToken)) yield return updates.Current;
    }

    /// <summary>Runs <paramref name="call"/>. Only the caller's own cancellation comes through as what it is.</summary>
    public static async Task<T> CheckAsync<T>(Func<Task<T>> call, ModelKey? key, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (failure is not ModelCallException and not NotSupportedException
            && !(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            var (kind, message) = Explain(failure);
            throw new ModelCallException(kind, key?.Hide(message) ?? message, failure);
        }
    }

    private static (ModelFailure Kind, string Message) Explain(Exception failure) => failure switch
    {
        ClientResultException { Status: > 0 } answer => Explain(answer.Status, ErrorMessage(answer.GetRawResponse()?.Content.ToString())),
        AnthropicApiException answer => Explain((int)answer.StatusCode, ErrorMessage(answer.ResponseBody)),
        TimeoutRejectedException late => (ModelFailure.TimedOut, $"The model didn't answer within {late.Timeout.TotalSeconds:N0} s."),
        TimeoutException => (ModelFailure.TimedOut, failure.Message),
        OperationCanceledException => (ModelFailure.TimedOut, "The model didn't answer in time."),
        BrokenCircuitException => (ModelFailure.Unavailable, "The model failed too often; it isn't asked for a while."),
        PauseTooLongException => (ModelFailure.Busy, $"The model is out of quota: {failure.Message}."),
        // What the transport threw comes wrapped by the providers' libraries.
        { InnerException: HttpRequestException or TimeoutException or TimeoutRejectedException or IOException } => Explain(failure.InnerException),
        HttpRequestException or IOException => (ModelFailure.Unavailable, $"The model can't be reached: {failure.Message}"),
        _ => (ModelFailure.Unusable, $"The model's server answered what isn't its own format ({failure.GetType().Name})."),
    };

    private static (ModelFailure Kind, string Message) Explain(int status, string said) => status switch
    {
        (int)HttpStatusCode.TooManyRequests => (ModelFailure.Busy, $"The model takes no more requests for now (429): {said}"),
        (int)HttpStatusCode.RequestTimeout => (ModelFailure.TimedOut, $"The model didn't answer in time (408): {said}"),
        (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden => (ModelFailure.Misconfigured, $"The model refuses the key ({status}): {said}"),
        (int)HttpStatusCode.NotFound => (ModelFailure.Misconfigured, $"There is no such model or address (404): {said}"),
        >= 500 => (ModelFailure.Unavailable, $"The model's server failed ({status}): {said}"),
        _ => (ModelFailure.Rejected, $"The model refuses the request ({status}): {said}"),
    };

    /// <summary>The message in an error's JSON; both formats have it in the same place. Anything else isn't repeated.</summary>
    private static string ErrorMessage(string? body)
    {
        try
        {
            var error = JsonElement.Parse(body ?? "");
            if (error.ValueKind == JsonValueKind.Object && error.TryGetProperty("error", out var inner)) error = inner;
            if (error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String)
                return message.GetString() ?? "";
        }
        catch (JsonException)
        {
        }
        return "it doesn't say why";
    }
}
