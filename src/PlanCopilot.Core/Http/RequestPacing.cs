namespace PlanCopilot.Core.Http;

/// <summary>
/// Keeps the requests to one server apart, and all of them back while the server asks for a pause. Takes a clock, which
/// the limiters of System.Threading.RateLimiting don't.
/// </summary>
/// <param name="interval">From one request to the next; zero for as many as come.</param>
public sealed class RequestPacing(TimeSpan interval, TimeProvider time) : IRequestPacing
{
    private readonly Lock _lock = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private DateTimeOffset _pauseEnd = DateTimeOffset.MinValue;

    /// <summary>Lets no request go before <paramref name="pause"/> is over, neither a new one nor one that waits already.</summary>
    public Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var end = time.GetUtcNow() + pause;
            if (end > _pauseEnd) _pauseEnd = end;
            if (end > _next) _next = end;
        }
        return Task.CompletedTask;
    }

    /// <summary>Returns when the next request may go.</summary>
    /// <exception cref="PauseTooLongException">That is later than <paramref name="longest"/> from now.</exception>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        do
        {
            var wait = TakeTurn(longest);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken);
        }
        while (IsPaused());
    }

    private TimeSpan TakeTurn(TimeSpan longest)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var turn = _next > now ? _next : now;
            if (turn - now > longest) throw new PauseTooLongException(turn);
            _next = turn + interval;
            return turn - now;
        }
    }

    private bool IsPaused()
    {
        lock (_lock) return time.GetUtcNow() < _pauseEnd;
    }
}

/// <summary>The server wants no requests for longer than anyone here waits.</summary>
/// <param name="end">When it takes requests again.</param>
public sealed class PauseTooLongException(DateTimeOffset end)
    : Exception(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the server takes no requests before {end.UtcDateTime:HH:mm:ss} UTC"))
{
    public DateTimeOffset End => end;
}
