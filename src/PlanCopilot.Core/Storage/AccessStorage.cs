using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Core.Storage;

/// <summary>Who may see which account, and how far they may go with it.</summary>
public static class AccessStorage
{
    /// <returns>
    /// The accounts that the viewer may see: own and shared ones; a manager also those owned by members who report to them; an admin all.
    /// Every list of accounts that is shown to someone begins here.
    /// </returns>
    public static IQueryable<StoredAccount> AccountsOf(this PlanCopilotDbContext db, Viewer viewer)
    {
        var (accounts, name) = (db.Accounts.AsNoTracking(), viewer.Name);
        return viewer.Role switch
        {
            Role.Admin => accounts,
            Role.Manager => accounts.Where(account => db.Access.Any(access => access.Account == account.Key
                && (access.Member == name || (access.Level == AccessLevel.Owner && db.Members.Any(member => member.Name == access.Member && member.Manager == name))))),
            _ => accounts.Where(account => db.Access.Any(access => access.Account == account.Key && access.Member == name)),
        };
    }

    /// <returns>How far the viewer may go with the account; null when they mustn't know of it. Managers read their team's accounts.</returns>
    public static Task<AccessLevel?> FindAccessAsync(this PlanCopilotDbContext db, Viewer viewer, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync<AccessLevel?>(async () =>
        {
            if (!await db.AccountsOf(viewer).AnyAsync(row => row.Key == account, cancellationToken)) return null;
            if (viewer.IsAdmin) return AccessLevel.Owner;
            var own = await db.Access.AsNoTracking().Where(row => row.Account == account && row.Member == viewer.Name).Select(row => (AccessLevel?)row.Level).SingleOrDefaultAsync(cancellationToken);
            return own ?? AccessLevel.Reader;
        });

    /// <returns>Who may see the account, the owner first, then by name.</returns>
    public static Task<List<StoredAccess>> ListAccessAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => (await db.Access.AsNoTracking().Where(row => row.Account == account).ToListAsync(cancellationToken))
            .OrderByDescending(row => row.Level).ThenBy(row => row.Member, StringComparer.Ordinal).ToList());

    /// <summary>Makes the member the owner of an account that has none yet.</summary>
    public static Task ClaimAccountAsync(this PlanCopilotDbContext db, string account, string member, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO account_access ("Account", "Member", "Level")
            SELECT {account}, {member}, 'Owner' WHERE NOT EXISTS (SELECT 1 FROM account_access WHERE "Account" = {account} AND ("Level" = 'Owner' OR "Member" = {member}))
            ON CONFLICT DO NOTHING
            """, cancellationToken));

    /// <summary>Shares the account with a member, changes how far they may go, or takes it away. A new owner makes the former one an editor.</summary>
    /// <param name="level">Null to take it away.</param>
    public static Task ShareAccountAsync(this PlanCopilotDbContext db, string account, string member, AccessLevel? level, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.LockAccountAsync(account, cancellationToken);
            if (level == AccessLevel.Owner)
                await db.Access.Where(row => row.Account == account && row.Level == AccessLevel.Owner && row.Member != member)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Level, AccessLevel.Editor), cancellationToken);
            await db.Access.Where(row => row.Account == account && row.Member == member).ExecuteDeleteAsync(cancellationToken);
            if (level is { } given) await db.InsertAsync(new StoredAccess { Account = account, Member = member, Level = given }, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        });
}
