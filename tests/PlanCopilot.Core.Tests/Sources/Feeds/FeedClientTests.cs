using System.Net;
using PlanCopilot.Core.Http;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Sources.Feeds;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Tests.Storage;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.Sources.Feeds;

public sealed class FeedClientTests : IAsyncLifetime, IDisposable
{
    private readonly ReplayServer _site = new();
    private readonly ReplayServer _other = new();
    private readonly TestDatabase _database = new(postgres: false);

    public async Task InitializeAsync()
    {
        await Task.WhenAll(_site.StartAsync(), _other.StartAsync());
        await (await _database.OpenUpgradedAsync()).DisposeAsync();
        foreach (var server in (ReplayServer[])[_site, _other])
            foreach (var path in (string[])["/a", "/b", "/c", "/d", "/e"]) server.Put(path, Page);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _site.Dispose();
        _other.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task A_forbidden_article_says_nothing_of_the_others()
    {
        _site.Put("/a", ReplayFault.Status(403));
        var feeds = Client();

        var forbidden = await Should.ThrowAsync<SourceException>(() => FetchAsync(feeds, _site, "/a"));
        await FetchAsync(feeds, _site, "/b");

        (forbidden.Status, forbidden.IsClosed, forbidden.NextTry).ShouldBe((HttpStatusCode.Forbidden, false, null));
        _site.Paths.ShouldBe(["/robots.txt", "/a", "/b"]);
    }

    [Fact]
    public async Task News_sites_are_not_told_whom_to_write_to()
    {
        await FetchAsync(Client(), _site, "/a");

        _site.Requests.Select(request => request.Headers["User-Agent"]).ShouldBe(["PlanCopilot", "PlanCopilot"]);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_site_whose_robots_file_is_unavailable_allows_everything(int status)
    {
        _site.Put("/robots.txt", ReplayFault.Status(status));

        await FetchAsync(Client(), _site, "/a");

        _site.Paths.ShouldBe(["/robots.txt", "/a"]);
    }

    [Theory]
    [InlineData(429, "127.0.0.1 refuses requests for now (429 Too Many Requests)")]
    [InlineData(500, "{0}/robots.txt answered 500 Internal Server Error")]
    [InlineData(503, "{0}/robots.txt answered 503 Service Unavailable")]
    public async Task A_site_whose_robots_file_is_unreachable_is_left_alone_and_asked_once(int status, string why)
    {
        _site.Put("/robots.txt", ReplayFault.Status(status));
        var feeds = Client();

        var failures = new List<SourceException>();
        foreach (var path in (string[])["/a", "/b"]) failures.Add(await Should.ThrowAsync<SourceException>(() => FetchAsync(feeds, _site, path)));

        failures.ShouldAllBe(failure => failure.IsClosed && failure.Message == $"127.0.0.1 isn't asked, since its robots.txt can't be had now: {string.Format(null, why, _site.Url)}");
        _site.Paths.ShouldBe(["/robots.txt"]);
    }

    [Fact]
    public async Task A_site_that_stalls_is_left_alone_after_three_answers_that_did_not_come()
    {
        foreach (var path in (string[])["/a", "/b", "/c", "/d"]) _site.Put(path, ReplayFault.Stalled(_site));
        var feeds = Client();

        var failures = new List<string>();
        foreach (var path in (string[])["/a", "/b", "/c", "/d", "/e"]) failures.Add((await Should.ThrowAsync<SourceException>(() => FetchAsync(feeds, _site, path))).Message);

        failures[2].ShouldBe($"{_site.Url}/c gave no whole answer in time");
        failures[3..].ShouldAllBe(message => message == $"127.0.0.1 fails too often now; last: {_site.Url}/c gave no whole answer in time");
        _site.Paths.ShouldBe(["/robots.txt", "/a", "/b", "/c"]);
    }

    [Fact]
    public async Task A_redirect_keeps_to_the_rules_of_the_site_that_it_leads_to()
    {
        _site.Put("/a", ReplayFault.Redirect(_other.Url + "/private/a"));
        _other.Put("/robots.txt", "User-agent: *\nDisallow: /private/");
        _other.Put("/private/a", Page);

        var failure = await Should.ThrowAsync<SourceException>(() => FetchAsync(Client(), _site, "/a"));

        failure.Message.ShouldBe($"{_other.Url}/private/a isn't fetched: the site's robots.txt forbids it");
        failure.IsUnwanted.ShouldBeTrue();
        _other.Paths.ShouldBe(["/robots.txt"]);
    }

    [Fact]
    public async Task Redirects_keep_to_the_pace_of_the_site_that_they_lead_to()
    {
        foreach (var path in (string[])["/a", "/b"]) _site.Put(path, ReplayFault.Redirect(_other.Url + path));
        var feeds = Client(interval: 300);

        foreach (var path in (string[])["/a", "/b"]) await FetchAsync(feeds, _site, path);

        _other.Paths.ShouldBe(["/robots.txt", "/a", "/b"]);
        var times = _other.Requests.Select(request => request.At).ToList();
        (times[1] - times[0]).TotalMilliseconds.ShouldBeGreaterThan(280);
        (times[2] - times[1]).TotalMilliseconds.ShouldBeGreaterThan(280);
    }

    [Fact]
    public async Task A_pause_that_a_site_asks_for_holds_for_the_next_run_too()
    {
        _site.Put("/a", ReplayFault.Status(429, "3600"));
        var guard = GuardOptions.Default with { LoopbackPorts = [_site.Port] };
        FeedClient Stored() => AccountRefresh.Feeds(_database.Open, guard, FeedClient.Resilience, TimeProvider.System);

        var first = await Should.ThrowAsync<SourceException>(() => FetchAsync(Stored(), _site, "/a"));
        var second = await Should.ThrowAsync<SourceException>(() => FetchAsync(Stored(), _site, "/b"));

        (first.NextTry.ShouldNotBeNull() - TimeProvider.System.GetUtcNow()).TotalMinutes.ShouldBeInRange(59, 60);
        second.IsClosed.ShouldBeTrue();
        (second.NextTry.ShouldNotBeNull() - TimeProvider.System.GetUtcNow()).TotalMinutes.ShouldBeInRange(59, 60);
        _site.Paths.ShouldBe(["/robots.txt", "/a"]);
    }

    [Fact]
    public async Task An_error_page_that_is_sent_as_success_is_not_kept()
    {
        _site.Once("/a", ReplayFault.Status(200, body: "<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>"));
        _site.Once("/b", ReplayFault.Status(200, body: "<html><body><h1 class='big'>Page not found</h1></body></html>"));
        var feeds = Client();

        foreach (var path in (string[])["/a", "/b"])
        {
            (await Should.ThrowAsync<SourceException>(() => FetchAsync(feeds, _site, path))).Message.ShouldBe($"{_site.Url}{path} answered with an error page in place of the article");
            (await FetchAsync(feeds, _site, path)).Page.Length.ShouldBe(Page.Length);
        }
    }

    private const string Page = "<html><head><title>Valves for Mobile</title></head><body><article><h1>Valves for Mobile</h1><p>Talloway Marine Systems, Inc. said on Monday that it will build a plant for ballast valves in Mobile, Alabama, and hire 200 people there by 2028. The plant is to open in the spring of 2027 and will serve shipyards on the Gulf coast.</p></article></body></html>";

    private static Task<Article> FetchAsync(FeedClient feeds, ReplayServer server, string path) => feeds.FetchAsync(new FeedItem(new Uri(server.Url + path), "Valves for Mobile", null), _ => null, default);

    private FeedClient Client(int interval = 0) => new(
        new RequestGuard(GuardOptions.Default with { LoopbackPorts = [_site.Port, _other.Port] }), new SourceStorage(_database.Open),
        _ => new RequestPacing(TimeSpan.FromMilliseconds(interval), TimeProvider.System),
        FeedClient.Resilience with { Retries = 0, AttemptTimeout = TimeSpan.FromSeconds(interval > 0 ? 5 : 0.5) }, TimeProvider.System);
}
