using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Http;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Signals;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Sources.Edgar;
using PlanCopilot.Core.Sources.Feeds;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Tests.Storage;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.Research;

public sealed class AccountRefreshTests : IAsyncLifetime, IDisposable
{
    private readonly ReplayServer _server = new();
    private readonly TestDatabase _database = new(postgres: false);
    private readonly EdgarReplay _company;

    public AccountRefreshTests() => _company = new(_server, TallowayFilings.Cik, TallowayFilings.Name, TallowayFilings.Ticker);

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        EdgarReplay.PutCompanies(_server, (1799001, "TLWY", TallowayFilings.Name));
        foreach (var filing in (ReplayFiling[])[TallowayFilings.Annual, TallowayFilings.Proxy, TallowayFilings.Quarter, TallowayFilings.Results]) _company.Add(filing);
        await (await _database.OpenUpgradedAsync()).DisposeAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _server.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task An_account_is_researched_from_its_filings()
    {
        var result = await RunAsync("TLWY");

        result.Account.Key.ShouldBe("tlwy");
        result.Research.ShouldNotBeNull().Account.Name.ShouldBe("Talloway Marine Systems, Inc.");
        result.Problems.ShouldBeEmpty();
        await using var db = _database.Open();
        (await db.ListDocumentsAsync("tlwy", default)).Select(line => $"{line.Kind} {line.Published:yyyy-MM-dd} {line.Use}").ShouldBe(
            ["Form10Q 2026-05-06 Read", "EarningsRelease 2026-05-05 Read", "Form8K 2026-05-05 Read", "ProxyStatement 2026-03-27 Read", "Form10K 2026-02-20 Read"], ignoreOrder: true);
        var state = (await db.ListSourceStatesAsync(default)).ShouldHaveSingleItem();
        (state.Source, state.LastError).ShouldBe(("EDGAR", null));
    }

    [Fact]
    public async Task A_refresh_reads_only_what_is_new_and_raises_each_signal_once()
    {
        await RunAsync("TLWY");
        var asked = _server.Requests.Count;

        var nothing = await RunAsync("tlwy");
        _company.Add(TallowayFilings.Departure);
        var departure = await RunAsync("tlwy");

        nothing.Research.ShouldBeNull();
        nothing.Tally.ShouldBe(new SourceTally(1, 1, 6, 0));
        departure.Research.ShouldNotBeNull().NewDocuments.ShouldBe(1);
        _server.Paths[asked..].ShouldBe(
        [
            _company.ListPath, _company.ListPath, EdgarReplay.FolderOf(TallowayFilings.Cik, TallowayFilings.Departure.Accession) + TallowayFilings.Departure.Accession + "-index-headers.html",
            EdgarReplay.FolderOf(TallowayFilings.Cik, TallowayFilings.Departure.Accession) + "tlwy-8k-cfo.htm",
        ]);
        await using var db = _database.Open();
        var signals = await db.ListSignalsAsync("tlwy", default);
        signals.Select(signal => $"{signal.Date:yyyy-MM-dd} {signal.Kind} {signal.Severity}").ShouldBe(
            ["2026-06-10 ExecutiveChange High", "2026-05-05 Earnings Medium", "2026-05-05 GuidanceChange High"]);
        foreach (var signal in signals)
            (await db.FindDocumentAsync("tlwy", signal.Document, default)).ShouldNotBeNull().Text.Substring(signal.Start, signal.Quote.Length).ShouldBe(signal.Quote);
    }

