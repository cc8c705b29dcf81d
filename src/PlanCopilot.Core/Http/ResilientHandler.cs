using System.Net;
using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace PlanCopilot.Core.Http;

/// <summary>
/// Sends each request through, from the outside in: limit of parallel requests, total timeout, retry, circuit breaker,
/// pacing, attempt timeout: the standard pipeline of Microsoft.Extensions.Http.Resilience, rebuilt on Polly.Core as that
/// package isn't on the project's feed. One per server, kept as long as the program asks it: its circuit and pauses
/// would be forgotten with it. Bodies are read whole within the attempt; streams are ended when they stall.
/// </summary>
public sealed class ResilientHandler : DelegatingHandler
{
    private readonly ResilienceOptions _options;
    private readonly TimeProvider _time;
    private readonly IRequestPacing _pacing;
    private readonly ConcurrencyLimiter _limiter;
    private readonly ResiliencePipeline<HttpResponseMessage> _repeated;
    private readonly ResiliencePipeline<HttpResponseMessage> _attempt;

    public ResilientHandler(HttpMessageHandler inner, ResilienceOptions options, IRequestPacing pacing, TimeProvider time) : base(inner)
    {
        (_options, _pacing, _time) = (options, pacing, time);
        _limiter = new(new() { PermitLimit = options.ParallelRequests, QueueLimit = 0 });
        _repeated = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(options.TotalTimeout).AddRetry(Retry()).AddCircuitBreaker(CircuitBreaker()).Build();
        _attempt = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddTimeout(options.AttemptTimeout).Build();
    }

    /// <summary>A client on this handler, without a second timeout and without redirects, which would carry keys elsewhere.</summary>
    public static HttpClient Client(ResilienceOptions options, IRequestPacing pacing, TimeProvider time)
    {
        var inner = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a changed address is noticed
        };
        return new HttpClient(new ResilientHandler(inner, options, pacing, time)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <exception cref="HttpRequestException">The server can't be reached, or too many requests are under way.</exception>
    /// <exception cref="TimeoutRejectedException">No answer in time.</exception>
    /// <exception cref="BrokenCircuitException">Too many of the last requests failed.</exception>
    /// <exception cref="PauseTooLongException">The server wants no requests for longer than the total timeout.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var lease = _limiter.AttemptAcquire();
        if (!lease.IsAcquired) throw new HttpRequestException($"{_options.ParallelRequests} requests are under way already.");
        // A body that can be read but once couldn't be sent again.
        if (request.Content is { } content) await content.LoadIntoBufferAsync(cancellationToken);
        return await _repeated.ExecuteAsync(async repeated =>
        {
            await _pacing.WaitAsync(_options.TotalTimeout, repeated);
            return await _attempt.ExecuteAsync(async attempt => await AttemptAsync(request, attempt), repeated);
        }, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _limiter.Dispose();
        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            if (IsTransient(response) && RetryAfter.Of(response, _time) is { } pause) await _pacing.PauseAsync(pause, cancellationToken);
            if (response.Content.Headers.ContentType?.MediaType == "text/event-stream")
                response.Content = new TimedContent(response.Content, _options, _time);
            else await response.Content.LoadIntoBufferAsync(_options.LargestBody, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private RetryStrategyOptions<HttpResponseMessage> Retry() => new()
    {
        MaxRetryAttempts = Math.Max(1, _options.Retries),
        BackoffType = DelayBackoffType.Exponential,
        Delay = _options.BackOff,
        UseJitter = _options.HasJitter,
        ShouldHandle = arguments => ValueTask.FromResult(_options.Retries > 0 && IsTransient(arguments.Outcome) && !IsTooFarOff(arguments.Outcome.Result)),
        DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } response ? RetryAfter.Of(response, _time) : null),
    };

    private CircuitBreakerStrategyOptions<HttpResponseMessage> CircuitBreaker() => new()
    {
        FailureRatio = _options.FailureRatio,
        MinimumThroughput = _options.LeastRequests,
        SamplingDuration = _options.Sampling,
        BreakDuration = _options.Break,
        ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome)),
    };

    private bool IsTooFarOff(HttpResponseMessage? response) =>
        response is not null && RetryAfter.Of(response, _time) >= _options.TotalTimeout;

    // A body that is too long won't be shorter next time.
    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome.Result is { } response
        ? IsTransient(response)
        : outcome.Exception is TimeoutRejectedException or HttpRequestException { HttpRequestError: not HttpRequestError.ConfigurationLimitExceeded };

    private static bool IsTransient(HttpResponseMessage response) =>
        response.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;
}
