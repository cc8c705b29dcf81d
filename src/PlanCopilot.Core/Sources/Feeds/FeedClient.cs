using System.Text.RegularExpressions;
using PlanCopilot.Core.Http;

namespace PlanCopilot.Core.Sources.Feeds;

/// <summary>An article of a feed, fetched and cut down to its text.</summary>
public sealed record Article(FeedItem Item, ReadOnlyMemory<byte> Html);

/// <summary>Asks feeds and the articles that they lead to. One request a second to a site, and none that its robots.txt forbids.</summary>
public sealed partial class FeedClient(RequestGuard guard, string userAgent, ISourceStore store, ResilienceOptions resilience, TimeProvider time)
{
    /// <summary>The newest of a feed; it is asked again before as many have come.</summary>
    private const int Articles = 30;
    private const string Agent = "plancopilot";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, SourceClient> _sites = [];
    private readonly Dictionary<string, RobotsRules> _robots = [];

    /// <summary>Of all sites together.</summary>
    public SourceTally Tally => new(_sites.Values.Sum(site => site.Tally.Requests), _sites.Values.Sum(site => site.Tally.Unchanged),
        _sites.Values.Sum(site => site.Tally.Saved), _sites.Values.Sum(site => site.Tally.Bytes));

    /// <param name="address">A feed, or a page that names one.</param>
    /// <returns>The newest entries.</returns>
    /// <exception cref="SourceException">It can't be had, or is no feed and names none.</exception>
    public async Task<IReadOnlyList<FeedItem>> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        var body = await GetAsync(address, isFixed: false, cancellationToken);
        if (FeedReader.TryRead(body, address) is { } items) return [.. items.Take(Articles)];
        var named = Discover(body, address) ?? throw new SourceException($"{address} is no feed and names none");
        items = FeedReader.TryRead(await GetAsync(named, isFixed: false, cancellationToken), named) ?? throw new SourceException($"{named}, which {address} names as its feed, is none");
        return [.. items.Take(Articles)];
    }

    /// <exception cref="SourceException">It can't be had, or the site doesn't want it to be asked for.</exception>
    public async Task<Article> FetchAsync(FeedItem item, CancellationToken cancellationToken) =>
        new(item, ArticlePage.Extract((await GetAsync(item.Url, isFixed: true, cancellationToken)).Span));

    private async Task<ReadOnlyMemory<byte>> GetAsync(Uri url, bool isFixed, CancellationToken cancellationToken)
    {
        if (!(await RobotsAsync(url, cancellationToken)).IsAllowed(url)) throw new SourceException($"{url} isn't fetched: the site's robots.txt forbids it");
        var site = Site(url);
        var page = await site.GetAsync(new SourceRequest(url, isFixed, body => body.IsEmpty ? "nothing" : null), cancellationToken);
        return await site.LoadAsync(page, cancellationToken);
    }

    private async Task<RobotsRules> RobotsAsync(Uri url, CancellationToken cancellationToken)
    {
        if (_robots.TryGetValue(url.Authority, out var known)) return known;
        try
        {
            var site = Site(url);
            var page = await site.GetAsync(new SourceRequest(new Uri(url, "/robots.txt"), IsFixed: false, _ => null), cancellationToken);
            return _robots[url.Authority] = RobotsRules.Read((await site.LoadAsync(page, cancellationToken)).Span, Agent);
        }
        catch (SourceException missing) when (missing.IsMissing)
        {
            return _robots[url.Authority] = RobotsRules.AllowAll;
        }
    }

    /// <summary>Kept by site, so that its pauses and failures are remembered.</summary>
    private SourceClient Site(Uri url)
    {
        if (_sites.TryGetValue(url.Authority, out var site)) return site;
        var pacing = new RequestPacing(Interval, time);
        return _sites[url.Authority] = new SourceClient(GuardedHandler.Client(guard, resilience, pacing, time), userAgent, store, pacing, time);
    }

    /// <returns>The feed that a page names (link rel="alternate"), or null.</returns>
    internal static Uri? Discover(ReadOnlyMemory<byte> page, Uri address)
    {
        foreach (Match link in Links.Matches(System.Text.Encoding.UTF8.GetString(page.Span)))
            if (FeedType.IsMatch(link.Value) && Href.Match(link.Value) is { Success: true } href
                && Uri.TryCreate(address, System.Net.WebUtility.HtmlDecode(href.Groups[1].Value), out var feed) && feed.Scheme is "http" or "https") return feed;
        return null;
    }

    [GeneratedRegex(@"<link\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Links { get; }

    [GeneratedRegex(@"type\s*=\s*[""']?application/(?:rss\+xml|atom\+xml|feed\+json|json)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FeedType { get; }

    [GeneratedRegex(@"href\s*=\s*[""']?([^""'\s<>]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Href { get; }
}
