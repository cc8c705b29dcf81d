using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Core.Storage;

/// <summary>Members in and out of the database.</summary>
public static class MemberStorage
{
    /// <summary>After so many wrong passwords in a row nobody signs in with one for a while.</summary>
    private const int FailuresAllowed = 5;

    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    /// <returns>The member, or null when nobody has this name.</returns>
    public static Task<StoredMember?> FindMemberAsync(this PlanCopilotDbContext db, string name, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Members.AsNoTracking().SingleOrDefaultAsync(member => member.Name == name, cancellationToken));

    /// <returns>All members, by name.</returns>
    public static Task<List<StoredMember>> ListMembersAsync(this PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Members.AsNoTracking().OrderBy(member => member.Name).ToListAsync(cancellationToken));

    /// <param name="name">A <see cref="MemberName"/>.</param>
    /// <returns>False when someone has this name already.</returns>
    public static Task<bool> AddMemberAsync(
        this PlanCopilotDbContext db, string name, string shown, Role role, string? manager, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO members ("Name", "Shown", "Role", "Manager", "Failures", "CreatedAt", "IsOff")
            VALUES ({name}, {shown}, {role.ToString()}, {manager}, 0, {time.GetUtcNow().UtcDateTime}, {false})
            ON CONFLICT DO NOTHING
            """, cancellationToken) == 1);

    /// <summary>Changes what a member may do. Whoever is switched off is signed out at once, and their tokens end.</summary>
    /// <returns>False when that would leave nobody who may name members.</returns>
    public static Task<bool> ChangeMemberAsync(
        this PlanCopilotDbContext db, string name, Role role, string? manager, bool isOff, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.Members.Where(member => member.Name == name).ExecuteUpdateAsync(set => set
                .SetProperty(member => member.Role, role).SetProperty(member => member.Manager, manager).SetProperty(member => member.IsOff, isOff), cancellationToken);
            if (!await db.Members.AnyAsync(member => member.Role == Role.Admin && !member.IsOff, cancellationToken)) return false;
            if (isOff) await EndAllAsync(db, name, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        });

    /// <summary>Sets the hash of a new password; all other sessions of the member end.</summary>
    /// <param name="session">Hash of the session that goes on, or null.</param>
    public static Task SetPasswordAsync(this PlanCopilotDbContext db, string name, string passwordHash, string? session, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.Members.Where(member => member.Name == name).ExecuteUpdateAsync(set => set
                .SetProperty(member => member.PasswordHash, passwordHash).SetProperty(member => member.Failures, 0).SetProperty(member => member.LockedUntil, (DateTimeOffset?)null), cancellationToken);
            await db.Sessions.Where(other => other.Member == name && other.Hash != session).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        });

    /// <summary>Counts a wrong password; at the fifth in a row the member is locked out.</summary>
    public static Task NoteWrongPasswordAsync(this PlanCopilotDbContext db, string name, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.Members.Where(member => member.Name == name).ExecuteUpdateAsync(set => set.SetProperty(member => member.Failures, member => member.Failures + 1), cancellationToken);
            var until = time.GetUtcNow() + LockOut;
            await db.Members.Where(member => member.Name == name && member.Failures >= FailuresAllowed)
                .ExecuteUpdateAsync(set => set.SetProperty(member => member.Failures, 0).SetProperty(member => member.LockedUntil, until), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        });

    private static async Task EndAllAsync(PlanCopilotDbContext db, string name, CancellationToken cancellationToken)
    {
        await db.Sessions.Where(session => session.Member == name).ExecuteDeleteAsync(cancellationToken);
        await db.SignInLinks.Where(link => link.Member == name).ExecuteDeleteAsync(cancellationToken);
        await db.ApiTokens.Where(token => token.Member == name).ExecuteDeleteAsync(cancellationToken);
    }
}
