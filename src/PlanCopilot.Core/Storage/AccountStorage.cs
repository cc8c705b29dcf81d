using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Storage;

/// <summary>Accounts in and out of the database.</summary>
public static class AccountStorage
{
    /// <summary>Adds the account, or brings the one with its key up to date. What the new one leaves out is kept.</summary>
    public static Task SaveAccountAsync(this PlanCopilotDbContext db, Account account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO accounts ("Key", "Name", "Cik", "Ticker")
            VALUES ({account.Key}, {account.Name}, {account.Cik?.Value}, {account.Ticker})
            ON CONFLICT ("Key") DO UPDATE SET "Name" = excluded."Name",
                "Cik" = coalesce(excluded."Cik", accounts."Cik"), "Ticker" = coalesce(excluded."Ticker", accounts."Ticker")
            """, cancellationToken));

    /// <returns>The account, or null when none has this key.</returns>
    public static Task<Account?> FindAccountAsync(this PlanCopilotDbContext db, string key, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
            (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key, cancellationToken))?.ToAccount());

    /// <returns>All accounts, by key.</returns>
    public static Task<List<Account>> ListAccountsAsync(this PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var rows = await db.Accounts.AsNoTracking().ToListAsync(cancellationToken);
            return rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => row.ToAccount()).ToList();
        });

    /// <summary>
    /// Makes other writers of the account wait until the current transaction ends. SQLite has one writer anyway;
    /// PostgreSQL locks the rows that are updated.
    /// </summary>
    internal static async Task LockAccountAsync(this PlanCopilotDbContext db, string key, CancellationToken cancellationToken)
    {
        var rows = await db.Database.ExecuteSqlAsync(
            $"""UPDATE accounts SET "Name" = "Name" WHERE "Key" = {key}""", cancellationToken);
        if (rows == 0) throw new StorageException($"There is no account '{key}'. Research it first.");
    }
}
