using Microsoft.EntityFrameworkCore;

namespace PlanCopilot.Core.Storage;

/// <summary>The audit log: who signed in, exported, and changed what others may do.</summary>
public static class AuditStorage
{
    /// <summary>What can be logged, as it is shown.</summary>
    public const string SignedIn = "signed in", RefusedSignIn = "was refused sign-in", SignedOut = "signed out", ChangedPassword = "changed a password", MadeLink = "made a sign-in link",
        Exported = "exported", Shared = "shared an account", AddedMember = "added a member", ChangedMember = "changed a member", EndedSessions = "ended sessions",
        MadeToken = "made an API token", RevokedToken = "revoked an API token";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Actions { get; } =
        [SignedIn, RefusedSignIn, SignedOut, ChangedPassword, MadeLink, Exported, Shared, AddedMember, ChangedMember, EndedSessions, MadeToken, RevokedToken];

    public static Task WriteAuditAsync(this PlanCopilotDbContext db, StoredAuditLine line, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.InsertAsync(line, cancellationToken));

    /// <param name="before">Only lines with a lower number, to page on; null for the latest.</param>
    /// <returns>At most so many lines, latest first.</returns>
    public static Task<List<StoredAuditLine>> ListAuditAsync(this PlanCopilotDbContext db, string? member, string? action, long? before, int most, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Audit.AsNoTracking()
            .Where(line => (member == null || line.Member == member) && (action == null || line.Action == action) && (before == null || line.Id < before))
            .OrderByDescending(line => line.Id).Take(most).ToListAsync(cancellationToken));
}
