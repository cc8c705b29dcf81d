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

    /// <summary>
    /// Claims the account's sources that are due: its feeds, and EDGAR where it was asked before. Of several programs one
    /// gets each. How it went is said by <see cref="SaveSourceStateAsync"/>.
    /// </summary>
    /// <param name="until">From then on an unfinished claim is due again.</param>
    /// <returns>The claimed sources.</returns>
    public static Task<IReadOnlySet<string>> ClaimDueSourcesAsync(this PlanCopilotDbContext db, string account, DateTimeOffset until, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync<IReadOnlySet<string>>(async () =>
        {
            var feeds = await db.Feeds.AsNoTracking().Where(feed => feed.Account == account).Select(feed => feed.Url).ToListAsync(cancellationToken);
            var known = await db.SourceStates.AsNoTracking().Where(state => state.Account == account).Select(state => state.Source).ToListAsync(cancellationToken);
            var claimed = new HashSet<string>();
            foreach (var source in feeds.Union(known))
            {
                var rows = await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO source_states ("Account", "Source", "NextTry") VALUES ({account}, {source}, {until.UtcDateTime})
                    ON CONFLICT ("Account", "Source") DO UPDATE SET "NextTry" = excluded."NextTry"
                        WHERE source_states."NextTry" IS NULL OR source_states."NextTry" <= {time.GetUtcNow().UtcDateTime}
                    """, cancellationToken);
                if (rows == 1) claimed.Add(source);
            }
            return claimed;
        });

    /// <summary>Makes due what was claimed until then and not asked.</summary>
    public static Task ReleaseSourcesAsync(this PlanCopilotDbContext db, string account, DateTimeOffset until, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Database.ExecuteSqlAsync(
            $"""UPDATE source_states SET "NextTry" = {time.GetUtcNow().UtcDateTime} WHERE "Account" = {account} AND "NextTry" = {until.UtcDateTime}""", cancellationToken));

    /// <returns>By account and source.</returns>
    public static Task<List<SourceState>> ListSourceStatesAsync(this PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => (await db.SourceStates.AsNoTracking().ToListAsync(cancellationToken))
            .OrderBy(state => state.Account, StringComparer.Ordinal).ThenBy(state => state.Source, StringComparer.Ordinal).ToList());
}
