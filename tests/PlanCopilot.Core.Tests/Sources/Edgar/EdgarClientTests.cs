using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Http;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Sources.Edgar;
using PlanCopilot.Core.Tests.Storage;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.Sources.Edgar;

public sealed class EdgarClientTests : IAsyncLifetime, IDisposable
{
    private readonly ReplayServer _server = new();
    private readonly TestDatabase _database = new(postgres: false);
    private readonly EdgarReplay _company;

    public EdgarClientTests() => _company = new(_server, TallowayFilings.Cik, TallowayFilings.Name, TallowayFilings.Ticker);

    private static Cik Talloway => Cik.TryParse(TallowayFilings.Cik) ?? throw new InvalidOperationException("The CIK is none.");

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        await (await _database.OpenUpgradedAsync()).DisposeAsync();
        EdgarReplay.PutCompanies(_server, (1799001, "TLWY", TallowayFilings.Name), (1799002, "TLGA", "TALLOW GARDENS INC"));
        _company.Add(TallowayFilings.Annual);
        _company.Add(TallowayFilings.Results);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _server.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task A_company_is_found_and_who_asks_is_said()
    {
        (await Client().FindCompanyAsync("tlwy", default)).ShouldBe(new EdgarCompany(Talloway, TallowayFilings.Name, "TLWY"));
        (await Client().FindCompanyAsync("0001799001", default)).Name.ShouldBe(TallowayFilings.Name);
        (await Should.ThrowAsync<UnknownCompanyException>(() => Client().FindCompanyAsync("Quxify", default))).Message
            .ShouldBe("EDGAR knows no company 'Quxify'. Check the spelling, or ask by ticker or CIK; companies without shares on an exchange are found by CIK only.");
        (await Should.ThrowAsync<UnknownCompanyException>(() => Client().FindCompanyAsync("77", default))).Message.ShouldBe("EDGAR has no company with CIK 77. Check the number, or ask by name.");

        _server.Requests.ShouldAllBe(request => request.Headers["User-Agent"] == "PlanCopilot tests@example.com");
    }

