using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Storage;

/// <summary>One version of an account's plan.</summary>
/// <param name="Who">The person who saved it; null for research.</param>
/// <param name="Why">What for; null when nobody said.</param>
public sealed record Revision(int Number, DateTimeOffset CreatedAt, Plan Plan, string? Who = null, string? Why = null)
{
    /// <summary>As stored.</summary>
    internal static Revision? Of(StoredRevision? row) =>
        row is not null && JsonSerializer.Deserialize(row.Content, StorageJson.Default.Plan) is { } plan ? new Revision(row.Number, row.CreatedAt, plan, row.Who, row.Why) : null;
}

/// <summary>A revision without its plan.</summary>
public sealed record RevisionLine(int Number, DateTimeOffset CreatedAt, string? Who, string? Why);

/// <summary>Revisions of plans in and out of the database; written once, never changed.</summary>
public static class RevisionStorage
{
    /// <summary>Stores what research drafted: as the plan's next revision until a person has saved one; from then on only for proposals.</summary>
    /// <returns>The number of the plan's latest revision: a new one, or the one before when nothing has changed.</returns>
    public static Task<int> SaveDraftAsync(
        this PlanCopilotDbContext db, string account, Plan draft, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.LockAccountAsync(account, cancellationToken);
            await db.Drafts.Where(row => row.Account == account).ExecuteDeleteAsync(cancellationToken);
            await db.InsertAsync(new StoredDraft { Account = account, CreatedAt = time.GetUtcNow(), Content = Serialize(draft) }, cancellationToken);
            var latest = await db.LatestAsync(account, cancellationToken);
            var isLiving = await db.Revisions.AnyAsync(row => row.Account == account && row.Who != null, cancellationToken);
            var next = !isLiving || Revision.Of(latest) is not { } revision ? draft : revision.Plan.TakesNewDrafts ? PlanEditing.TakeNewDraft(revision.Plan, draft) : revision.Plan;
            var number = await db.AddRevisionAsync(account, next, latest, null, isLiving ? "took new drafts" : null, time, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return number;
        });

    /// <param name="number">Null for the latest.</param>
    /// <returns>The revision, or null when there is none.</returns>
    public static Task<Revision?> FindRevisionAsync(
        this PlanCopilotDbContext db, string account, int? number, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => Revision.Of(number is null ? await db.LatestAsync(account, cancellationToken)
            : await db.Revisions.AsNoTracking().SingleOrDefaultAsync(row => row.Account == account && row.Number == number, cancellationToken)));

    /// <returns>All revisions, newest first.</returns>
    public static Task<List<RevisionLine>> ListRevisionsAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Revisions.AsNoTracking().Where(row => row.Account == account).OrderByDescending(row => row.Number)
            .Select(row => new RevisionLine(row.Number, row.CreatedAt, row.Who, row.Why)).ToListAsync(cancellationToken));

    /// <returns>What research drafted last; null before the first research.</returns>
    public static Task<Plan?> FindDraftAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => await db.Drafts.AsNoTracking().Where(row => row.Account == account).Select(row => row.Content).SingleOrDefaultAsync(cancellationToken) is { } content
            ? JsonSerializer.Deserialize(content, StorageJson.Default.Plan) : null);

    internal static Task<StoredRevision?> LatestAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        db.Revisions.AsNoTracking().Where(row => row.Account == account).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Within a transaction that holds the account.</summary>
    /// <returns>The number of the new revision, or of the latest when the plan is the same.</returns>
    internal static async Task<int> AddRevisionAsync(
        this PlanCopilotDbContext db, string account, Plan plan, StoredRevision? latest, string? who, string? why, TimeProvider time, CancellationToken cancellationToken)
    {
        var content = Serialize(plan);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        if (latest?.ContentHash == hash) return latest.Number;
        var row = new StoredRevision
        {
            Account = account,
            Number = (latest?.Number ?? 0) + 1,
            CreatedAt = time.GetUtcNow(),
            Content = content,
            ContentHash = hash,
            Who = who,
            Why = why,
        };
        await db.InsertAsync(row, cancellationToken);
        return row.Number;
    }

    private static string Serialize(Plan plan) => JsonSerializer.Serialize(plan, StorageJson.Default.Plan);
}
