using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Signals;

namespace PlanCopilot.Core.Storage;

/// <summary>Signals in and out of the database.</summary>
public static class SignalStorage
{
    /// <summary>News about an event comes within days of it or of the report on it.</summary>
    private const int DaysOfOneEvent = 4;

    /// <summary>
    /// Raises a document's signals that weren't raised before; a dismissed one stays dismissed. News, and a filing that
    /// comes after them, of the same kind and near the same day are taken for the same event; two filings only where they
    /// report the same day.
    /// </summary>
    internal static async Task RaiseSignalsAsync(this PlanCopilotDbContext db, string account, Reading reading, TimeProvider time, CancellationToken cancellationToken)
    {
        foreach (var signal in reading.Signals)
        {
            if (await IsKnownAsync(db, account, signal, reading.Document, cancellationToken)) continue;
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO signals ("Account", "Id", "Kind", "Severity", "Date", "Document", "Start", "Quote", "RaisedAt")
                VALUES ({account}, {signal.Id}, {signal.Kind.ToString()}, {signal.Severity.ToString()}, {signal.Date}, {signal.Evidence.DocumentId},
                    {signal.Evidence.Start}, {signal.Evidence.Quote}, {time.GetUtcNow().UtcDateTime})
                ON CONFLICT DO NOTHING
                """, cancellationToken);
        }
    }

    private static async Task<bool> IsKnownAsync(PlanCopilotDbContext db, string account, Signal signal, Document document, CancellationToken cancellationToken)
    {
        var raised = await (
            from row in db.Signals.AsNoTracking()
            join source in db.Documents.AsNoTracking() on new { row.Account, Id = row.Document } equals new { source.Account, source.Id }
            where row.Account == account && row.Kind == signal.Kind
            select new { row.Date, source.PeriodEnd, source.Accession, source.Kind }).ToListAsync(cancellationToken);
        var isFiled = IsFiled(document.Accession?.Value, document.Kind);
        var (from, to) = Days(signal.Date, document.PeriodEnd, isFiled);
        return raised.Exists(other =>
        {
            var isOtherFiled = IsFiled(other.Accession, other.Kind);
            var (otherFrom, otherTo) = Days(other.Date, other.PeriodEnd, isOtherFiled);
            return !(isFiled && isOtherFiled) && from.AddDays(-DaysOfOneEvent) <= otherTo && otherFrom.AddDays(-DaysOfOneEvent) <= to;
        });
    }

    private static bool IsFiled(string? accession, DocumentKind kind) => accession is not null || kind.IsFiling();

    /// <summary>A current report is filed up to four working days after its event: the news may be of either day.</summary>
    private static (DateOnly From, DateOnly To) Days(DateOnly date, DateOnly? reported, bool isFiled) =>
        isFiled && reported < date && reported > date.AddDays(-2 * DaysOfOneEvent) ? (reported.Value, date) : (date, date);

    /// <returns>The account's signals, latest first, then by kind.</returns>
    public static Task<List<StoredSignal>> ListSignalsAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => (await db.Signals.AsNoTracking().Where(row => row.Account == account).ToListAsync(cancellationToken))
            .OrderByDescending(row => row.Date).ThenBy(row => row.Kind).ThenBy(row => row.Id, StringComparer.Ordinal).ToList());

    /// <summary>Marks a signal as false or done with; it is never raised again.</summary>
    /// <param name="why">The person's reason, or null.</param>
    /// <returns>False when the account has no such signal.</returns>
    public static Task<bool> DismissSignalAsync(
        this PlanCopilotDbContext db, string account, string id, string? why, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE signals SET "DismissedAt" = coalesce("DismissedAt", {time.GetUtcNow().UtcDateTime}), "DismissedWhy" = coalesce({why}, "DismissedWhy")
            WHERE "Account" = {account} AND "Id" = {id}
            """, cancellationToken) == 1);

    /// <summary>Notes that a person reviewed the account's plan now.</summary>
    public static Task SaveReviewAsync(this PlanCopilotDbContext db, string account, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO plan_reviews ("Account", "ReviewedAt") VALUES ({account}, {time.GetUtcNow().UtcDateTime})
            ON CONFLICT ("Account") DO UPDATE SET "ReviewedAt" = excluded."ReviewedAt"
            """, cancellationToken));

    /// <returns>When the plan was last reviewed, else when it was first drafted; null when there is none.</returns>
    public static Task<DateTimeOffset?> FindReviewAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var row = await db.PlanReviews.AsNoTracking().SingleOrDefaultAsync(row => row.Account == account, cancellationToken);
            return row?.ReviewedAt ?? await db.Revisions.AsNoTracking().Where(revision => revision.Account == account)
                .OrderBy(revision => revision.Number).Select(revision => (DateTimeOffset?)revision.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        });

    /// <returns>How far the account's plan can still be trusted; null when there is none yet.</returns>
    public static async Task<Freshness?> FindFreshnessAsync(this PlanCopilotDbContext db, string account, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await db.FindReviewAsync(account, cancellationToken) is not { } reviewed) return null;
        // Counted by when they were raised: a report of last month that came today was not known to whoever reviewed the plan.
        var since = (await db.ListSignalsAsync(account, cancellationToken)).Where(row => row.DismissedAt is null && row.RaisedAt > reviewed).Select(row => row.Severity);
        return Freshness.Of([.. since], DateOnly.FromDateTime(reviewed.UtcDateTime), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }
}

/// <summary>The row of a <see cref="Signal"/>.</summary>
public sealed class StoredSignal
{
    public required string Account { get; init; }
    public required string Id { get; init; }
    public required SignalKind Kind { get; init; }
    public required SignalSeverity Severity { get; init; }
    public required DateOnly Date { get; init; }
    public required string Document { get; init; }
    public required int Start { get; init; }
    public required string Quote { get; init; }
    public required DateTimeOffset RaisedAt { get; init; }
    public DateTimeOffset? DismissedAt { get; init; }
    public string? DismissedWhy { get; init; }

    public Signal ToSignal() => new(Id, Kind, Severity, Date, new Evidence(Document, Start, Quote));
}

internal sealed class StoredSignalConfiguration : IEntityTypeConfiguration<StoredSignal>
{
    public void Configure(EntityTypeBuilder<StoredSignal> builder)
    {
        builder.ToTable("signals");
        builder.HasKey(signal => new { signal.Account, signal.Id });
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(signal => new { signal.Account, signal.Document });
    }
}

/// <summary>When a person last reviewed an account's plan.</summary>
public sealed class StoredPlanReview
{
    public required string Account { get; init; }
    public required DateTimeOffset ReviewedAt { get; init; }
}

internal sealed class StoredPlanReviewConfiguration : IEntityTypeConfiguration<StoredPlanReview>
{
    public void Configure(EntityTypeBuilder<StoredPlanReview> builder)
    {
        builder.ToTable("plan_reviews");
        builder.HasKey(review => review.Account);
        builder.HasOne<StoredAccount>().WithMany().HasForeignKey(review => review.Account);
    }
}
