using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>
/// Keeps each call before its result is used, and answers from what was kept: a run that is resumed or repeated pays for
/// nothing twice. Only whole answers are given again; what was refused, cut off or failed is kept for the record.
/// </summary>
internal sealed class StoredCallClient(IChatClient inner, ICallStore store, ModelOptions model, long? run, TimeProvider time)
    : WholeAnswerClient(inner)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _underWay = new();

    /// <exception cref="ModelCallException">No answer came. It is kept that none did.</exception>
    protected override async Task<ChatResponse> AnswerAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, Func<CancellationToken, Task<ChatResponse>> ask, CancellationToken cancellationToken)
    {
        var call = Begin(messages, options);
        // Two calls of one content at the same time: the second one waits for the first one's answer.
        var turn = _underWay.GetOrAdd(call.InputHash, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (await store.FindAnswerAsync(call.InputHash, cancellationToken) is not { } earlier)
                return await AskAsync(call, ask, cancellationToken);
            await store.AddAsync(call with { Outcome = CallOutcome.Replayed }, cancellationToken);
            return Answer(earlier, isReplayed: true);
        }
        finally
        {
            turn.Release();
        }
    }

    private ModelCall Begin(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var prompt = Property(options, CallProperties.Prompt)?.Split('@', 2);
        return new()
        {
            Run = run,
            Prompt = prompt?[0],
            PromptVersion = Property(options, CallProperties.PromptVersion) ?? prompt?.ElementAtOrDefault(1),
            Provider = model.Provider,
            Model = options?.ModelId ?? model.Model,
            InputHash = CallKey.Of(model, messages, options),
            Outcome = CallOutcome.Failed,
            StartedAt = time.GetUtcNow(),
        };
    }

    private async Task<ChatResponse> AskAsync(ModelCall call, Func<CancellationToken, Task<ChatResponse>> ask, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        ChatResponse response;
        try
        {
            response = await ask(cancellationToken);
        }
        catch (ModelCallException failure)
        {
            var outcome = failure.Failure == ModelFailure.OverBudget ? CallOutcome.NotSent : CallOutcome.Failed;
            await KeepAsync(call with { Outcome = outcome, Message = failure.Message }, start);
            throw;
        }
        catch (OperationCanceledException)
        {
            await KeepAsync(call with { Message = "Stopped before the answer came." }, start);
            throw;
        }
        call = End(call, response);
        await KeepAsync(call, start);
        return call.Outcome switch
        {
            CallOutcome.Answered => Answer(call, isReplayed: false),
            CallOutcome.Failed => throw new ModelCallException(ModelFailure.Unusable, call.Message ?? ""),
            _ => response,
        };
    }

    // Whatever has come is kept even when the user stops the run in this moment: it is paid for.
    private Task KeepAsync(ModelCall call, long start) =>
        store.AddAsync(call with { Milliseconds = Math.Round(time.GetElapsedTime(start).TotalMilliseconds, 1) }, CancellationToken.None);

    private ModelCall End(ModelCall call, ChatResponse response)
    {
        var (outcome, message) = Judge(response);
        return call with
        {
            Outcome = outcome,
            Message = message,
            Output = Refusal(response) is { Length: > 0 } refusal ? refusal : response.Text,
            InputTokens = response.Usage?.InputTokenCount,
            OutputTokens = response.Usage?.OutputTokenCount,
            Cost = model.Prices.Cost(call.Model, response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount),
        };
    }

    /// <summary>How the call ended. Sets the reason where providers leave it out, so that no caller takes half an answer for a whole one.</summary>
    private static (CallOutcome Outcome, string? Message) Judge(ChatResponse response)
    {
        if (Refusal(response).Length > 0) response.FinishReason = ChatFinishReason.ContentFilter;
        var brokeOff = response.FinishReason is null;
        response.FinishReason ??= ChatFinishReason.Length;
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            return (CallOutcome.Refused, "The model, or its provider's filter, declined to answer.");
        if (response.FinishReason == ChatFinishReason.Length)
            return (CallOutcome.Truncated, brokeOff ? "The answer broke off." : "The answer ran into the limit of tokens.");
        if (response.FinishReason != ChatFinishReason.Stop) return (CallOutcome.Failed, $"The model ended with '{response.FinishReason}'.");
        return response.Text.Length == 0 ? (CallOutcome.Failed, "The answer is empty.") : (CallOutcome.Answered, null);
    }

    /// <summary>What the model said when it declined, of which a stream brings piece by piece; empty when it didn't.</summary>
    private static string Refusal(ChatResponse response) =>
        string.Concat(response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Select(refusal => refusal.Message));

    /// <summary>The answer as it is kept: the same the first time and every further time.</summary>
    private static ChatResponse Answer(ModelCall call, bool isReplayed)
    {
        var properties = new AdditionalPropertiesDictionary { [CallProperties.Replayed] = isReplayed };
        if (call.Cost is { } cost) properties[CallProperties.Cost] = cost;
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, call.Output))
        {
            ModelId = call.Model,
            FinishReason = ChatFinishReason.Stop,
            Usage = new() { InputTokenCount = call.InputTokens, OutputTokenCount = call.OutputTokens, TotalTokenCount = call.InputTokens + call.OutputTokens },
            AdditionalProperties = properties,
        };
    }

    private static string? Property(ChatOptions? options, string name) =>
        options?.AdditionalProperties?.TryGetValue(name, out var value) == true ? value as string : null;
}