    [Fact]
    public async Task A_dismissed_signal_stays_dismissed()
    {
        await RunAsync("TLWY");
        await using var db = _database.Open();
        var guidance = (await db.ListSignalsAsync("tlwy", default)).Single(signal => signal.Kind == SignalKind.GuidanceChange);

        (await db.DismissSignalAsync("tlwy", guidance.Id, "we knew", TimeProvider.System, default)).ShouldBeTrue();
        _company.Add(TallowayFilings.Results with
        {
            Accession = "0001799001-26-000020",
            Form = "8-K/A",
            Filed = "2026-05-20",
            Documents = [TallowayFilings.Results.Documents[0] with { Html = TallowayFilings.Results.Documents[0].Html.Replace("May 5, 2026, Talloway", "May 5, 2026, again, Talloway", StringComparison.Ordinal), Type = "8-K/A", File = "a.htm" }, TallowayFilings.Results.Documents[1] with { File = "b.htm" }],
        });
        await RunAsync("tlwy");

        var signals = await db.ListSignalsAsync("tlwy", default);
        signals.Count.ShouldBe(2);
        signals.Single(signal => signal.Id == guidance.Id).DismissedWhy.ShouldBe("we knew");
        (await db.ListDocumentsAsync("tlwy", default)).Where(line => line.Use == SourceUse.Superseded).Select(line => line.Why)
            .ShouldBe(["superseded by Form 8-K/A of May 5, 2026 (Item 2.02) (2026-05-20)"]);
    }

    [Fact]
    public async Task A_filing_that_fails_is_told_and_fetched_the_next_time()
    {
        var path = EdgarReplay.FolderOf(TallowayFilings.Cik, TallowayFilings.Quarter.Accession) + "tlwy-20260331.htm";
        _server.Once(path, ReplayFault.Redirect("http://169.254.169.254/latest/"));

        var first = await RunAsync("TLWY");
        var second = await RunAsync("TLWY");

        first.Problems.ShouldHaveSingleItem().ShouldStartWith("EDGAR: the 10-Q of 2026-05-06 is missing: ");
        first.Research.ShouldNotBeNull().NewDocuments.ShouldBe(4);
        second.Problems.ShouldBeEmpty();
        second.Research.ShouldNotBeNull().NewDocuments.ShouldBe(1);
        await using var db = _database.Open();
        (await db.ListSourceStatesAsync(default)).ShouldHaveSingleItem().LastError.ShouldBe(first.Problems[0]);
    }

    [Fact]
    public async Task A_run_that_was_ended_while_fetching_goes_on_where_it_was()
    {
        using var user = new CancellationTokenSource();
        _server.Once(EdgarReplay.FolderOf(TallowayFilings.Cik, TallowayFilings.Proxy.Accession) + "tlwy-proxy2026.htm", async context =>
        {
            await user.CancelAsync();
            await ReplayFault.Stalled(_server)(context);
        });

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync("TLWY", null, user.Token));
        var asked = _server.Paths;
        var result = await RunAsync("TLWY");

