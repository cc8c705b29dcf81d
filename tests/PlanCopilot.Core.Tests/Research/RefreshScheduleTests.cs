using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Storage;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.Research;

public sealed class RefreshScheduleTests : IAsyncLifetime, IDisposable
{
    private readonly MovableClock _clock = new();
    private readonly ReplayedAccount _account;

    public RefreshScheduleTests() => _account = new() { Clock = _clock };

    public async Task InitializeAsync()
    {
        await _account.StartAsync(TallowayFilings.Annual);
        await _account.RunAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task What_is_due_is_refreshed_once_and_what_is_not_is_left_alone()
    {
        var schedule = Schedule();
        var told = new List<ScheduledRefresh>();

        (await schedule.RunDueAsync(null, default)).ShouldBe(0);
        _account.Company.Add(TallowayFilings.Departure);
        _clock.Ahead = TimeSpan.FromHours(6.1);
        (await schedule.RunDueAsync(new Telling(told.Add), default)).ShouldBe(1);
        (await schedule.RunDueAsync(null, default)).ShouldBe(0);

        told.ShouldHaveSingleItem().Result.ShouldNotBeNull().Research.ShouldNotBeNull().NewDocuments.ShouldBe(1);
        _account.Server.Paths.Count(path => path == _account.Company.ListPath).ShouldBe(2);
    }

    [Fact]
    public async Task A_pause_that_a_source_asks_for_is_kept_to()
    {
        _account.Server.Once(_account.Company.ListPath, ReplayFault.Status(503, "7200"));
        _clock.Ahead = TimeSpan.FromHours(6.1);
        await Schedule().RunDueAsync(null, default);

        _clock.Ahead += TimeSpan.FromHours(1.9);
        (await Schedule().RunDueAsync(null, default)).ShouldBe(0);
        _clock.Ahead += TimeSpan.FromHours(0.2);
        (await Schedule().RunDueAsync(null, default)).ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_was_just_set_is_due_and_EDGAR_is_not_asked_for_it()
    {
        await _account.PutFeedAsync();

        (await Schedule().RunDueAsync(null, default)).ShouldBe(1);

        _account.Server.Paths[^2..].ShouldBe(["/robots.txt", "/feed.xml"]);
    }

    [Fact]
    public async Task A_refresh_that_was_cancelled_is_due_at_once()
    {
        using var host = new CancellationTokenSource();
        _account.Server.Once(_account.Company.ListPath, async context =>
        {
            await host.CancelAsync();
            await ReplayFault.Stalled(_account.Server)(context);
        });
        _clock.Ahead = TimeSpan.FromHours(6.1);

        await Should.ThrowAsync<OperationCanceledException>(() => Schedule().RunAsync(null, host.Token));

        (await Schedule().RunDueAsync(null, default)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_several_programs_one_refreshes_an_account()
    {
        _clock.Ahead = TimeSpan.FromHours(6.1);

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Schedule().RunDueAsync(null, default))));

        counts.Sum().ShouldBe(1);
    }

    [Fact]
    public async Task An_account_that_fails_ends_no_other_and_waits()
    {
        await using (var db = _account.Database.Open())
        {
            await db.SaveAccountAsync(new Account("aaa", "Aardvark Pumps, Inc."), default);
            await db.AddFeedAsync("aaa", new Uri(_account.Server.Url + "/none.xml"), default);
        }
        _clock.Ahead = TimeSpan.FromHours(6.1);
        var told = new List<ScheduledRefresh>();

        await Schedule().RunDueAsync(new Telling(told.Add), default);

        told.Select(refresh => (refresh.Account, refresh.Failure)).ShouldBe([("aaa", $"{_account.Server.Url}/none.xml: {_account.Server.Url}/none.xml answered 404 Not Found"), ("tlwy", null)]);
    }

    private RefreshSchedule Schedule() => new(_account.Database.Open, _account.Refresh, _clock);

    private sealed class Telling(Action<ScheduledRefresh> tell) : IProgress<ScheduledRefresh>
    {
        public void Report(ScheduledRefresh value) => tell(value);
    }

    /// <summary>Goes on by itself, since real requests take real time, and can be put ahead.</summary>
    private sealed class MovableClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
