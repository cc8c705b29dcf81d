using System.Net;
using System.Text;
using PlanCopilot.Core.Http;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace PlanCopilot.Core.Tests.Http;

public sealed class ResilientHandlerTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly Answers _answers = new();

    public void Dispose() => _answers.Dispose();

    [Fact]
    public async Task Repeats_come_after_2_4_and_8_seconds()
    {
        using var client = Client(Exact);
        _answers.Then(500, 503, 408, 200);

        var asking = client.GetAsync("http://127.0.0.1/");
        await _clock.PassAsync(2);
        await _clock.PassAsync(4);
        await _clock.PassAsync(8);

        (await asking).StatusCode.ShouldBe(HttpStatusCode.OK);
        _answers.Times.ShouldBe([0, 2, 6, 14]);
    }

    [Fact]
    public async Task The_last_failure_is_what_the_caller_gets()
    {
        using var client = Client(Exact with { Retries = 1 });
        _answers.Then(500, 503, 200);

        var asking = client.GetAsync("http://127.0.0.1/");
        await _clock.PassAsync(2);

        (await asking).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task Other_answers_are_the_callers(int status)
    {
        using var client = Client(Exact);
        _answers.Then(status);

        (await client.GetAsync("http://127.0.0.1/")).StatusCode.ShouldBe((HttpStatusCode)status);

        _answers.Times.ShouldBe([0]);
    }

    [Fact]
    public async Task A_body_is_sent_again_though_it_could_be_read_but_once()
    {
        using var client = Client(Exact);
        _answers.Then(500, 200);
        using var content = new StreamContent(new OneWayStream("question"));

        var asking = client.PostAsync("http://127.0.0.1/", content);
        await _clock.PassAsync(2);
        await asking;

        _answers.Bodies.ShouldBe(["question", "question"]);
    }

    [Fact]
    public async Task Where_repeats_are_off_none_is_made()
    {
        using var client = Client(Exact with { Retries = 0 });
        _answers.Then(500);

        (await client.PostAsync("http://127.0.0.1/", null)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

        _answers.Times.ShouldBe([0]);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_made_again()
    {
        using var client = Client(Exact);
        _answers.Then(Answers.Never, 200);

        var asking = client.GetAsync("http://127.0.0.1/");
        await _clock.PassAsync(10);
        await _clock.PassAsync(2);

        (await asking).StatusCode.ShouldBe(HttpStatusCode.OK);
        _answers.Times.ShouldBe([0, 12]);
    }

    [Fact]
    public async Task All_attempts_together_have_a_limit()
    {
        using var client = Client(Exact with { TotalTimeout = TimeSpan.FromSeconds(15) });
        _answers.Then(Answers.Never, Answers.Never, 200);

        var asking = client.GetAsync("http://127.0.0.1/");
        await _clock.PassAsync(10);
        await _clock.PassAsync(2);
        await _clock.TimerAsync(10);
        _clock.Advance(TimeSpan.FromSeconds(3));

        (await Should.ThrowAsync<TimeoutRejectedException>(() => asking)).Timeout.ShouldBe(TimeSpan.FromSeconds(15));
        _answers.Times.ShouldBe([0, 12]);
    }

    [Fact]
    public async Task The_callers_cancellation_ends_it()
    {
        using var client = Client(Exact);
        using var user = new CancellationTokenSource();
        _answers.Then(500, 200);

        var asking = client.GetAsync("http://127.0.0.1/", user.Token);
        await _clock.TimerAsync(2);
        await user.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asking);
        _answers.Times.ShouldBe([0]);
    }

    [Fact]
    public async Task An_open_circuit_lets_nothing_through_until_its_break_is_over()
    {
        using var client = Client(Exact with { Retries = 0, LeastRequests = 3, FailureRatio = 0.5 });
        _answers.Then(500, 500, 500, 200, 200);

        for (var i = 0; i < 3; i++) await client.GetAsync("http://127.0.0.1/");
        await Should.ThrowAsync<BrokenCircuitException>(() => client.GetAsync("http://127.0.0.1/"));
        _clock.Advance(TimeSpan.FromSeconds(5));

        (await client.GetAsync("http://127.0.0.1/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        _answers.Times.ShouldBe([0, 0, 0, 5]);
    }

    [Fact]
    public async Task An_open_circuit_ends_the_repeats()
    {
        using var client = Client(Exact with { LeastRequests = 2 });
        _answers.Then(500, 500, 200);

        var asking = client.GetAsync("http://127.0.0.1/");
        await _clock.PassAsync(2);
        await _clock.PassAsync(4);

        await Should.ThrowAsync<BrokenCircuitException>(() => asking);
        _answers.Times.ShouldBe([0, 2]);
    }

    [Fact]
    public async Task More_requests_at_once_than_allowed_fail()
    {
        using var client = Client(Exact with { ParallelRequests = 1 });
        using var user = new CancellationTokenSource();
        _answers.Then(Answers.Never);

        var first = client.GetAsync("http://127.0.0.1/", user.Token);
        var failure = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync("http://127.0.0.1/"));

        failure.Message.ShouldBe("1 requests are under way already.");
        await user.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task The_pause_that_a_server_asks_for_holds_for_all_requests()
    {
        using var client = Client(Exact, new RequestPacing(TimeSpan.FromSeconds(1), _clock));
        _answers.ThenRetryAfter(429, "20").Then(200, 200);

        var first = client.GetAsync("http://127.0.0.1/");
        await _clock.TimerAsync(20);
        var second = client.GetAsync("http://127.0.0.1/");
        await _clock.PassAsync(20);
        await _clock.PassAsync(1);
        await Task.WhenAll(first, second);

        _answers.Times.ShouldBe([0, 20, 21]);
    }

    [Fact]
    public async Task A_pause_longer_than_anyone_waits_is_the_callers()
    {
        using var client = Client(Exact);
        _answers.ThenRetryAfter(503, "31").Then(200);

        (await client.GetAsync("http://127.0.0.1/")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var failure = await Should.ThrowAsync<PauseTooLongException>(() => client.GetAsync("http://127.0.0.1/"));

        failure.Message.ShouldBe("the server takes no requests before 08:30:31 UTC");
        _answers.Times.ShouldBe([0]);
    }

    [Fact]
    public async Task A_body_that_stalls_is_asked_for_again()
    {
        using var client = Client(Exact);
        _answers.ThenStalled("application/json").Then(200);

        var asking = client.GetAsync("http://127.0.0.1/");
        await _clock.PassAsync(10);
        await _clock.PassAsync(2);

        (await asking).StatusCode.ShouldBe(HttpStatusCode.OK);
        _answers.Times.ShouldBe([0, 12]);
    }

    [Fact]
    public async Task A_stream_that_stalls_ends_for_its_reader()
    {
        using var client = Client(Exact);
        _answers.ThenStalled("text/event-stream");

        using var response = await client.GetAsync("http://127.0.0.1/", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var reading = body.ReadAsync(new byte[100]).AsTask();
        await _clock.TimerAsync(10); // the attempt's
        await _clock.PassAsync(10);

        (await Should.ThrowAsync<TimeoutException>(() => reading)).Message.ShouldBe("Nothing more came for 10 s.");
    }

    [Fact]
    public async Task A_stream_that_never_ends_is_ended()
    {
        using var client = Client(Exact with { StreamSilence = TimeSpan.FromSeconds(40) });
        _answers.ThenStalled("text/event-stream");

        using var response = await client.GetAsync("http://127.0.0.1/", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        _clock.Advance(TimeSpan.FromSeconds(13));
        var reading = body.ReadAsync(new byte[100]).AsTask();
        await _clock.PassAsync(17);

        (await Should.ThrowAsync<TimeoutException>(() => reading)).Message.ShouldBe("The answer wasn't complete after 30 s.");
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_not_asked_for_again()
    {
        using var client = Client(Exact with { LargestBody = 5 });
        _answers.Then(200);

        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync("http://127.0.0.1/"));

        _answers.Times.ShouldBe([0]);
    }

    private static ResilienceOptions Exact => new() { HasJitter = false };

    private HttpClient Client(ResilienceOptions options, RequestPacing? pacing = null)
    {
        _answers.Clock = _clock;
        return new HttpClient(new ResilientHandler(_answers, options, pacing ?? new RequestPacing(TimeSpan.Zero, _clock), _clock)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Stands for the network: answers in order, and notes when it was asked.</summary>
    private sealed class Answers : HttpMessageHandler
    {
        public const int Never = 0;
        private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _script = new();
        private readonly DateTimeOffset _start = new TestClock().GetUtcNow();

        public TestClock Clock { get; set; } = new();
        public List<double> Times { get; } = [];
        public List<string> Bodies { get; } = [];

        public Answers Then(params int[] codes)
        {
            foreach (var code in codes)
                _script.Enqueue(async token =>
                {
                    if (code == Never) await Task.Delay(Timeout.Infinite, token);
                    return new HttpResponseMessage((HttpStatusCode)code) { Content = new StringContent("answer") };
                });
            return this;
        }

        public Answers ThenRetryAfter(int code, string seconds)
        {
            var response = new HttpResponseMessage((HttpStatusCode)code);
            response.Headers.Add("Retry-After", seconds);
            _script.Enqueue(_ => Task.FromResult(response));
            return this;
        }

        public Answers ThenStalled(string type)
        {
            var content = new StreamContent(new StalledStream());
            content.Headers.ContentType = new(type);
            _script.Enqueue(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content }));
            return this;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Times.Add((Clock.GetUtcNow() - _start).TotalSeconds);
            if (request.Content is not null) Bodies.Add(await request.Content.ReadAsStringAsync(cancellationToken));
            return await _script.Dequeue()(cancellationToken);
        }
    }

    private sealed class OneWayStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }

    private sealed class StalledStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
