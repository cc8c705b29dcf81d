using PlanCopilot.Core.Http;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources.Edgar;
using PlanCopilot.Core.Sources.Feeds;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Tests.Storage;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.Research;

/// <summary>Talloway on a replay server, with a database of its own.</summary>
internal sealed class ReplayedAccount : IDisposable
{
    public ReplayedAccount() => Company = new(Server, TallowayFilings.Cik, TallowayFilings.Name, TallowayFilings.Ticker);

    public ReplayServer Server { get; } = new();
    public TestDatabase Database { get; } = new(postgres: false);
    public EdgarReplay Company { get; }
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public async Task StartAsync(params ReplayFiling[] filings)
    {
        await Server.StartAsync();
        EdgarReplay.PutCompanies(Server, (1799001, TallowayFilings.Ticker, TallowayFilings.Name));
        foreach (var filing in filings) Company.Add(filing);
        await (await Database.OpenUpgradedAsync()).DisposeAsync();
    }

    public AccountRefresh Refresh(PlanCopilotDbContext db)
    {
        var options = new EdgarOptions("tests@example.com", new(Server.Url), new(Server.Url));
        var (guard, backOff) = (GuardOptions.Default with { LoopbackPorts = [Server.Port] }, TimeSpan.FromMilliseconds(20));
        return new AccountRefresh(db, AccountRefresh.Client(Database.Open, options, guard, EdgarClient.Resilience with { BackOff = backOff }, Clock),
            AccountRefresh.Feeds(Database.Open, guard, FeedClient.Resilience with { BackOff = backOff }, Clock), Clock);
    }

    public async Task<RefreshResult> RunAsync()
    {
        await using var db = Database.Open();
        return await Refresh(db).RunAsync("tlwy", null, default);
    }

    /// <summary>Sets a feed of these articles for the account.</summary>
    public async Task PutFeedAsync(params (string Path, string Title, string Text)[] articles)
    {
        Server.Put("/feed.xml", $"<rss version='2.0'><channel>{string.Concat(articles.Select(article => $"<item><title>{article.Title}</title><link>{article.Path}</link><pubDate>Mon, 01 Jun 2026 12:00:00 GMT</pubDate></item>"))}</channel></rss>");
        foreach (var (path, title, text) in articles) Server.Put(path, $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>");
        await using var db = Database.Open();
        await db.AddFeedAsync("tlwy", new Uri(Server.Url + "/feed.xml"), default);
    }

    public void Dispose()
    {
        Server.Dispose();
        Database.Dispose();
    }
}
