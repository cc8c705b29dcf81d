using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace PlanCopilot.Core.Tests;

/// <summary>
/// A clock that only tests move. They wait until the code under test waits for a certain time before they let it pass, so
/// that nothing depends on which thread comes first.
/// </summary>
internal sealed class TestClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.Zero))
{
    private readonly ConcurrentDictionary<TimeSpan, SemaphoreSlim> _timers = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new NotedTimer(base.CreateTimer(callback, state, dueTime, period), this);
        TimersOf(dueTime).Release();
        return timer;
    }

    /// <summary>Waits until one more timer of this length is set than earlier calls waited for.</summary>
    public async Task TimerAsync(double seconds)
    {
        if (!await TimersOf(TimeSpan.FromSeconds(seconds)).WaitAsync(TimeSpan.FromMinutes(2)))
            throw new TimeoutException($"Nothing waits for {seconds} s.");
    }

    /// <summary>Waits for a timer of this length, and lets it run out.</summary>
    public async Task PassAsync(double seconds)
    {
        await TimerAsync(seconds);
        Advance(TimeSpan.FromSeconds(seconds));
    }

    private SemaphoreSlim TimersOf(TimeSpan length) => _timers.GetOrAdd(length, _ => new SemaphoreSlim(0));

    /// <summary>A timer may also be set after it was made.</summary>
    private sealed class NotedTimer(ITimer inner, TestClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isChanged = inner.Change(dueTime, period);
            clock.TimersOf(dueTime).Release();
            return isChanged;
        }

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
