using Microsoft.EntityFrameworkCore;

namespace PlanCopilot.Core.Storage;

/// <summary>Which version a database's tables have.</summary>
/// <param name="Applied">Name of the newest migration that was applied; null for an empty database.</param>
/// <param name="Pending">How many this program would apply.</param>
public sealed record SchemaVersion(string? Applied, int Pending)
{
    /// <summary>Reads only.</summary>
    public static Task<SchemaVersion> ReadAsync(PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
            return new SchemaVersion(applied.LastOrDefault(), db.Database.GetMigrations().Except(applied).Count());
        });
}
