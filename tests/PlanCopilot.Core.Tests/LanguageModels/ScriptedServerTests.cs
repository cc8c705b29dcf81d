using System.Globalization;
using Microsoft.Extensions.AI;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.LanguageModels;

/// <summary>
/// What a model's server can do to a run, in both wire formats, whole and streamed: how often it is asked, what is kept,
/// what the caller sees.
/// </summary>
public sealed class ScriptedServerTests
{
    public static TheoryData<ModelProvider, bool> Ways() => new()
    {
        { ModelProvider.OpenAI, false }, { ModelProvider.OpenAI, true }, { ModelProvider.Anthropic, false }, { ModelProvider.Anthropic, true },
    };

    public static TheoryData<ModelProvider> Providers() => [ModelProvider.OpenAI, ModelProvider.Anthropic];

    [Theory, MemberData(nameof(Ways))]
    public async Task An_answer_is_kept_with_what_it_took(ModelProvider provider, bool isStreaming)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Answer("Fuel costs rose by 12 %."));

        var response = await bench.AskAsync(isStreaming);

        (response.Text, response.FinishReason, response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount)
            .ShouldBe(("Fuel costs rose by 12 %.", ChatFinishReason.Stop, 100, 20));
        response.AdditionalProperties.ShouldNotBeNull()[CallProperties.Cost].ShouldBe(0.0004m);
        bench.Server.Requests.Count.ShouldBe(1);
        var call = bench.Store.Calls.ShouldHaveSingleItem();
        (call.Run, call.Prompt, call.PromptVersion, call.Provider, call.Model).ShouldBe((7, "extract", "v1", provider, "test-model"));
        (call.Outcome, call.Output, call.Message).ShouldBe((CallOutcome.Answered, "Fuel costs rose by 12 %.", null));
        (call.InputTokens, call.OutputTokens, call.Cost, call.StartedAt).ShouldBe((100, 20, 0.0004m, bench.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_prompt_may_name_itself_and_its_version_in_one_word()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.OpenAI, ModelReply.Answer("Yes."));

        await bench.Chat.GetResponseAsync("Really?", new ChatOptions { AdditionalProperties = new() { [CallProperties.Prompt] = "extract_insights@0a1b2c3d4e5f" } });

        var call = bench.Store.Calls.ShouldHaveSingleItem();
        (call.Prompt, call.PromptVersion).ShouldBe(("extract_insights", "0a1b2c3d4e5f"));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task The_same_question_is_not_paid_for_twice(ModelProvider provider, bool isStreaming)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Answer("Fuel costs rose."), ModelReply.Answer("Another answer."));

        await bench.AskAsync(isStreaming);
        var again = await bench.AskAsync(isStreaming);
        var other = await bench.AskAsync(isStreaming, "What else does it say?");

        (again.Text, other.Text).ShouldBe(("Fuel costs rose.", "Another answer."));
        again.AdditionalProperties.ShouldNotBeNull()[CallProperties.Replayed].ShouldBe(true);
        bench.Server.Requests.Count.ShouldBe(2);
        bench.Store.Outcomes.ShouldBe([CallOutcome.Answered, CallOutcome.Replayed, CallOutcome.Answered]);
        (bench.Store.Calls[1].InputTokens, bench.Store.Calls[1].Cost, bench.Store.Calls[1].Output).ShouldBe((null, null, null));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_refusal_is_kept_and_asked_again(ModelProvider provider, bool isStreaming)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Refusal("I can't help with that."), ModelReply.Answer("Yes."));

        var refused = await bench.AskAsync(isStreaming);
        var answered = await bench.AskAsync(isStreaming);

        refused.FinishReason.ShouldBe(ChatFinishReason.ContentFilter);
        answered.Text.ShouldBe("Yes.");
        bench.Server.Requests.Count.ShouldBe(2);
        var call = bench.Store.Calls[0];
        (call.Outcome, call.Output, call.OutputTokens).ShouldBe((CallOutcome.Refused, "I can't help with that.", 5));
        bench.Store.Outcomes.ShouldBe([CallOutcome.Refused, CallOutcome.Answered]);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Half_an_answer_is_kept_and_asked_again(ModelProvider provider, bool isStreaming)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Truncated("""{"insights": [{"kind": "go"""), ModelReply.Answer("{}"));

        var half = await bench.AskAsync(isStreaming);
        await bench.AskAsync(isStreaming);

        half.FinishReason.ShouldBe(ChatFinishReason.Length);
        bench.Server.Requests.Count.ShouldBe(2);
        var call = bench.Store.Calls[0];
        (call.Outcome, call.Output, call.Message, call.Cost)
            .ShouldBe((CallOutcome.Truncated, """{"insights": [{"kind": "go""", "The answer ran into the limit of tokens.", 0.0004m));
        bench.Store.Outcomes.ShouldBe([CallOutcome.Truncated, CallOutcome.Answered]);
    }

    /// <summary>Whether an answer is of use its prompt judges: malformed JSON or a wrong quotation is kept like any other, and judged alike in a repeated run.</summary>
    [Theory]
    [InlineData("""{"insights": [""")]
    [InlineData("""{"quote": "Fuel costs fell by 80 %."}""")]
    public async Task What_the_model_says_comes_through_unchanged(string said)
    {
        foreach (var provider in (ModelProvider[])[ModelProvider.OpenAI, ModelProvider.Anthropic])
        {
            await using var bench = await ModelBench.StartAsync(provider, ModelReply.Answer(said));

            (await bench.AskAsync()).Text.ShouldBe(said);
            (await bench.AskAsync()).Text.ShouldBe(said);

            bench.Server.Requests.Count.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData(ModelProvider.OpenAI, "<html>Sign in first</html>")]
    [InlineData(ModelProvider.OpenAI, "{}")]
    [InlineData(ModelProvider.Anthropic, "<html>Sign in first</html>")]
    [InlineData(ModelProvider.Anthropic, "{}")]
    public async Task An_answer_in_another_format_is_a_failure_and_not_asked_again(ModelProvider provider, string body)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Nonsense(body));

        var failure = await Should.ThrowAsync<ModelCallException>(() => bench.AskAsync());

        failure.Failure.ShouldBe(ModelFailure.Unusable);
        failure.Message.ShouldStartWith("The model's server answered what isn't its own format");
        bench.Server.Requests.Count.ShouldBe(1);
        bench.Store.Outcomes.ShouldBe([CallOutcome.Failed]);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task An_empty_answer_is_a_failure(ModelProvider provider, bool isStreaming)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Answer(""));

        var failure = await Should.ThrowAsync<ModelCallException>(() => bench.AskAsync(isStreaming));

        (failure.Failure, failure.Message).ShouldBe((ModelFailure.Unusable, "The answer is empty."));
        (bench.Store.Calls[0].Outcome, bench.Store.Calls[0].Cost).ShouldBe((CallOutcome.Failed, 0.0004m));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_busy_server_is_asked_again_when_it_wants_to_be(ModelProvider provider, bool isStreaming)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Status(429, "7"), ModelReply.Answer("Yes."));

        var asking = bench.AskAsync(isStreaming);
        await bench.Clock.PassAsync(7);

        (await asking).Text.ShouldBe("Yes.");
        bench.Server.Requests.Count.ShouldBe(2);
        var call = bench.Store.Calls.ShouldHaveSingleItem();
        (call.Outcome, call.Milliseconds).ShouldBe((CallOutcome.Answered, 7000));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_busy_server_may_name_the_time(ModelProvider provider)
    {
        await using var bench = await ModelBench.StartAsync(provider);
        var time = bench.Clock.GetUtcNow().AddSeconds(90).ToString("r", CultureInfo.InvariantCulture);
        bench.Server.Then(ModelReply.Status(503, time), ModelReply.Answer("Yes."));

        var asking = bench.AskAsync();
        await bench.Clock.PassAsync(90);

        (await asking).Text.ShouldBe("Yes.");
        bench.Server.Requests.Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_server_that_is_out_of_quota_is_not_waited_for(ModelProvider provider)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Status(429, "3600", "You exceeded your quota."));

        var first = await Should.ThrowAsync<ModelCallException>(() => bench.AskAsync());
        var second = await Should.ThrowAsync<ModelCallException>(() => bench.AskAsync());

        (first.Failure, first.Message).ShouldBe((ModelFailure.Busy, "The model takes no more requests for now (429): You exceeded your quota."));
        (second.Failure, second.Message).ShouldBe((ModelFailure.Busy, "The model is out of quota: the server takes no requests before 09:30:00 UTC."));
        bench.Server.Requests.Count.ShouldBe(1);
        bench.Store.Outcomes.ShouldBe([CallOutcome.Failed, CallOutcome.Failed]);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_server_that_fails_is_asked_three_times(ModelProvider provider, bool isStreaming)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Status(500), ModelReply.Status(502), ModelReply.Status(500, message: "Out of memory"));

        var asking = bench.AskAsync(isStreaming);
        await bench.Clock.PassAsync(2);
        await bench.Clock.PassAsync(4);

        var failure = await Should.ThrowAsync<ModelCallException>(() => asking);
        (failure.Failure, failure.Message).ShouldBe((ModelFailure.Unavailable, "The model's server failed (500): Out of memory"));
        bench.Server.Requests.Count.ShouldBe(3);
        var call = bench.Store.Calls.ShouldHaveSingleItem();
        (call.Outcome, call.Message, call.Milliseconds, call.Cost).ShouldBe((CallOutcome.Failed, failure.Message, 6000, null));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_server_that_never_answers_is_given_up(ModelProvider provider, bool isStreaming)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Silence, ModelReply.Silence, ModelReply.Silence);

        var asking = bench.AskAsync(isStreaming);
        await bench.Server.ArrivalAsync();
        await bench.Clock.PassAsync(120);
        await bench.Clock.PassAsync(2);
        await bench.Server.ArrivalAsync();
        await bench.Clock.PassAsync(120);
        await bench.Clock.PassAsync(4);
        await bench.Server.ArrivalAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(300 - 246)); // the total timeout comes before the third attempt's

        var failure = await Should.ThrowAsync<ModelCallException>(() => asking);
        (failure.Failure, failure.Message).ShouldBe((ModelFailure.TimedOut, "The model didn't answer within 300 s."));
        bench.Server.Requests.Count.ShouldBe(3);
        (bench.Store.Calls.ShouldHaveSingleItem().Outcome, bench.Store.Calls[0].Milliseconds).ShouldBe((CallOutcome.Failed, 300_000));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_lost_connection_is_made_again(ModelProvider provider, bool isStreaming)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Reset, ModelReply.Answer("Yes."));

        var asking = bench.AskAsync(isStreaming);
        await bench.Clock.PassAsync(2);

        (await asking).Text.ShouldBe("Yes.");
        bench.Server.Requests.Count.ShouldBe(2);
        bench.Store.Outcomes.ShouldBe([CallOutcome.Answered]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_slow_stream_is_waited_for(ModelProvider provider)
    {
        using var pace = new SemaphoreSlim(0);
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Answer("Fuel costs rose") with { Pace = pace });

        var asking = bench.AskAsync(isStreaming: true);
        await bench.Clock.TimerAsync(60); // the first read, which brings the stream's beginning
        for (var piece = 0; piece < 3; piece++)
        {
            await bench.Clock.TimerAsync(60);
            bench.Clock.Advance(TimeSpan.FromSeconds(59));
            pace.Release();
        }

        (await asking).Text.ShouldBe("Fuel costs rose");
        bench.Server.Requests.Count.ShouldBe(1);
        (bench.Store.Calls.ShouldHaveSingleItem().Outcome, bench.Store.Calls[0].Milliseconds).ShouldBe((CallOutcome.Answered, 177_000));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_stream_that_stalls_is_ended(ModelProvider provider)
    {
        using var pace = new SemaphoreSlim(0);
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Answer("Fuel") with { Pace = pace, Ending = Ending.Stalled });

        var asking = bench.AskAsync(isStreaming: true);
        await bench.Clock.TimerAsync(60); // for the stream's beginning
        await bench.Clock.TimerAsync(60); // for the first word
        pace.Release();
        await bench.Clock.PassAsync(60);

        var failure = await Should.ThrowAsync<ModelCallException>(() => asking);
        (failure.Failure, failure.Message).ShouldBe((ModelFailure.TimedOut, "Nothing more came for 60 s."));
        bench.Server.Requests.Count.ShouldBe(1);
        (bench.Store.Calls.ShouldHaveSingleItem().Outcome, bench.Store.Calls[0].Output).ShouldBe((CallOutcome.Failed, null));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_stream_that_breaks_off_is_half_an_answer(ModelProvider provider)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Answer("Fuel costs rose") with { Ending = Ending.Missing });

        var response = await bench.AskAsync(isStreaming: true);

        response.FinishReason.ShouldBe(ChatFinishReason.Length);
        var call = bench.Store.Calls.ShouldHaveSingleItem();
        (call.Outcome, call.Output, call.Message).ShouldBe((CallOutcome.Truncated, "Fuel costs rose", "The answer broke off."));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_stream_whose_connection_is_lost_is_a_failure(ModelProvider provider)
    {
        using var pace = new SemaphoreSlim(0);
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Answer("Fuel") with { Pace = pace, Ending = Ending.Reset });

        var asking = bench.AskAsync(isStreaming: true);
        await bench.Clock.TimerAsync(60);
        await bench.Clock.TimerAsync(60); // the stream has begun, so that it isn't asked for again
        pace.Release();

        (await Should.ThrowAsync<ModelCallException>(() => asking)).Failure.ShouldBe(ModelFailure.Unavailable);
        bench.Server.Requests.Count.ShouldBe(1);
        bench.Store.Outcomes.ShouldBe([CallOutcome.Failed]);
    }

    [Theory]
    [InlineData(400, ModelFailure.Rejected, "The model refuses the request (400): sent (key)")]
    [InlineData(401, ModelFailure.Misconfigured, "The model refuses the key (401): sent (key)")]
    [InlineData(404, ModelFailure.Misconfigured, "There is no such model or address (404): sent (key)")]
    public async Task What_the_user_must_mend_is_not_asked_again_and_shows_no_key(int status, ModelFailure kind, string message)
    {
        foreach (var provider in (ModelProvider[])[ModelProvider.OpenAI, ModelProvider.Anthropic])
        {
            await using var bench = await ModelBench.StartAsync(provider, ModelReply.Status(status, message: "sent sk-test-4711"));

            var failure = await Should.ThrowAsync<ModelCallException>(() => bench.AskAsync());

            (failure.Failure, failure.Message).ShouldBe((kind, message));
            bench.Server.Requests.Count.ShouldBe(1);
            bench.Store.Calls.ShouldHaveSingleItem().Message.ShouldBe(message);
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task The_users_cancellation_comes_through_and_is_kept(ModelProvider provider, bool isStreaming)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Silence);
        using var user = new CancellationTokenSource();

        var asking = bench.AskAsync(isStreaming, cancellationToken: user.Token);
        await bench.Server.ArrivalAsync();
        await user.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asking);
        bench.Server.Requests.Count.ShouldBe(1);
        (bench.Store.Calls.ShouldHaveSingleItem().Outcome, bench.Store.Calls[0].Message).ShouldBe((CallOutcome.Failed, "Stopped before the answer came."));
    }
}
