using System.Net;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Http;

namespace PlanCopilot.Core.Sources.Feeds;

/// <summary>An article of a feed as it was fetched, with all that stands around it on its page.</summary>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of the page.</param>
public sealed record Article(FeedItem Item, string Hash, ReadOnlyMemory<byte> Page);

/// <summary>Asks feeds and the articles that they lead to. One request a second to a site, and none that its robots.txt forbids.</summary>
/// <param name="pacing">Gives the pacing of a site, by its host.</param>
public sealed partial class FeedClient(RequestGuard guard, ISourceStore store, Func<string, IRequestPacing> pacing, ResilienceOptions resilience, TimeProvider time)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>The newest of a feed; it is asked again before as many have come.</summary>
    private const int Articles = 30;
    /// <summary>Answers that a site may fail to give in one run before it is left alone.</summary>
    private const int Failures = 3;
    private const string RobotsPath = "/robots.txt";
    private static readonly string Agent = GuardedHandler.Product.ToLowerInvariant();

    private readonly Dictionary<string, Site> _sites = [];

    /// <summary>Many sites, most of them quick: none is waited for long.</summary>
    public static ResilienceOptions Resilience { get; } = new()
    {
        TotalTimeout = TimeSpan.FromSeconds(25),
        AttemptTimeout = TimeSpan.FromSeconds(10),
        Retries = 1,
        LargestBody = 25 << 20,
    };

    /// <summary>Of all sites together.</summary>
    public SourceTally Tally => _sites.Values.Aggregate(new SourceTally(0, 0, 0, 0), (sum, site) => sum + site.Client.Tally);

    /// <param name="address">A feed, or a page that names one.</param>
    /// <returns>The newest entries.</returns>
    /// <exception cref="SourceException">It can't be had, or is no feed and names none.</exception>
    public async Task<IReadOnlyList<FeedItem>> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        var body = await GetAsync(address, cancellationToken);
        if (FeedReader.TryRead(body, address) is { } items) return [.. items.Take(Articles)];
        var named = Discover(body, address) ?? throw new SourceException($"{address} is no feed and names none");
        items = FeedReader.TryRead(await GetAsync(named, cancellationToken), named) ?? throw new SourceException($"{named}, which {address} names as its feed, is none");
        return [.. items.Take(Articles)];
    }

    /// <param name="whyNoArticle">Says why a page holds no article, or null; only one that does is kept.</param>
    /// <exception cref="SourceException">It can't be had, or the site doesn't want it to be asked for.</exception>
    public async Task<Article> FetchAsync(FeedItem item, Func<ReadOnlyMemory<byte>, string?> whyNoArticle, CancellationToken cancellationToken)
    {
        var (page, body) = await GetAsync(new SourceRequest(item.Url, IsFixed: true, body => ErrorPage.Why(body, "article") ?? whyNoArticle(body)), cancellationToken);
        return new Article(item, page.Hash, body);
    }

    private async Task<ReadOnlyMemory<byte>> GetAsync(Uri url, CancellationToken cancellationToken) =>
        (await GetAsync(new SourceRequest(url, IsFixed: false, body => body.IsEmpty ? "nothing" : null), cancellationToken)).Body;

    private async Task<(FetchedPage Page, ReadOnlyMemory<byte> Body)> GetAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        await RequireAllowedAsync(request.Url, cancellationToken);
        var page = await AskAsync(SiteOf(request.Url), request, cancellationToken);
        return (page, await SiteOf(request.Url).Client.LoadAsync(page, cancellationToken));
    }

    /// <summary>A site that can't answer now is left alone for the rest of the run: each answer that doesn't come costs all the time there is for it.</summary>
    private static async Task<FetchedPage> AskAsync(Site site, SourceRequest request, CancellationToken cancellationToken)
    {
        if (site.Closed is { } closed) throw closed;
        try
        {
            return await site.Client.GetAsync(request, cancellationToken);
        }
        catch (SourceException failure) when (!failure.IsUnwanted)
        {
            if (failure.Status is null or >= HttpStatusCode.InternalServerError) site.Failures++;
            if (failure.IsClosed) site.Closed = failure;
            else if (site.Failures >= Failures) site.Closed = new SourceException($"{request.Url.Host} fails too often now; last: {failure.Message}", failure) { IsClosed = true };
            throw;
        }
    }

    /// <exception cref="SourceException">The site's robots.txt forbids it, or can't be had now, which forbids everything for now.</exception>
    private async Task RequireAllowedAsync(Uri url, CancellationToken cancellationToken)
    {
        var site = SiteOf(url);
        if (site.Closed is { } closed) throw closed;
        site.Robots ??= await RobotsAsync(site, url, cancellationToken);
        if (!site.Robots.IsAllowed(url)) throw new SourceException($"{url} isn't fetched: the site's robots.txt forbids it") { IsUnwanted = true };
    }

    /// <summary>What RFC 9309 (2.3.1) makes of an answer: "unavailable" (4xx) allows everything, "unreachable" nothing.</summary>
    private static async Task<RobotsRules> RobotsAsync(Site site, Uri url, CancellationToken cancellationToken)
    {
        try
        {
            var page = await AskAsync(site, new SourceRequest(new Uri(url, RobotsPath), IsFixed: false, _ => null), cancellationToken);
            return RobotsRules.Read((await site.Client.LoadAsync(page, cancellationToken)).Span, Agent);
        }
        catch (SourceException unavailable) when (unavailable.Status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests)
        {
            return RobotsRules.AllowAll;
        }
        catch (SourceException unreachable)
        {
            throw site.Closed = new SourceException($"{url.Host} isn't asked, since its robots.txt can't be had now: {unreachable.Message}", unreachable) { IsClosed = true, NextTry = unreachable.NextTry };
        }
    }

    /// <summary>Where a redirect leads has rules and a pace of its own.</summary>
    private async Task FollowAsync(Uri first, Uri next, CancellationToken cancellationToken)
    {
        if (first.AbsolutePath != RobotsPath) await RequireAllowedAsync(next, cancellationToken);
        try
        {
            await SiteOf(next).Pacing.WaitAsync(resilience.TotalTimeout, cancellationToken);
        }
        catch (PauseTooLongException pause)
        {
            throw new SourceException($"{next.Host}, to which {first} leads, wants a pause: {pause.Message}", pause) { NextTry = pause.End };
        }
    }

    /// <summary>Kept by host and port, so that its rules, pauses and failures are remembered.</summary>
    private Site SiteOf(Uri url)
    {
        if (_sites.TryGetValue(url.Authority, out var site)) return site;
        var pace = pacing(url.Authority);
        var http = GuardedHandler.Client(guard, resilience, pace, time, FollowAsync);
        return _sites[url.Authority] = new Site(new SourceClient(http, GuardedHandler.Product, store, pace, time), pace);
    }

    private sealed class Site(SourceClient client, IRequestPacing pacing)
    {
        public SourceClient Client => client;
        public IRequestPacing Pacing => pacing;
        public RobotsRules? Robots { get; set; }
        public int Failures { get; set; }
        /// <summary>Why it isn't asked any more in this run.</summary>
        public SourceException? Closed { get; set; }
    }

    /// <returns>The feed that a page names (link rel="alternate"), or null.</returns>
    internal static Uri? Discover(ReadOnlyMemory<byte> page, Uri address)
    {
        foreach (Match link in Links.Matches(System.Text.Encoding.UTF8.GetString(page.Span)))
            if (FeedType.IsMatch(link.Value) && Href.Match(link.Value) is { Success: true } href
                && Uri.TryCreate(address, WebUtility.HtmlDecode(href.Groups[1].Value), out var feed) && feed.Scheme is "http" or "https") return feed;
        return null;
    }

    [GeneratedRegex(@"<link\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Links { get; }

    [GeneratedRegex(@"type\s*=\s*[""']?application/(?:rss\+xml|atom\+xml|feed\+json|json)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FeedType { get; }

    [GeneratedRegex(@"href\s*=\s*[""']?([^""'\s<>]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Href { get; }
}
