using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanCopilot.Core.Sources;

namespace PlanCopilot.Core.Storage;

/// <summary>What was fetched, in and out of the database. Bodies are kept with the documents' original bytes, each once.</summary>
/// <param name="open">Opens the database, which is up to date.</param>
public sealed class SourceStorage(Func<PlanCopilotDbContext> open) : ISourceStore
{
    public Task<FetchedPage?> FindAsync(string url, CancellationToken cancellationToken) => StorageException.ExplainAsync(async () =>
    {
        await using var db = open();
        return await db.Fetched.AsNoTracking().Where(row => row.Url == url)
            .Select(row => new FetchedPage(row.Url, row.Hash, row.ETag, row.LastModified, row.FetchedAt)).SingleOrDefaultAsync(cancellationToken);
    });

    public async Task<byte[]?> LoadAsync(string hash, CancellationToken cancellationToken)
    {
        await using var db = open();
        return await db.FindOriginalAsync(hash, cancellationToken);
    }

    public Task SaveAsync(FetchedPage page, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => StorageException.ExplainAsync(async () =>
    {
        var content = StoredOriginal.Compress(body.Span); // before the transaction, so that it stays short
        await using var db = open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO originals ("Hash", "Content") VALUES ({page.Hash}, {content}) ON CONFLICT DO NOTHING""", cancellationToken);
        var before = await db.Fetched.AsNoTracking().Where(row => row.Url == page.Url).Select(row => row.Hash).SingleOrDefaultAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO fetched ("Url", "Hash", "ETag", "LastModified", "FetchedAt")
            VALUES ({page.Url}, {page.Hash}, {page.ETag}, {page.LastModified}, {page.FetchedAt.UtcDateTime})
            ON CONFLICT ("Url") DO UPDATE SET "Hash" = excluded."Hash", "ETag" = excluded."ETag",
                "LastModified" = excluded."LastModified", "FetchedAt" = excluded."FetchedAt"
            """, cancellationToken);
        if (before is not null && before != page.Hash) await DropAsync(db, before, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    });

    /// <summary>A list that changes every day would otherwise be kept in all its versions.</summary>
    private static Task<int> DropAsync(PlanCopilotDbContext db, string hash, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        DELETE FROM originals WHERE "Hash" = {hash}
            AND NOT EXISTS (SELECT 1 FROM fetched WHERE fetched."Hash" = {hash}) AND NOT EXISTS (SELECT 1 FROM documents WHERE documents."Id" = {hash})
        """, cancellationToken);
}

/// <summary>The row of a <see cref="FetchedPage"/>.</summary>
public sealed class StoredPage
{
    public required string Url { get; init; }
    public required string Hash { get; init; }
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
    public required DateTimeOffset FetchedAt { get; init; }
}

internal sealed class StoredPageConfiguration : IEntityTypeConfiguration<StoredPage>
{
    public void Configure(EntityTypeBuilder<StoredPage> builder)
    {
        builder.ToTable("fetched");
        builder.HasKey(page => page.Url);
        builder.HasOne<StoredOriginal>().WithMany().HasForeignKey(page => page.Hash).OnDelete(DeleteBehavior.Restrict);
    }
}
