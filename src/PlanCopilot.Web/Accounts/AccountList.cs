using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Signals;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Accounts;

/// <summary>Which accounts are asked for.</summary>
/// <param name="Search">Part of a name, key or ticker.</param>
/// <param name="Owner">Name of the member who owns them.</param>
/// <param name="State">"signals": with open signals; "drafted": with a plan; "empty": without one. All others: any.</param>
/// <param name="Page">From 1.</param>
public sealed record AccountFilter(string? Search, string? Owner, string? State, int Page, int Size)
{
    public const int UsualSize = 50, MostSize = 200;

    public static AccountFilter Of(string? search, string? owner, string? state, int? page, int? size) =>
        new(search?.Trim(), string.IsNullOrEmpty(owner) ? null : owner, string.IsNullOrEmpty(state) ? null : state, Math.Clamp(page ?? 1, 1, 1_000_000), Math.Clamp(size ?? UsualSize, 1, MostSize));
}

/// <summary>An account as lists show it.</summary>
/// <param name="Revision">Number of the plan's latest revision; null when there is none.</param>
/// <param name="OpenSignals">That nobody dismissed.</param>
/// <param name="Freshness">Null without a plan.</param>
/// <param name="NextReview">When the plan should be reviewed at the latest; null without one.</param>
public sealed record AccountLine(
    string Key, string Name, string? Ticker, string? Cik, string? Owner, int? Revision, DateTimeOffset? Drafted, int OpenSignals, Freshness? Freshness, DateOnly? NextReview);

/// <param name="Total">How many there are on all pages.</param>
public sealed record AccountPage(IReadOnlyList<AccountLine> Lines, int Total, AccountFilter Filter)
{
    public int Pages => Math.Max(1, (Total + Filter.Size - 1) / Filter.Size);
}

/// <summary>One page of the accounts that someone may see. The database filters and sorts; only the page's own lines are made up.</summary>
internal static class AccountList
{
    public static async Task<AccountPage> LoadAsync(PlanCopilotDbContext db, Viewer viewer, AccountFilter filter, TimeProvider time, CancellationToken cancellationToken)
    {
        var accounts = Filter(db, db.AccountsOf(viewer), filter);
        var total = await accounts.CountAsync(cancellationToken);
        var rows = await accounts.OrderBy(account => account.Name).ThenBy(account => account.Key).Skip((filter.Page - 1) * filter.Size).Take(filter.Size).ToListAsync(cancellationToken);
        return new(await DescribeAsync(db, rows, time, cancellationToken), total, filter);
    }

    /// <param name="key">Of an account that is there.</param>
    public static async Task<AccountLine> FindAsync(PlanCopilotDbContext db, string key, TimeProvider time, CancellationToken cancellationToken) =>
        (await DescribeAsync(db, await db.Accounts.AsNoTracking().Where(account => account.Key == key).ToListAsync(cancellationToken), time, cancellationToken))[0];

    private static IQueryable<StoredAccount> Filter(PlanCopilotDbContext db, IQueryable<StoredAccount> accounts, AccountFilter filter)
    {
        if (filter.Search is { Length: > 0 } search)
        {
            var pattern = $"%{search.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).ToLowerInvariant()}%";
#pragma warning disable CA1304, CA1311, CA1862 // translated to SQL, which has no cultures
            accounts = accounts.Where(account => EF.Functions.Like(account.Name.ToLower(), pattern, "\\") || EF.Functions.Like(account.Key, pattern, "\\")
                || (account.Ticker != null && EF.Functions.Like(account.Ticker.ToLower(), pattern, "\\")));
#pragma warning restore CA1304, CA1311, CA1862
        }
        if (filter.Owner is { } owner) accounts = accounts.Where(account => db.Access.Any(access => access.Account == account.Key && access.Member == owner && access.Level == AccessLevel.Owner));
        return filter.State switch
        {
            "signals" => accounts.Where(account => db.Signals.Any(signal => signal.Account == account.Key && signal.DismissedAt == null)),
            "drafted" => accounts.Where(account => db.Revisions.Any(revision => revision.Account == account.Key)),
            "empty" => accounts.Where(account => !db.Revisions.Any(revision => revision.Account == account.Key)),
            _ => accounts,
        };
    }

    private static async Task<List<AccountLine>> DescribeAsync(PlanCopilotDbContext db, List<StoredAccount> rows, TimeProvider time, CancellationToken cancellationToken)
    {
        var keys = rows.ConvertAll(row => row.Key);
        var owners = await db.Access.AsNoTracking().Where(access => keys.Contains(access.Account) && access.Level == AccessLevel.Owner).ToDictionaryAsync(access => access.Account, access => access.Member, cancellationToken);
        var revisions = (await db.Revisions.AsNoTracking().Where(revision => keys.Contains(revision.Account)).Select(revision => new { revision.Account, revision.Number, revision.CreatedAt }).ToListAsync(cancellationToken)).ToLookup(revision => revision.Account);
        var reviews = await db.PlanReviews.AsNoTracking().Where(review => keys.Contains(review.Account)).ToDictionaryAsync(review => review.Account, review => review.ReviewedAt, cancellationToken);
        var signals = (await db.Signals.AsNoTracking().Where(signal => keys.Contains(signal.Account) && signal.DismissedAt == null).ToListAsync(cancellationToken)).ToLookup(signal => signal.Account);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return rows.ConvertAll(row =>
        {
            var (first, latest) = (revisions[row.Key].MinBy(revision => revision.Number), revisions[row.Key].MaxBy(revision => revision.Number));
            var at = first is null ? (DateTimeOffset?)null : reviews.TryGetValue(row.Key, out var review) ? review : first.CreatedAt;
            var reviewed = at is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : (DateOnly?)null;
            return new AccountLine(row.Key, row.Name, row.Ticker, row.Cik, owners.GetValueOrDefault(row.Key), latest?.Number, latest?.CreatedAt, signals[row.Key].Count(),
                reviewed is { } day ? Freshness.Of([.. signals[row.Key].Where(signal => signal.RaisedAt > at).Select(signal => signal.Severity)], day, today) : null, reviewed?.AddDays(Freshness.DaysWithoutLoss));
        });
    }
}
