using System.Collections.Frozen;
using System.Security.Cryptography;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Http;
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

    private static readonly TimeSpan AfterSuccess = TimeSpan.FromHours(6);
    private static readonly TimeSpan AfterError = TimeSpan.FromMinutes(15);

    private readonly List<string> _problems = [];

    /// <summary><see cref="ResearchRequest.Allow"/>, asked before anything is fetched.</summary>
    public Func<Account, CancellationToken, Task>? Allow { get; init; }

    /// <summary>Feeds and articles, whose answers are kept in the database.</summary>
    /// <param name="open">Opens that database, which is up to date.</param>
    public static FeedClient Feeds(Func<PlanCopilotDbContext> open, EdgarOptions edgar, GuardOptions guard, ResilienceOptions resilience, TimeProvider time) =>
        new(new RequestGuard(guard), edgar.UserAgent, new SourceStorage(open), resilience, time);

    /// <summary>A client of EDGAR for all programs on one database.</summary>
    /// <param name="open">Opens that database, which is up to date.</param>
    public static EdgarClient Client(Func<PlanCopilotDbContext> open, EdgarOptions edgar, GuardOptions guard, ResilienceOptions resilience, TimeProvider time)
    {
        var pacing = new StoredPacing(open, "edgar", EdgarClient.Interval, time);
        var http = GuardedHandler.Client(new RequestGuard(guard), resilience, pacing, time);
        return new EdgarClient(new SourceClient(http, edgar.UserAgent, new SourceStorage(open), pacing, time), edgar);
    }

    /// <param name="wanted">A ticker, a CIK or a name; also of an account that was never researched.</param>
    /// <exception cref="UnknownCompanyException">No company is meant for certain.</exception>
    /// <exception cref="SourceException">EDGAR can't be asked and nothing is known of the account yet.</exception>
    public async Task<RefreshResult> RunAsync(string wanted, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        await db.UpgradeAsync(cancellationToken);
        var account = await FindAccountAsync(wanted, cancellationToken);
        if (Allow is { } allow) await allow(account, cancellationToken);
        var files = await FetchAsync(account, progress, cancellationToken);
        foreach (var feed in await db.ListFeedsAsync(account.Key, cancellationToken)) files.AddRange(await ReadFeedAsync(account, feed, progress, cancellationToken));
        var isDrafted = await db.FindRevisionAsync(account.Key, null, cancellationToken) is not null;
        if (files.Count == 0 && !isDrafted)
            throw new SourceException(_problems.Count > 0 ? _problems[0] : $"EDGAR has no report of {account.Name} that could be read.");
        var research = files.Count == 0 ? null
            : await new ResearchPipeline(db, time, model, template).RunAsync(new ResearchRequest(account.Key, files, null) { Account = account }, progress, cancellationToken);
        return new RefreshResult(account, research, Sum(edgar.Tally, feeds.Tally), _problems);
    }

    private static SourceTally Sum(SourceTally one, SourceTally other) =>
        new(one.Requests + other.Requests, one.Unchanged + other.Unchanged, one.Saved + other.Saved, one.Bytes + other.Bytes);

    private async Task<Account> FindAccountAsync(string wanted, CancellationToken cancellationToken)
    {
        var known = (await db.ListAccountsAsync(cancellationToken)).Find(account => AccountMatcher.Means(wanted, account));
        if (known?.Cik is not null) return known;
        var company = await edgar.FindCompanyAsync(known?.Ticker ?? known?.Name ?? wanted, cancellationToken);
        var account = known is not null ? known with { Cik = company.Cik, Ticker = known.Ticker ?? company.Ticker }
            : (await db.ListAccountsAsync(cancellationToken)).Find(other => other.Cik == company.Cik)
            ?? new Account(AccountMatcher.Key(company.Ticker ?? company.Name), company.Name) { Cik = company.Cik, Ticker = company.Ticker };
        await db.SaveAccountAsync(account, cancellationToken);
        return account;
    }

    /// <returns>Documents that the account doesn't hold yet.</returns>
    private async Task<List<SourceFile>> FetchAsync(Account account, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();
        var nextTry = time.GetUtcNow() + AfterSuccess;
        try
        {
            var held = (await db.ListDocumentsAsync(account.Key, cancellationToken)).Select(line => line.Id).ToFrozenSet();
            var (company, filings) = await edgar.ListFilingsAsync(account.Cik ?? throw new SourceException("it has no CIK"), cancellationToken);
            foreach (var (index, (filing, isPartial)) in filings.Index())
            {
                files.AddRange(await FetchAsync(company, filing, isPartial, held, cancellationToken));
                progress?.Report(new(ResearchStage.Fetching, index + 1, filings.Count, $"{filing.Form} of {filing.Filed:yyyy-MM-dd}"));
            }
        }
        catch (SourceException closed)
        {
            _problems.Add($"{Edgar}: {closed.Message}");
            nextTry = closed.NextTry ?? time.GetUtcNow() + AfterError;
        }
        if (_problems.Count > 0 && nextTry > time.GetUtcNow() + AfterError) nextTry = time.GetUtcNow() + AfterError;
        await db.SaveSourceStateAsync(account.Key, Edgar, _problems.Count > 0 ? _problems[^1] : null, nextTry, time, cancellationToken);
        return files;
    }

    /// <returns>Articles of the feed that the account doesn't hold yet; whether they are about it is told later, from their text.</returns>
    private async Task<List<SourceFile>> ReadFeedAsync(Account account, Uri feed, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        var (files, problems) = (new List<SourceFile>(), new List<string>());
        try
        {
            var held = (await db.ListDocumentsAsync(account.Key, cancellationToken)).Select(line => line.Id).ToFrozenSet();
            var items = await feeds.ReadAsync(feed, cancellationToken);
            foreach (var (index, item) in items.Index())
            {
                if (await ReadArticleAsync(item, held, problems, cancellationToken) is { } file) files.Add(file);
                progress?.Report(new(ResearchStage.Fetching, index + 1, items.Count, item.Title));
            }
        }
        catch (SourceException closed)
        {
            problems.Add($"{feed}: {closed.Message}");
        }
        _problems.AddRange(problems);
        await db.SaveSourceStateAsync(account.Key, feed.AbsoluteUri, problems.Count > 0 ? problems[^1] : null,
            time.GetUtcNow() + (problems.Count > 0 ? AfterError : AfterSuccess), time, cancellationToken);
        return files;
    }

    private async Task<SourceFile?> ReadArticleAsync(FeedItem item, FrozenSet<string> held, List<string> problems, CancellationToken cancellationToken)
    {
        try
        {
            var article = await feeds.FetchAsync(item, cancellationToken);
            if (held.Contains(Convert.ToHexStringLower(SHA256.HashData(article.Html.Span)))) return null;
            return new SourceFile(item.Url.AbsoluteUri, _ => Task.FromResult(article.Html)) { IsArticle = true, Published = item.Published };
        }
        catch (SourceException failure)
        {
            problems.Add(failure.Message);
            return null;
        }
    }

    /// <summary>A filing that can't be had is noted and the next one fetched, unless EDGAR wants to be left alone.</summary>
    private async Task<IReadOnlyList<SourceFile>> FetchAsync(
        EdgarCompany company, EdgarFiling filing, bool isPartial, FrozenSet<string> held, CancellationToken cancellationToken)
    {
        try
        {
            var pages = await edgar.FetchAsync(filing, cancellationToken);
            return [.. pages.Where(page => !held.Contains(page.Page.Hash)).Select(page => new SourceFile(page.Page.Url, cancelled => edgar.LoadAsync(page.Page, cancelled))
            {
                Filed = new FiledAs(filing.Cik, company.Name, filing.Accession, filing.Form, filing.Filed, filing.Period, page.IsExhibit, isPartial),
            })];
        }
        catch (SourceException failure) when (!failure.IsClosed)
        {
            _problems.Add($"{Edgar}: the {filing.Form} of {filing.Filed:yyyy-MM-dd} is missing: {failure.Message}");
            return [];
        }
    }
}

/// <summary>What a refresh came to.</summary>
/// <param name="Research">Null when nothing was new.</param>
/// <param name="Problems">What couldn't be had, in words.</param>
public sealed record RefreshResult(Account Account, ResearchResult? Research, SourceTally Tally, IReadOnlyList<string> Problems);
