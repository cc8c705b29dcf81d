using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Storage;

/// <summary>One version of an account's plan.</summary>
public sealed record Revision(int Number, DateTimeOffset CreatedAt, Plan Plan);

/// <summary>Revisions of plans in and out of the database; written once, never changed.</summary>
public static class RevisionStorage
{
    /// <returns>The number of the revision that holds this plan: a new one, or the latest when that one is the same.</returns>
    public static Task<int> SaveRevisionAsync(
        this PlanCopilotDbContext db, string account, Plan plan, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var content = JsonSerializer.Serialize(plan, StorageJson.Default.Plan);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.LockAccountAsync(account, cancellationToken);
            var latest = await db.Revisions.AsNoTracking().Where(row => row.Account == account)
                .OrderByDescending(row => row.Number).Select(row => new { row.Number, row.ContentHash })
                .FirstOrDefaultAsync(cancellationToken);
            if (latest?.ContentHash == hash) return latest.Number;
            var row = new StoredRevision
            {
                Account = account,
                Number = (latest?.Number ?? 0) + 1,
                CreatedAt = time.GetUtcNow(),
                Content = content,
                ContentHash = hash,
            };
            await db.InsertAsync(row, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return row.Number;
        });

    /// <param name="number">Null for the latest.</param>
    /// <returns>The revision, or null when there is none.</returns>
    public static Task<Revision?> FindRevisionAsync(
        this PlanCopilotDbContext db, string account, int? number, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var row = await db.Revisions.AsNoTracking()
                .Where(row => row.Account == account && (number == null || row.Number == number))
                .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
            return row is not null && JsonSerializer.Deserialize(row.Content, StorageJson.Default.Plan) is { } plan
                ? new Revision(row.Number, row.CreatedAt, plan) : null;
        });
}
