using Microsoft.Extensions.AI;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.LanguageModels;

public sealed class BudgetTests
{
    /// <summary>"What does the text say?" is estimated at 8 tokens and 4 for its message; the answer may take 200.</summary>
    private const int Share = 12 + 200;

    [Fact]
    public async Task A_call_that_could_exceed_the_runs_tokens_is_not_sent()
    {
        await using var bench = await StartAsync(limits => limits with { Tokens = 120 + Share }, ModelReply.Answer("One."), ModelReply.Answer("Two."));

        await bench.AskAsync(question: "What does the text say?");
        await bench.AskAsync(question: "What does the text SAY?");
        var failure = await Should.ThrowAsync<ModelCallException>(() => bench.AskAsync(question: "what does the text say?"));

        (failure.Failure, failure.Message).ShouldBe((ModelFailure.OverBudget, "Not sent: 240 of the run's 332 tokens are used or set aside, and the call may take 212."));
        bench.Server.Requests.Count.ShouldBe(2);
        bench.Store.Outcomes.ShouldBe([CallOutcome.Answered, CallOutcome.Answered, CallOutcome.NotSent]);
    }

    [Fact]
    public async Task What_was_answered_before_is_answered_without_a_budget()
    {
        await using var bench = await StartAsync(limits => limits with { Tokens = Share }, ModelReply.Answer("One."));

        await bench.AskAsync();

        (await bench.AskAsync()).Text.ShouldBe("One.");
    }

    [Fact]
    public async Task A_call_that_could_exceed_the_runs_money_is_not_sent()
    {
        // 12 tokens in at $2 and 200 out at $10 a million may cost $0.002024; the first call costs $0.0004.
        await using var bench = await StartAsync(limits => limits with { Cost = 0.0024m }, ModelReply.Answer("One."), ModelReply.Answer("Two."));

        await bench.AskAsync(question: "What does the text say?");
        var failure = await Should.ThrowAsync<ModelCallException>(() => bench.AskAsync(question: "What does the text SAY?"));

        failure.Message.ShouldBe("Not sent: $0.0004 of the run's $0.0024 are used or set aside, and the call may cost $0.002.");
        bench.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_model_without_a_price_is_not_asked_where_money_is_limited()
    {
        await using var bench = await StartAsync(limits => limits with { Cost = 10 }, ModelReply.Answer("One."));

        var failure = await Should.ThrowAsync<ModelCallException>(() => bench.Chat.GetResponseAsync("Hello", new ChatOptions { ModelId = "other-model" }));

        failure.Message.ShouldBe("Not sent: other-model has no price, so that the run's limit of money can't be kept.");
        bench.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_price_is_an_unknown_cost()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.OpenAI, options => options with { Prices = ModelPrices.None }, ModelReply.Answer("One."));

        var response = await bench.AskAsync();

        response.AdditionalProperties.ShouldNotBeNull().ContainsKey(CallProperties.Cost).ShouldBeFalse();
        bench.Store.Calls.ShouldHaveSingleItem().Cost.ShouldBeNull();
    }

    [Fact]
    public async Task Calls_under_way_are_counted_with_what_they_may_take()
    {
        await using var bench = await StartAsync(limits => limits with { Tokens = 2 * Share - 1 }, ModelReply.Silence);

        var first = bench.AskAsync(question: "What does the text say?");
        await bench.Server.ArrivalAsync();
        var failure = await Should.ThrowAsync<ModelCallException>(() => bench.AskAsync(question: "What does the text SAY?"));

        failure.Message.ShouldBe("Not sent: 212 of the run's 423 tokens are used or set aside, and the call may take 212.");
        first.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_call_that_failed_gives_back_what_was_set_aside()
    {
        await using var bench = await StartAsync(limits => limits with { Tokens = Share }, ModelReply.Status(400), ModelReply.Answer("One."));

        await Should.ThrowAsync<ModelCallException>(() => bench.AskAsync());

        (await bench.AskAsync()).Text.ShouldBe("One.");
    }

    [Fact]
    public async Task No_more_calls_than_allowed_are_under_way_at_once()
    {
        await using var bench = await StartAsync(limits => limits with { ParallelCalls = 2 }, Enumerable.Repeat(ModelReply.Silence, 4).ToArray<ModelReply>());
        using var user = new CancellationTokenSource();

        var calls = Enumerable.Range(0, 4).Select(number => bench.AskAsync(question: $"Question {number}", cancellationToken: user.Token)).ToList();
        await bench.Server.ArrivalAsync();
        await bench.Server.ArrivalAsync();

        bench.Server.Requests.Count.ShouldBe(2);
        await user.CancelAsync();
        foreach (var call in calls) await Should.ThrowAsync<OperationCanceledException>(() => call);
        bench.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_calls_of_one_content_at_the_same_time_are_one_request()
    {
        using var pace = new SemaphoreSlim(0);
        await using var bench = await StartAsync(limits => limits, ModelReply.Answer("One.") with { Pace = pace });

        var first = bench.AskAsync(isStreaming: true);
        await bench.Server.ArrivalAsync();
        var second = bench.AskAsync(isStreaming: true);
        pace.Release();

        ((await first).Text, (await second).Text).ShouldBe(("One.", "One."));
        bench.Server.Requests.Count.ShouldBe(1);
        bench.Store.Outcomes.ShouldBe([CallOutcome.Answered, CallOutcome.Replayed]);
    }

    [Fact]
    public async Task A_call_under_way_is_ended_at_the_runs_deadline_and_none_is_begun_after_it()
    {
        await using var bench = await StartAsync(limits => limits with { Time = TimeSpan.FromSeconds(90) }, ModelReply.Silence);

        var asking = bench.AskAsync();
        await bench.Server.ArrivalAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(90));
        var ended = await Should.ThrowAsync<ModelCallException>(() => asking);
        var late = await Should.ThrowAsync<ModelCallException>(() => bench.AskAsync());

        (ended.Failure, ended.Message).ShouldBe((ModelFailure.TimedOut, "The call was ended: the run's 1.5 minutes for model calls are over."));
        (late.Failure, late.Message).ShouldBe((ModelFailure.OverBudget, "Not sent: the run's 1.5 minutes for model calls are over."));
        bench.Server.Requests.Count.ShouldBe(1);
        bench.Store.Outcomes.ShouldBe([CallOutcome.Failed, CallOutcome.NotSent]);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Fuel costs rose by 12 % in fiscal 2025.", 13)] // 39 bytes; OpenAI's tokenizers count 14
    [InlineData("燃料費が上昇した", 8)]
    public void Tokens_are_estimated_by_bytes(string text, int tokens) => TokenEstimate.Of(text).ShouldBe(tokens);

    private static Task<ModelBench> StartAsync(Func<ModelLimits, ModelLimits> limit, params ModelReply[] script) =>
        ModelBench.StartAsync(ModelProvider.OpenAI, options => options with { Limits = limit(options.Limits) }, script);
}
