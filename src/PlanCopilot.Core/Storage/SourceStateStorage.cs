using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlanCopilot.Core.Storage;

/// <summary>How one source of an account does.</summary>
public sealed class SourceState
{
    public required string Account { get; init; }
    /// <summary>Such as "EDGAR".</summary>
    public required string Source { get; init; }
    public DateTimeOffset? LastSuccess { get; init; }
    /// <summary>What went wrong last, in words; stays after a success, with its time.</summary>
    public string? LastError { get; init; }
    public DateTimeOffset? LastErrorAt { get; init; }
    /// <summary>When it is asked again without anybody's asking.</summary>
    public DateTimeOffset? NextTry { get; init; }
}

internal sealed class SourceStateConfiguration : IEntityTypeConfiguration<SourceState>
{
    public void Configure(EntityTypeBuilder<SourceState> builder)
    {
        builder.ToTable("source_states");
        builder.HasKey(state => new { state.Account, state.Source });
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(state => state.Account);
    }
}

/// <summary>States of sources in and out of the database.</summary>
public static class SourceStateStorage
{
    /// <summary>Notes how asking a source went.</summary>
    /// <param name="error">What went wrong, or null after a success; the other one's last time is kept.</param>
    public static Task SaveSourceStateAsync(
        this PlanCopilotDbContext db, string account, string source, string? error, DateTimeOffset nextTry, TimeProvider time, CancellationToken cancellationToken)
    {
        DateTime? now = time.GetUtcNow().UtcDateTime;
        var (success, failure) = error is null ? (now, (DateTime?)null) : (null, now);
        return StorageException.ExplainAsync(() => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO source_states ("Account", "Source", "LastSuccess", "LastError", "LastErrorAt", "NextTry")
            VALUES ({account}, {source}, {success}, {error}, {failure}, {nextTry.UtcDateTime})
            ON CONFLICT ("Account", "Source") DO UPDATE SET "NextTry" = excluded."NextTry",
                "LastSuccess" = coalesce(excluded."LastSuccess", source_states."LastSuccess"),
                "LastError" = coalesce(excluded."LastError", source_states."LastError"),
                "LastErrorAt" = coalesce(excluded."LastErrorAt", source_states."LastErrorAt")
            """, cancellationToken));
    }

    /// <returns>By account and source.</returns>
    public static Task<List<SourceState>> ListSourceStatesAsync(this PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => (await db.SourceStates.AsNoTracking().ToListAsync(cancellationToken))
            .OrderBy(state => state.Account, StringComparer.Ordinal).ThenBy(state => state.Source, StringComparer.Ordinal).ToList());
}
