using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanCopilot.Core.Http;

namespace PlanCopilot.Core.Storage;

/// <summary>
/// Keeps the requests of all programs on one database to one server apart. A turn is taken by one statement, so that no
/// two programs get the same; a turn that isn't used is lost, which only slows down.
/// </summary>
/// <param name="open">Opens the database, which is up to date.</param>
/// <param name="server">Whose requests are counted, such as "edgar".</param>
/// <param name="interval">From one request to the next.</param>
public sealed class StoredPacing(Func<PlanCopilotDbContext> open, string server, TimeSpan interval, TimeProvider time) : IRequestPacing
{
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        while (true)
        {
            // A long pause takes no turn: turns behind it would pile up.
            var (turn, pauseEnd) = await PeekAsync(cancellationToken);
            if (Math.Max(turn, pauseEnd) - Now() is var ahead && ahead > longest.Ticks) throw new PauseTooLongException(new DateTimeOffset(Math.Max(turn, pauseEnd), TimeSpan.Zero));
            var mine = await TakeAsync(cancellationToken);
            if (mine - Now() is > 0 and var wait) await Task.Delay(TimeSpan.FromTicks(wait), time, cancellationToken);
            if ((await PeekAsync(cancellationToken)).PauseEnd <= Now()) return;
        }
    }

    public Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken) => StorageException.ExplainAsync(async () =>
    {
        var end = Now() + pause.Ticks;
        await using var db = open();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO pacing ("Server", "Next", "PauseEnd") VALUES ({server}, {end}, {end})
            ON CONFLICT ("Server") DO UPDATE SET
                "Next" = CASE WHEN pacing."Next" < excluded."Next" THEN excluded."Next" ELSE pacing."Next" END,
                "PauseEnd" = CASE WHEN pacing."PauseEnd" < excluded."PauseEnd" THEN excluded."PauseEnd" ELSE pacing."PauseEnd" END
            """, cancellationToken);
    });

    private Task<long> TakeAsync(CancellationToken cancellationToken) => StorageException.ExplainAsync(async () =>
    {
        var (now, step) = (Now(), interval.Ticks);
        await using var db = open();
        var after = await db.Database.SqlQuery<long>(
            $"""
            INSERT INTO pacing ("Server", "Next", "PauseEnd") VALUES ({server}, {now + step}, 0)
            ON CONFLICT ("Server") DO UPDATE SET
                "Next" = CASE WHEN pacing."Next" > {now} THEN pacing."Next" + {step} ELSE {now + step} END
            RETURNING "Next"
            """).ToListAsync(cancellationToken);
        return after[0] - step;
    });

    private Task<(long Next, long PauseEnd)> PeekAsync(CancellationToken cancellationToken) => StorageException.ExplainAsync(async () =>
    {
        await using var db = open();
        var pace = await db.Pacing.AsNoTracking().SingleOrDefaultAsync(row => row.Server == server, cancellationToken);
        return pace is null ? (0, 0) : (pace.Next, pace.PauseEnd);
    });

    private long Now() => time.GetUtcNow().UtcTicks;
}

/// <summary>When one server may be asked next.</summary>
public sealed class StoredPace
{
    public required string Server { get; init; }
    /// <summary>The next turn, in ticks of UTC: both databases can count with these.</summary>
    public required long Next { get; init; }
    /// <summary>No request goes before this, in ticks of UTC; 0 when no pause was asked for.</summary>
    public required long PauseEnd { get; init; }
}

internal sealed class StoredPaceConfiguration : IEntityTypeConfiguration<StoredPace>
{
    public void Configure(EntityTypeBuilder<StoredPace> builder)
    {
        builder.ToTable("pacing");
        builder.HasKey(pace => pace.Server);
    }
}
