using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Core.Storage;

/// <summary>API tokens in and out of the database; only their hashes are kept.</summary>
public static class TokenStorage
{
    /// <summary>What tokens begin with, so that people and scanners know one that leaked.</summary>
    public const string Prefix = "pcp_";

    /// <summary>How precisely the last use is noted: not a write each request.</summary>
    private static readonly TimeSpan UseStep = TimeSpan.FromMinutes(10);

    /// <returns>The token, which is shown once.</returns>
    public static Task<string> MakeTokenAsync(
        this PlanCopilotDbContext db, string member, string purpose, bool mayWrite, TimeSpan life, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var (secret, now) = (Secret.Make(Prefix), time.GetUtcNow());
            await db.InsertAsync(new StoredToken { Hash = Secret.Hash(secret), Member = member, Purpose = purpose, MayWrite = mayWrite, CreatedAt = now, ExpiresAt = now + life }, cancellationToken);
            return secret;
        });

    /// <returns>In whose name the token asks and whether it may change things; null when it ended, was revoked, or its member was switched off.</returns>
    public static Task<(Viewer Viewer, bool MayWrite)?> FindTokenAsync(this PlanCopilotDbContext db, string secret, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync<(Viewer, bool)?>(async () =>
        {
            var (hash, now) = (Secret.Hash(secret), time.GetUtcNow());
            var found = await db.ApiTokens.AsNoTracking().Where(token => token.Hash == hash && token.ExpiresAt > now)
                .Join(db.Members.Where(member => !member.IsOff), token => token.Member, member => member.Name, (token, member) => new { token, member })
                .SingleOrDefaultAsync(cancellationToken);
            if (found is null) return null;
            if (found.token.LastUsed is not { } last || last + UseStep < now)
                await db.ApiTokens.Where(token => token.Hash == hash).ExecuteUpdateAsync(set => set.SetProperty(token => token.LastUsed, now), cancellationToken);
            return (found.member.ToViewer(), found.token.MayWrite);
        });

    /// <returns>The member's tokens, latest first.</returns>
    public static Task<List<StoredToken>> ListTokensAsync(this PlanCopilotDbContext db, string member, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.ApiTokens.AsNoTracking().Where(token => token.Member == member).OrderByDescending(token => token.Id).ToListAsync(cancellationToken));

    /// <returns>False when the member has no such token.</returns>
    public static Task<bool> RevokeTokenAsync(this PlanCopilotDbContext db, string member, long id, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => await db.ApiTokens.Where(token => token.Member == member && token.Id == id).ExecuteDeleteAsync(cancellationToken) == 1);
}
