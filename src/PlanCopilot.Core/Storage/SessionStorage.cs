using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Core.Storage;

/// <summary>Sessions, sign-in links and API tokens in and out of the database; only their hashes are kept.</summary>
public static class SessionStorage
{
    /// <returns>The secret for the cookie.</returns>
    public static Task<string> StartSessionAsync(
        this PlanCopilotDbContext db, string member, TimeSpan life, string? agent, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var (secret, now) = (Secret.Make(), time.GetUtcNow());
            await db.Sessions.Where(session => session.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
            await db.InsertAsync(new StoredSession { Hash = Secret.Hash(secret), Member = member, StartedAt = now, ExpiresAt = now + life, Agent = agent }, cancellationToken);
            await db.Members.Where(row => row.Name == member).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.LastSignIn, now).SetProperty(row => row.Failures, 0).SetProperty(row => row.LockedUntil, (DateTimeOffset?)null), cancellationToken);
            return secret;
        });

    /// <returns>Whose session it is; null when it ended, was revoked, or its member was switched off.</returns>
    public static Task<Viewer?> FindSessionAsync(this PlanCopilotDbContext db, string hash, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return StorageException.ExplainAsync(() => db.Sessions.AsNoTracking().Where(session => session.Hash == hash && session.ExpiresAt > now)
            .Join(db.Members.Where(member => !member.IsOff), session => session.Member, member => member.Name, (_, member) => new Viewer(member.Name, member.Shown, member.Role))
            .SingleOrDefaultAsync(cancellationToken));
    }

    /// <returns>The member's sessions that still go on, latest first.</returns>
    public static Task<List<StoredSession>> ListSessionsAsync(this PlanCopilotDbContext db, string member, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return StorageException.ExplainAsync(() => db.Sessions.AsNoTracking().Where(session => session.Member == member && session.ExpiresAt > now)
            .OrderByDescending(session => session.StartedAt).ToListAsync(cancellationToken));
    }

    /// <summary>Ends one session of the member, or all of them.</summary>
    /// <param name="hash">Null for all.</param>
    public static Task EndSessionsAsync(this PlanCopilotDbContext db, string member, string? hash, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Sessions.Where(session => session.Member == member && (hash == null || session.Hash == hash)).ExecuteDeleteAsync(cancellationToken));

    /// <summary>Makes a link that signs the member in once; earlier ones no longer do.</summary>
    /// <returns>The secret for the link.</returns>
    public static Task<string> MakeSignInLinkAsync(this PlanCopilotDbContext db, string member, TimeSpan life, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var secret = Secret.Make();
            await db.SignInLinks.Where(link => link.Member == member).ExecuteDeleteAsync(cancellationToken);
            await db.InsertAsync(new StoredSignInLink { Hash = Secret.Hash(secret), Member = member, ExpiresAt = time.GetUtcNow() + life }, cancellationToken);
            return secret;
        });

    /// <returns>Whom the link would sign in; null when it was used, ran out, or never was.</returns>
    public static Task<Viewer?> FindSignInLinkAsync(this PlanCopilotDbContext db, string secret, TimeProvider time, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secret.Hash(secret), time.GetUtcNow());
        return StorageException.ExplainAsync(() => db.SignInLinks.AsNoTracking().Where(link => link.Hash == hash && link.ExpiresAt > now)
            .Join(db.Members.Where(member => !member.IsOff), link => link.Member, member => member.Name, (_, member) => new Viewer(member.Name, member.Shown, member.Role))
            .SingleOrDefaultAsync(cancellationToken));
    }

    /// <summary>Uses a link up. Of two who try at once, one succeeds.</summary>
    /// <returns>Whom it signs in, or null.</returns>
    public static async Task<Viewer?> UseSignInLinkAsync(this PlanCopilotDbContext db, string secret, TimeProvider time, CancellationToken cancellationToken)
    {
        var hash = Secret.Hash(secret);
        return await db.FindSignInLinkAsync(secret, time, cancellationToken) is { } viewer
            && await StorageException.ExplainAsync(() => db.SignInLinks.Where(link => link.Hash == hash).ExecuteDeleteAsync(cancellationToken)) == 1 ? viewer : null;
    }
}
