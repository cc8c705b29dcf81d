namespace PlanCopilot.Core.Http;

/// <summary>
/// How long requests to one server are waited for and how often they are repeated. The defaults are those of
/// Microsoft.Extensions.Http.Resilience's standard pipeline; a stream's limits are ours.
/// </summary>
public sealed record ResilienceOptions
{
    /// <summary>So many requests may be under way at once; the next one fails.</summary>
    public int ParallelRequests { get; init; } = 1000;

    /// <summary>For a request with all its repeats and pauses; a longer pause than this isn't waited for.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Also of POST: whoever sends what must not happen twice sets 0.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Before the first repeat; doubled before each further one. The server's Retry-After goes first.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Spreads the repeats of many callers; off where exact times are wanted.</summary>
    public bool HasJitter { get; init; } = true;

    /// <summary>The circuit opens when this share of at least <see cref="LeastRequests"/> within <see cref="Sampling"/> failed.</summary>
    public double FailureRatio { get; init; } = 0.1;

    /// <summary>A client that asks seldom never reaches 100: it takes a lower number.</summary>
    public int LeastRequests { get; init; } = 100;

    public TimeSpan Sampling { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit lets nothing through.</summary>
    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For one attempt with its body; of a stream, until it begins.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A stream from which nothing came for so long is ended.</summary>
    public TimeSpan StreamSilence { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A stream is ended after so long, whatever still comes.</summary>
    public TimeSpan StreamTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of a body or a stream; what is longer fails.</summary>
    public long LargestBody { get; init; } = 64 << 20;
}
