using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlanCopilot.Core.Storage;

/// <summary>Another address at which an account's document stands too, such as a second site with the same wire story.</summary>
public sealed class StoredAddress
{
    public required string Account { get; init; }
    public required string Document { get; init; }
    public required string Url { get; init; }
    /// <summary>Lower-case hexadecimal SHA-256 of the page there.</summary>
    public required string Hash { get; init; }
}

internal sealed class StoredAddressConfiguration : IEntityTypeConfiguration<StoredAddress>
{
    public void Configure(EntityTypeBuilder<StoredAddress> builder)
    {
        builder.ToTable("document_addresses");
        builder.HasKey(address => new { address.Account, address.Url });
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(address => new { address.Account, address.Document });
    }
}

/// <summary>Other addresses of documents in and out of the database.</summary>
public static class AddressStorage
{
    internal static Task AddAddressAsync(this PlanCopilotDbContext db, StoredAddress address, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO document_addresses ("Account", "Document", "Url", "Hash") VALUES ({address.Account}, {address.Document}, {address.Url}, {address.Hash})
            ON CONFLICT ("Account", "Url") DO UPDATE SET "Document" = excluded."Document", "Hash" = excluded."Hash"
            """, cancellationToken));

    /// <returns>The account's, by address.</returns>
    public static Task<List<StoredAddress>> ListAddressesAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => (await db.Addresses.AsNoTracking().Where(row => row.Account == account).ToListAsync(cancellationToken))
            .OrderBy(row => row.Url, StringComparer.Ordinal).ToList());

    /// <returns>Hashes of everything that was read for the account before, whatever became of it.</returns>
    public static async Task<HashSet<string>> ListHeldAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken)
    {
        var addresses = await db.ListAddressesAsync(account, cancellationToken);
        return [.. (await db.ListDocumentsAsync(account, cancellationToken)).Select(line => line.Id), .. addresses.Select(address => address.Hash)];
    }
}
