using PlanCopilot.Core.Http;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class StoredPacingTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    [Theory, OnSqlite, OnPostgres]
    public async Task Programs_on_one_database_share_the_turns(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await (await database.OpenUpgradedAsync()).DisposeAsync();
        var begin = TimeProvider.System.GetTimestamp();

        var times = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var pacing = new StoredPacing(database.Open, "edgar", Interval, TimeProvider.System);
            var mine = new List<double>();
            for (var i = 0; i < 4; i++)
            {
                await pacing.WaitAsync(TimeSpan.FromMinutes(1), default);
                mine.Add(TimeProvider.System.GetElapsedTime(begin).TotalMilliseconds);
            }
            return mine;
        })));

        // Twelve turns: the last one can't come before eleven intervals are over.
        times.SelectMany(mine => mine).Max().ShouldBeGreaterThan(1_095);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_pause_holds_all_back_and_only_those_on_its_server(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await (await database.OpenUpgradedAsync()).DisposeAsync();
        var clock = new TestClock();
        StoredPacing Pacing(string server) => new(database.Open, server, Interval, clock);

        await Pacing("edgar").PauseAsync(TimeSpan.FromMinutes(10), default);
        await Pacing("edgar").PauseAsync(TimeSpan.FromMinutes(1), default);

        var held = await Should.ThrowAsync<PauseTooLongException>(() => Pacing("edgar").WaitAsync(TimeSpan.FromMinutes(3), default));
        held.End.ShouldBe(clock.GetUtcNow().AddMinutes(10));
        await Pacing("news.example.com").WaitAsync(TimeSpan.Zero, default);
        clock.Advance(TimeSpan.FromMinutes(10));
        await Pacing("edgar").WaitAsync(TimeSpan.FromMinutes(3), default);
    }
}