    [Fact]
    public async Task A_list_is_asked_for_with_its_tag_and_a_document_only_once()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var client = Client();
            var (_, filings) = await client.ListFilingsAsync(Talloway, default);
            foreach (var (filing, _) in filings) await client.FetchAsync(filing, default);
        }

        var results = EdgarReplay.FolderOf(TallowayFilings.Cik, TallowayFilings.Results.Accession);
        _server.Paths.ShouldBe(
        [
            _company.ListPath, results + TallowayFilings.Results.Accession + "-index-headers.html", results + "tlwy-8k-results.htm", results + "tlwy-ex991.htm",
            EdgarReplay.FolderOf(TallowayFilings.Cik, TallowayFilings.Annual.Accession) + "tlwy-20251231.htm", _company.ListPath,
        ]);
        _server.Requests[^1].Headers["If-None-Match"].ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Older_lists_are_asked_for_where_the_newest_does_not_reach_far_enough()
    {
        _company.Recent = 1;
        _company.Add(TallowayFilings.Quarter);

        var (_, filings) = await Client().ListFilingsAsync(Talloway, default);

        filings.Select(chosen => chosen.Filing.Form).ShouldBe(["10-Q", "8-K", "10-K"]);
        _server.Paths.ShouldBe([_company.ListPath, "/submissions/CIK0001799001-submissions-001.json"]);
    }

    [Fact]
    public async Task Half_characters_in_a_list_cost_their_row_only()
    {
        _server.Put(_company.ListPath, """
            {"name": "\ud800", "tickers": ["\udfff"], "filings": {"files": [{"name": "\ud800.json"}], "recent": {
              "accessionNumber": ["0001799001-26-000018", "\ud800"], "form": ["8-K", "8-K"], "filingDate": ["2026-05-05", "2026-05-05"],
              "reportDate": ["\ud800", ""], "items": ["2.02", ""], "size": [1, 1], "primaryDocument": ["a.htm", "b.htm"]}}}
            """, "application/json");

        var (company, filings) = await Client().ListFilingsAsync(Talloway, default);

        company.ShouldBe(new EdgarCompany(Talloway, "CIK 1799001", null));
        filings.ShouldHaveSingleItem().Filing.Accession.ShouldBe("0001799001-26-000018");
    }

    [Fact]
    public async Task Where_the_index_is_missing_the_whole_submission_is_read()
    {
        var folder = EdgarReplay.FolderOf(TallowayFilings.Cik, TallowayFilings.Results.Accession);
        _server.Remove(folder + TallowayFilings.Results.Accession + "-index-headers.html");
        _server.Put(folder + TallowayFilings.Results.Accession + ".txt", "<SEC-DOCUMENT>", "text/plain");

        var (_, filings) = await Client().ListFilingsAsync(Talloway, default);
        var pages = await Client().FetchAsync(filings[0].Filing, default);

        pages.ShouldHaveSingleItem().Page.Url.ShouldEndWith("/0001799001-26-000018.txt");
    }

    [Fact]
    public async Task Being_refused_closes_the_source_for_all_programs_on_the_database()
    {
        _server.Once(_company.ListPath, ReplayFault.Status(403));

        var refused = await Should.ThrowAsync<SourceException>(() => Client().ListFilingsAsync(Talloway, default));
        var paused = await Should.ThrowAsync<SourceException>(() => Client().ListFilingsAsync(Talloway, default));

        refused.Message.ShouldBe("127.0.0.1 refuses requests for now (403 Forbidden)");
        refused.IsClosed.ShouldBeTrue();
        refused.NextTry.ShouldNotBeNull().ShouldBeInRange(TimeProvider.System.GetUtcNow().AddMinutes(9), TimeProvider.System.GetUtcNow().AddMinutes(10));
        paused.Message.ShouldStartWith("127.0.0.1 wants a pause: ");
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Retry_after_is_kept_to()
    {
        _server.Once(_company.ListPath, ReplayFault.Status(429, "1"));

        await Client().ListFilingsAsync(Talloway, default);

        (_server.Requests[1].At - _server.Requests[0].At).TotalSeconds.ShouldBeInRange(0.95, 3);
    }

    public static TheoryData<string> Faults() => ["503", "reset", "stalled", "truncated", "short"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_that_passes_is_tried_again(string fault)
    {
        _server.Once(_company.ListPath, Fault(fault));

        (await Client().ListFilingsAsync(Talloway, default)).Filings.Count.ShouldBe(2);

        _server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("stalled", "gave no whole answer in time")]
    [InlineData("truncated", "couldn't be fetched: its packed body is cut off")]
    [InlineData("503", "answered 503 Service Unavailable")]
    [InlineData("private", "isn't fetched: '10.0.0.1' is not asked: the address 10.0.0.1 is private")]
    [InlineData("page", "answered with something else than JSON, such as an error page")]
    public async Task A_fault_that_stays_is_told_in_words_and_nothing_of_it_kept(string fault, string message)
    {
        _server.Put(_company.ListPath, Fault(fault));

        var failure = await Should.ThrowAsync<SourceException>(() => Client().ListFilingsAsync(Talloway, default));

        failure.Message.ShouldBe($"{_server.Url}{_company.ListPath} {message}");
        await using var db = _database.Open();
        db.Fetched.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_error_page_in_place_of_a_document_is_not_kept()
    {
        var path = EdgarReplay.FolderOf(TallowayFilings.Cik, TallowayFilings.Annual.Accession) + "tlwy-20251231.htm";
        _server.Once(path, context => ReplayFault.Status(200, body: "<html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head></html>")(context));
        var (_, filings) = await Client().ListFilingsAsync(Talloway, default);

        var failure = await Should.ThrowAsync<SourceException>(() => Client().FetchAsync(filings[^1].Filing, default));
        var pages = await Client().FetchAsync(filings[^1].Filing, default);

        failure.Message.ShouldBe($"{_server.Url}{path} answered with an error page in place of the document");
        pages.ShouldHaveSingleItem();
    }

    private Func<Microsoft.AspNetCore.Http.HttpContext, Task> Fault(string fault) => fault switch
    {
        "503" => ReplayFault.Status(503),
        "reset" => ReplayFault.Reset(),
        "stalled" => ReplayFault.Stalled(_server),
        "truncated" => ReplayFault.Gzip("{\"name\": \"TALLOWAY\", \"filings\": {}}", 0.7),
        "short" => ReplayFault.WrongLength(),
        "private" => ReplayFault.Redirect("http://10.0.0.1/"),
        _ => ReplayFault.Status(200, body: "<html><body>We are sorry.</body></html>"),
    };

    private EdgarClient Client() => AccountRefresh.Client(_database.Open, new EdgarOptions("tests@example.com", new(_server.Url), new(_server.Url)),
        GuardOptions.Default with { LoopbackPorts = [_server.Port] },
        EdgarClient.Resilience with { AttemptTimeout = TimeSpan.FromSeconds(1), BackOff = TimeSpan.FromMilliseconds(20), TotalTimeout = TimeSpan.FromSeconds(20) }, TimeProvider.System);
}
