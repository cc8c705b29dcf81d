using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Http;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Sources.Edgar;
using PlanCopilot.Core.Sources.Feeds;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Research;

/// <summary>
/// Fetches what the sources have of an account and researches what is new of it. Each answer is kept before the next is
/// asked for, so that a run that was ended at any moment goes on where it was.
/// </summary>
public sealed class AccountRefresh(PlanCopilotDbContext db, EdgarClient edgar, FeedClient feeds, TimeProvider time, ResearchModel? model = null, PlanTemplate? template = null)
{
    public const string Edgar = "EDGAR";

    /// <summary><see cref="ResearchRequest.Allow"/>, asked before anything is fetched.</summary>
    public Func<Account, CancellationToken, Task>? Allow { get; init; }

    /// <summary>Feeds and articles, whose answers, pauses and pace are kept in the database.</summary>
    /// <param name="open">Opens that database, which is up to date.</param>
    public static FeedClient Feeds(Func<PlanCopilotDbContext> open, GuardOptions guard, ResilienceOptions resilience, TimeProvider time) =>
        new(new RequestGuard(guard), new SourceStorage(open), site => new StoredPacing(open, site, FeedClient.Interval, time), resilience, time);

    /// <summary>A client of EDGAR for all programs on one database.</summary>
    /// <param name="open">Opens that database, which is up to date.</param>
    public static EdgarClient Client(Func<PlanCopilotDbContext> open, EdgarOptions edgar, GuardOptions guard, ResilienceOptions resilience, TimeProvider time)
    {
        var pacing = new StoredPacing(open, "edgar", EdgarClient.Interval, time);
        var http = GuardedHandler.Client(new RequestGuard(guard), resilience, pacing, time, (_, _, cancelled) => pacing.WaitAsync(resilience.TotalTimeout, cancelled));
        return new EdgarClient(new SourceClient(http, edgar.UserAgent, new SourceStorage(open), pacing, time) { IsForbiddenForAll = true }, edgar);
    }

    /// <param name="wanted">A ticker, a CIK or a name; also of an account that was never researched.</param>
    /// <exception cref="UnknownCompanyException">No company is meant for certain.</exception>
    /// <exception cref="SourceException">Nothing is known of the account yet, and nothing could be had.</exception>
    public Task<RefreshResult> RunAsync(string wanted, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(wanted, null, progress, cancellationToken);

    /// <param name="sources">The only ones that are asked; null for all.</param>
    internal async Task<RefreshResult> RunAsync(string wanted, IReadOnlySet<string>? sources, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        await db.UpgradeAsync(cancellationToken);
        var known = await FindAccountAsync(wanted, cancellationToken);
        if (Allow is { } allow) await allow(known, cancellationToken);
        var (account, visits) = await VisitAsync(known, sources, progress, cancellationToken);
        List<SourceFile> files = [.. visits.SelectMany(visit => visit.Files)];
        List<string> problems = [.. visits.SelectMany(visit => visit.Problems)];
        var isOpen = await IsUnfinishedAsync(account.Key, cancellationToken);
        if (files.Count == 0 && !isOpen && await db.FindRevisionAsync(account.Key, null, cancellationToken) is null)
            throw new SourceException(problems.Count > 0 ? problems[0] : $"EDGAR has no report of {account.Name} that could be read.");
        var research = files.Count == 0 && !isOpen ? null
            : await new ResearchPipeline(db, time, model, template).RunAsync(new ResearchRequest(account.Key, files, null) { Account = account }, progress, cancellationToken);
        return new RefreshResult(account, research, edgar.Tally + feeds.Tally, problems, research is null && visits.Exists(visit => visit.HasFailed));
    }

    /// <summary>EDGAR first, then the feeds; none of them ends the others.</summary>
    private async Task<(Account Account, List<SourceVisit> Visits)> VisitAsync(Account known, IReadOnlySet<string>? sources, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        var held = await db.ListHeldAsync(known.Key, cancellationToken);
        var (account, visits) = (known, new List<SourceVisit>());
        if (sources?.Contains(Edgar) ?? true)
        {
            visits.Add(new SourceVisit(Edgar, time));
            account = await new EdgarVisit(db, edgar, held, visits[^1]).RunAsync(known, progress, cancellationToken);
            await visits[^1].SaveAsync(db, account.Key, cancellationToken);
        }
        foreach (var feed in (await db.ListFeedsAsync(account.Key, cancellationToken)).Where(feed => sources?.Contains(feed.AbsoluteUri) ?? true))
        {
            visits.Add(new SourceVisit(feed.AbsoluteUri, time));
            await new FeedVisit(feeds, held, visits[^1], time).RunAsync(feed, progress, cancellationToken);
            await visits[^1].SaveAsync(db, account.Key, cancellationToken);
        }
        return (account, visits);
    }

    /// <summary>A run that ended between storing and drafting left documents that no plan tells of, though none of them is new.</summary>
    private async Task<bool> IsUnfinishedAsync(string account, CancellationToken cancellationToken) =>
        await db.LoadRunsAsync(account, cancellationToken) is [{ State: not RunState.Done }, ..]
        && (await db.ListDocumentsAsync(account, cancellationToken)).Exists(line => line.Use != SourceUse.Refused);

    private async Task<Account> FindAccountAsync(string wanted, CancellationToken cancellationToken)
    {
        if ((await db.ListAccountsAsync(cancellationToken)).Find(account => AccountMatcher.Means(wanted, account)) is { } known) return known;
        var company = await edgar.FindCompanyAsync(wanted, cancellationToken);
        var account = (await db.ListAccountsAsync(cancellationToken)).Find(other => other.Cik == company.Cik)
            ?? new Account(AccountMatcher.Key(company.Ticker ?? company.Name), company.Name) { Cik = company.Cik, Ticker = company.Ticker };
        await db.SaveAccountAsync(account, cancellationToken);
        return account;
    }
}

/// <summary>What a refresh came to.</summary>
/// <param name="Research">Null when nothing was new.</param>
/// <param name="Problems">What couldn't be had, in words.</param>
/// <param name="HasFailed">Nothing was new, and not everything that should have been asked could be.</param>
public sealed record RefreshResult(Account Account, ResearchResult? Research, SourceTally Tally, IReadOnlyList<string> Problems, bool HasFailed);
