using System.Globalization;
using Microsoft.Extensions.AI;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>
/// Keeps one run within its limits of tokens, money, time and parallel calls. What a call may take at most is set aside
/// before it is sent, so that calls under way together can't exceed a limit that each alone would keep. Without the
/// model's own tokenizer that is an estimate on the high side; afterwards what the provider counted is what counts.
/// </summary>
internal sealed class BudgetClient(IChatClient inner, ModelOptions model, TimeProvider time) : WholeAnswerClient(inner)
{
    private readonly ModelLimits _limits = model.Limits;
    private readonly DateTimeOffset _end = time.GetUtcNow() + model.Limits.Time;
    private readonly SemaphoreSlim _turns = new(model.Limits.ParallelCalls); // its wait handle isn't used: nothing to dispose
    private readonly Lock _lock = new();
    private Share _used;

    private readonly record struct Share(long Tokens, decimal Cost);

    protected override async Task<ChatResponse> AnswerAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, Func<CancellationToken, Task<ChatResponse>> ask, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(TimeLeft(), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await _turns.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TimeIsOver();
        }
        try
        {
            return await AskAsync(SetAside(messages, options), options, ask, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelCallException(ModelFailure.TimedOut, $"The call was ended: the run's {Minutes} for model calls are over.");
        }
        finally
        {
            _turns.Release();
        }
    }

    private async Task<ChatResponse> AskAsync(
        Share share, ChatOptions? options, Func<CancellationToken, Task<ChatResponse>> ask, CancellationToken cancellationToken)
    {
        try
        {
            var response = await ask(cancellationToken);
            if (response.Usage is { InputTokenCount: { } input, OutputTokenCount: { } output })
                Settle(share, new Share(input + output, model.Prices.Cost(ModelOf(options), input, output) ?? 0));
            return response;
        }
        catch (ModelCallException failure) when (failure.Failure != ModelFailure.TimedOut)
        {
            Settle(share, default); // nothing was written that would be paid for; what timed out may have been
            throw;
        }
    }

    /// <exception cref="ModelCallException">A limit would be exceeded.</exception>
    private Share SetAside(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var (input, output) = (TokenEstimate.Of(messages, options), options?.MaxOutputTokens ?? model.OutputTokens);
        var cost = model.Prices.Cost(ModelOf(options), input, output);
        if (_limits.Cost is not null && cost is null)
            throw OverBudget($"{ModelOf(options)} has no price, so that the run's limit of money can't be kept");
        var share = new Share(input + output, cost ?? 0);
        lock (_lock)
        {
            if (_used.Tokens + share.Tokens > _limits.Tokens)
                throw OverBudget($"{_used.Tokens:N0} of the run's {_limits.Tokens:N0} tokens are used or set aside, and the call may take {share.Tokens:N0}");
            if (_used.Cost + share.Cost > _limits.Cost)
                throw OverBudget($"${_used.Cost:0.00##} of the run's ${_limits.Cost:0.00##} are used or set aside, and the call may cost ${share.Cost:0.00##}");
            _used = new(_used.Tokens + share.Tokens, _used.Cost + share.Cost);
        }
        return share;
    }

    private void Settle(Share share, Share real)
    {
        lock (_lock) _used = new(_used.Tokens - share.Tokens + real.Tokens, _used.Cost - share.Cost + real.Cost);
    }

    private string ModelOf(ChatOptions? options) => options?.ModelId ?? model.Model;

    private TimeSpan TimeLeft() => _end - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : throw TimeIsOver();

    private string Minutes => string.Create(CultureInfo.InvariantCulture, $"{_limits.Time.TotalMinutes:0.#} minutes");

    private ModelCallException TimeIsOver() => OverBudget($"the run's {Minutes} for model calls are over");

    private static ModelCallException OverBudget(FormattableString why) =>
        new(ModelFailure.OverBudget, $"Not sent: {why.ToString(CultureInfo.InvariantCulture)}.");
}
