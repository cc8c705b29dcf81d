using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlanCopilot.Core.Storage;

/// <summary>A news feed that is read for an account.</summary>
public sealed class StoredFeed
{
    public required string Account { get; init; }
    public required string Url { get; init; }
}

internal sealed class StoredFeedConfiguration : IEntityTypeConfiguration<StoredFeed>
{
    public void Configure(EntityTypeBuilder<StoredFeed> builder)
    {
        builder.ToTable("feeds");
        builder.HasKey(feed => new { feed.Account, feed.Url });
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(feed => feed.Account);
    }
}

/// <summary>Feeds in and out of the database.</summary>
public static class FeedStorage
{
    /// <summary>Sets a feed for the account; once more changes nothing.</summary>
    public static Task AddFeedAsync(this PlanCopilotDbContext db, string account, Uri feed, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO feeds ("Account", "Url") VALUES ({account}, {feed.AbsoluteUri}) ON CONFLICT DO NOTHING""", cancellationToken));

    /// <summary>Takes a feed away; what was read from it stays.</summary>
    /// <returns>False when it wasn't set.</returns>
    public static Task<bool> RemoveFeedAsync(this PlanCopilotDbContext db, string account, Uri feed, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            await db.Database.ExecuteSqlAsync($"""DELETE FROM source_states WHERE "Account" = {account} AND "Source" = {feed.AbsoluteUri}""", cancellationToken);
            return await db.Database.ExecuteSqlAsync($"""DELETE FROM feeds WHERE "Account" = {account} AND "Url" = {feed.AbsoluteUri}""", cancellationToken) == 1;
        });

    /// <returns>The account's feeds, by address.</returns>
    public static Task<List<Uri>> ListFeedsAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => (await db.Feeds.AsNoTracking().Where(feed => feed.Account == account).Select(feed => feed.Url).ToListAsync(cancellationToken))
            .Order(StringComparer.Ordinal).Select(url => new Uri(url)).ToList());
}