        result.Research.ShouldNotBeNull().NewDocuments.ShouldBe(5);
        // The list is asked for anew; of the documents only the one under way.
        _server.Paths[asked.Length..].Intersect(asked).ShouldBe([_company.ListPath, asked[^1]], ignoreOrder: true);
    }

    [Theory]
    [InlineData(ResearchStage.Storing, 5)]
    [InlineData(ResearchStage.Storing, 2)]
    public async Task A_run_that_was_ended_while_or_after_storing_is_drafted_the_next_time(ResearchStage stage, int documents)
    {
        using var user = new CancellationTokenSource();
        var ending = new Ending(stage, documents, user);

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync("TLWY", ending, user.Token));
        var asked = _server.Requests.Count;
        var result = await RunAsync("TLWY");
        var nothing = await RunAsync("TLWY");

        result.Research.ShouldNotBeNull().Documents.ShouldBe(5);
        result.Research.Revision.ShouldBe(1);
        nothing.Research.ShouldBeNull();
        _server.Paths[asked..].ShouldBe([_company.ListPath, _company.ListPath]);
    }

    private sealed class Ending(ResearchStage stage, int done, CancellationTokenSource user) : IProgress<ResearchProgress>
    {
        public void Report(ResearchProgress value)
        {
            if (value.Stage == stage && value.Done == done) user.Cancel();
        }
    }

    [Fact]
    public async Task Where_the_source_is_closed_an_account_keeps_its_plan()
    {
        await RunAsync("TLWY");
        _server.Put(_company.ListPath, ReplayFault.Status(403));

        var result = await RunAsync("TLWY");

        result.Research.ShouldBeNull();
        result.Problems.ShouldHaveSingleItem().ShouldBe("EDGAR: 127.0.0.1 refuses requests for now (403 Forbidden)");
        await using var db = _database.Open();
        var state = (await db.ListSourceStatesAsync(default)).ShouldHaveSingleItem();
        state.LastSuccess.ShouldNotBeNull();
        (state.NextTry.ShouldNotBeNull() - TimeProvider.System.GetUtcNow()).TotalMinutes.ShouldBeInRange(9, 10);
    }

    [Fact]
    public async Task A_pause_that_EDGAR_asks_for_is_kept_to_in_full()
    {
        await RunAsync("TLWY");
        _server.Put(_company.ListPath, ReplayFault.Status(503, "7200"));

        await RunAsync("TLWY");

        await using var db = _database.Open();
        var state = (await db.ListSourceStatesAsync(default)).ShouldHaveSingleItem();
        (state.NextTry.ShouldNotBeNull() - TimeProvider.System.GetUtcNow()).TotalMinutes.ShouldBeInRange(119, 120);
    }

    [Theory]
    [InlineData("Talloway", null)]
    [InlineData("Talloway Marine", "TLWX")]
    public async Task A_known_account_is_given_no_namesakes_number_and_its_feeds_are_read(string name, string? ticker)
    {
        await using var db = _database.Open();
        await db.SaveAccountAsync(new Account("known", name) { Ticker = ticker }, default);
        await db.AddFeedAsync("known", new Uri(_server.Url + "/feed.xml"), default);
        _server.Put("/feed.xml", "<rss version='2.0'><channel><item><title>Plant</title><link>/news/plant</link><pubDate>Mon, 01 Jun 2026 08:00:00 EDT</pubDate></item></channel></rss>");
        _server.Put("/news/plant", $"<html><body><article><h1>A plant for Mobile</h1><p>{name} said on Monday that it will build a plant for ballast valves in Mobile, Alabama, and hire 200 people there by 2028. The plant is to open in the spring of 2027 and will serve shipyards on the Gulf coast, where it has sold pumps for thirty years.</p></article></body></html>");

        var result = await RunAsync("known");

        result.Account.Cik.ShouldBeNull();
        result.Problems.ShouldBe([$"EDGAR lists no company named {name}; name its CIK once to fetch its filings: plancopilot research CIK"]);
        result.Research.ShouldNotBeNull().NewDocuments.ShouldBe(1);
    }

    [Fact]
    public async Task A_known_account_finds_its_number_by_its_whole_name()
    {
        await using var db = _database.Open();
        await db.SaveAccountAsync(new Account("known", "Talloway Marine Systems, Inc."), default);

        (await RunAsync("known")).Account.Cik?.Value.ShouldBe(TallowayFilings.Cik);
    }

    [Fact]
    public async Task A_company_that_EDGAR_lost_does_not_stop_the_feeds()
    {
        await RunAsync("TLWY");
        await using var db = _database.Open();
        await db.AddFeedAsync("tlwy", new Uri(_server.Url + "/feed.xml"), default);
        _server.Put("/feed.xml", "<rss version='2.0'><channel></channel></rss>");
        _server.Remove(_company.ListPath);

        var result = await RunAsync("TLWY");

        result.HasFailed.ShouldBeTrue();
        result.Problems.ShouldBe(["EDGAR: EDGAR has no company with CIK 1799001. Check the number, or ask by name."]);
        _server.Paths[^1].ShouldBe("/feed.xml");
    }

    [Fact]
    public async Task Articles_of_a_feed_are_read_where_they_are_about_the_account()
    {
        const string Company = "<p>Talloway Marine Systems, Inc. said on Monday that it will build a plant for ballast valves in Mobile, Alabama, and hire 200 people there by 2028. The plant is to open in the spring of 2027 and will serve shipyards on the Gulf coast, where the company has sold pumps for thirty years. The state pays a part of the roads around it.</p>";
        const string Namesake = "<p>Talloway Gardens, a chain of garden centres, said on Monday that it will open four shops in Ohio, and hire 90 people there by 2028. The shops are to open in the spring of 2027 and will serve customers in Dayton and Akron, where the chain has sold roses for thirty years. The towns pay a part of the roads around them.</p>";
        _server.Put("/robots.txt", "User-agent: *\nDisallow: /private/");
        _server.Put("/feed.xml", $"""
            <rss version="2.0"><channel><title>Gulf Business</title>
            <item><title>Talloway to build a plant</title><link>{_server.Url}/news/plant</link><pubDate>Mon, 01 Jun 2026 08:00:00 EDT</pubDate></item>
            <item><title>Garden centres grow</title><link>/news/gardens</link><pubDate>Tue, 02 Jun 2026 08:00:00 GMT</pubDate></item>
            <item><title>Not for robots</title><link>/private/x</link></item>
            </channel></rss>
            """, "application/rss+xml");
        foreach (var (path, title, story) in new[] { ("/news/plant", "Talloway to build a plant in Mobile", Company), ("/news/gardens", "Garden centres grow", Namesake) })
            _server.Put(path, $"<html><head><title>{title}</title></head><body><nav><a href='/'>Home</a></nav><div class='cookie-banner'>We use cookies.</div><article><h1>{title}</h1>{story}<aside>Related: Talloway fires everyone</aside></article><footer>Imprint</footer></body></html>");
        await RunAsync("TLWY");
        await using var db = _database.Open();
        await db.AddFeedAsync("tlwy", new Uri(_server.Url + "/feed.xml"), default);

        var first = await RunAsync("TLWY");
        var second = await RunAsync("TLWY");

        first.Problems.ShouldBe([$"{_server.Url}/private/x isn't fetched: the site's robots.txt forbids it"]);
        second.Research.ShouldBeNull();
        var news = (await db.ListDocumentsAsync("tlwy", default)).Where(line => line.Source.Contains("/news/", StringComparison.Ordinal)).ToDictionary(line => line.Source.Split('/')[^1]);
        (news["plant"].Use, news["plant"].Published).ShouldBe((SourceUse.Read, new DateOnly(2026, 6, 1)));
        (news["gardens"].Use, news["gardens"].Why).ShouldBe((SourceUse.Refused, "it doesn't name Talloway Marine Systems"));
        var text = (await db.FindDocumentAsync("tlwy", news["plant"].Id, default)).ShouldNotBeNull().Text;
        text.ShouldStartWith("Talloway to build a plant in Mobile\n\nTalloway Marine Systems, Inc. said");
        foreach (var furniture in (string[])["Home", "cookies", "Related", "Imprint"]) text.ShouldNotContain(furniture);
        _server.Paths.Count(path => path == "/news/plant").ShouldBe(1);
        _server.Paths.ShouldNotContain("/private/x");
    }

    private async Task<RefreshResult> RunAsync(string wanted, IProgress<ResearchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var db = _database.Open();
        var options = new EdgarOptions("tests@example.com", new(_server.Url), new(_server.Url));
        var (guard, backOff) = (GuardOptions.Default with { LoopbackPorts = [_server.Port] }, TimeSpan.FromMilliseconds(20));
        var refresh = new AccountRefresh(db, AccountRefresh.Client(_database.Open, options, guard, EdgarClient.Resilience with { BackOff = backOff }, TimeProvider.System),
            AccountRefresh.Feeds(_database.Open, guard, FeedClient.Resilience with { BackOff = backOff, AttemptTimeout = TimeSpan.FromSeconds(1) }, TimeProvider.System), TimeProvider.System);
        return await refresh.RunAsync(wanted, progress, cancellationToken);
    }
}
