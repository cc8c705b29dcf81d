using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace PlanCopilot.Core.Storage;

/// <summary>
/// Brings a database to the program's version, one transaction a migration. Not EF's own Migrate: its lock on SQLite is
/// a row that a killed process leaves behind, after which every later start waits for ever. Here the lock is the transaction.
/// </summary>
public static class SchemaUpgrade
{
    // Any number will do, so long as no other program that uses the same PostgreSQL database takes it.
    private const long PostgresLock = 20261123;

    /// <summary>Creates or upgrades the tables; does nothing to a database that is up to date. May run in several processes at once.</summary>
    /// <exception cref="StorageException">The database can't be opened, or was made by a newer version of the program.</exception>
    public static Task UpgradeAsync(this PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        db.UpgradeAsync(upTo: null, cancellationToken);

    internal static Task UpgradeAsync(this PlanCopilotDbContext db, string? upTo, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            try
            {
                if (await HasHistoryAsync(db, cancellationToken)
                    && (await PendingAsync(db, upTo, cancellationToken)).Count == 0) return;
                // Lets others read while one writes. Can't be set within a transaction; stays with the file.
                if (db.Database.IsSqlite())
                    await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
                while (await ApplyNextAsync(db, upTo, cancellationToken)) { }
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        });

    /// <returns>False when there was nothing left to apply.</returns>
    private static async Task<bool> ApplyNextAsync(PlanCopilotDbContext db, string? upTo, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresLock})", cancellationToken);
        await db.Database.ExecuteSqlAsync($"""
            CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
                "MigrationId" text NOT NULL PRIMARY KEY, "ProductVersion" text NOT NULL)
            """, cancellationToken);
        var pending = await PendingAsync(db, upTo, cancellationToken);
        if (pending.Count > 0) await ApplyAsync(db, pending[0].Key, pending[0].Value, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return pending.Count > 1;
    }

    private static async Task ApplyAsync(
        PlanCopilotDbContext db, string version, TypeInfo type, CancellationToken cancellationToken)
    {
        var migration = db.GetService<IMigrationsAssembly>().CreateMigration(type, db.Database.ProviderName ?? "");
        var connection = db.GetService<IRelationalConnection>();
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations))
            await command.ExecuteNonQueryAsync(connection, cancellationToken: cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({version}, {ProductInfo.GetVersion()})""",
            cancellationToken);
    }

    private static async Task<List<KeyValuePair<string, TypeInfo>>> PendingAsync(
        PlanCopilotDbContext db, string? upTo, CancellationToken cancellationToken)
    {
        var known = db.GetService<IMigrationsAssembly>().Migrations;
        var applied = await ReadAsync(db, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""", cancellationToken);
        if (applied.Find(version => !known.ContainsKey(version)) is { } newer)
            throw new StorageException(
                $"The database was made by a newer version of the program (it holds {newer}). Update the program, or use another database.");
        return [.. known
            .Where(migration => !applied.Contains(migration.Key))
            .Where(migration => upTo is null || string.CompareOrdinal(migration.Key, upTo) <= 0)
            .OrderBy(migration => migration.Key, StringComparer.Ordinal)];
    }

    private static async Task<bool> HasHistoryAsync(PlanCopilotDbContext db, CancellationToken cancellationToken)
    {
        var tables = await ReadAsync(db, db.Database.IsSqlite()
            ? "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'"
            : "SELECT table_name FROM information_schema.tables WHERE table_name = '__EFMigrationsHistory'", cancellationToken);
        return tables.Count > 0;
    }

    private static async Task<List<string>> ReadAsync(PlanCopilotDbContext db, string sql, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) lines.Add(reader.GetString(0));
        return lines;
    }
}
