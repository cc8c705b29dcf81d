using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanCopilot.Core.Crm;

namespace PlanCopilot.Core.Storage;

/// <summary>The row of a <see cref="CrmRecord"/>.</summary>
public sealed class StoredCrmRecord
{
    public required CrmKind Kind { get; init; }
    public required string ExternalId { get; init; }
    public string? Account { get; init; }
    public required string Data { get; init; }
    public required string File { get; init; }
    public required int Line { get; init; }
    public required DateTimeOffset ImportedAt { get; init; }

    internal CrmRecord ToRecord() => new(Kind, ExternalId, Account, Data, File, Line) { ImportedAt = ImportedAt };
}

internal sealed class StoredCrmRecordConfiguration : IEntityTypeConfiguration<StoredCrmRecord>
{
    public void Configure(EntityTypeBuilder<StoredCrmRecord> builder)
    {
        builder.ToTable("crm_records");
        builder.HasKey(record => new { record.Kind, record.ExternalId });
        builder.HasIndex(record => record.Account);
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(record => record.Account).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Records of the CRM in and out of the database.</summary>
public static class CrmStorage
{
    /// <summary>Adds records, or brings those of the same kind and number up to date; all of them or none.</summary>
    public static Task SaveCrmRecordsAsync(this PlanCopilotDbContext db, IReadOnlyList<CrmRecord> records, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var record in records)
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO crm_records ("Kind", "ExternalId", "Account", "Data", "File", "Line", "ImportedAt")
                    VALUES ({record.Kind.ToString()}, {record.Id}, {record.Account}, {record.Data}, {record.File}, {record.Line}, {now})
                    ON CONFLICT ("Kind", "ExternalId") DO UPDATE SET "Account" = excluded."Account", "Data" = excluded."Data",
                        "File" = excluded."File", "Line" = excluded."Line", "ImportedAt" = excluded."ImportedAt"
                    """, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        });

    /// <returns>All records, by kind and number.</returns>
    public static Task<List<CrmRecord>> ListCrmRecordsAsync(this PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => Sorted(await db.CrmRecords.AsNoTracking().ToListAsync(cancellationToken)));

    /// <returns>The account's records, and those that belong to no account (solutions, users); by kind and number.</returns>
    public static Task<List<CrmRecord>> ListCrmRecordsAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => Sorted(await db.CrmRecords.AsNoTracking()
            .Where(record => record.Account == account || record.Account == null).ToListAsync(cancellationToken)));

    private static List<CrmRecord> Sorted(IEnumerable<StoredCrmRecord> rows) =>
        [.. rows.OrderBy(row => row.Kind).ThenBy(row => row.ExternalId, StringComparer.Ordinal).Select(row => row.ToRecord())];
}
