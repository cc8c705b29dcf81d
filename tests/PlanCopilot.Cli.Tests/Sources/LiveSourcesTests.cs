using System.Text.Json;
using PlanCopilot.TestServer;

namespace PlanCopilot.Cli.Tests.Sources;

public sealed class LiveSourcesTests : IAsyncLifetime, IDisposable
{
    private readonly CliSession _session = new();
    private readonly ReplayServer _server = new();
    private readonly EdgarReplay _company;

    public LiveSourcesTests() => _company = new(_server, TallowayFilings.Cik, TallowayFilings.Name, TallowayFilings.Ticker);

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        EdgarReplay.PutCompanies(_server, (1799001, "TLWY", TallowayFilings.Name), (1799002, "TLWG", "Talloway Gardens, Inc."));
        foreach (var filing in (ReplayFiling[])[TallowayFilings.Annual, TallowayFilings.Quarter, TallowayFilings.Results]) _company.Add(filing);
        _session.Set("PLANCOPILOT_EDGAR_URL", _server.Url);
        _session.Set("PLANCOPILOT_FETCH_LOOPBACK", $"{_server.Port}");
        _session.Set("PLANCOPILOT_EDGAR_EMAIL", "rep@example.com");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _server.Dispose();
        _session.Dispose();
    }

    [Fact]
    public async Task An_account_goes_from_a_ticker_to_a_plan_and_signals_and_is_refreshed()
    {
        var research = await _session.RunAsync("research", "TLWY", "--json");
        _company.Add(TallowayFilings.Departure);
        var refresh = await _session.RunAsync("refresh", "Talloway Marine Systems", "--json");
        var again = await _session.RunAsync("refresh", "1799001");
        var signals = await _session.RunAsync("signals", "tlwy", "--json");

        research.ExitCode.ShouldBe(ExitCode.Done);
        Json(research).GetProperty("name").GetString().ShouldBe("Talloway Marine Systems, Inc.");
        research.Error.ShouldStartWith("Fetching 3 of 3\n");
        Json(refresh).GetProperty("research").GetProperty("newDocuments").GetInt32().ShouldBe(1);
        again.Lines[..2].ShouldBe(["Asked     1 request, 1 unchanged, 7 answered from what was kept", "Read      nothing new"]);
        Json(signals).GetProperty("signals").EnumerateArray().Select(signal => signal.GetProperty("kind").GetString()).ShouldBe(["ExecutiveChange", "Earnings", "GuidanceChange"]);
        Json(signals).GetProperty("signals")[0].GetProperty("sections")[0].GetString().ShouldBe("leadership");
    }

    [Fact]
    public async Task A_dismissed_signal_is_shown_only_when_asked_for()
    {
        await _session.RunAsync("research", "TLWY");
        var id = Json(await _session.RunAsync("signals", "tlwy", "--json")).GetProperty("signals")[0].GetProperty("id").GetString() ?? "";

        var shown = await _session.RunAsync("signals", "tlwy", "--dismiss", id, "--why", "not ours");

        shown.Lines.Count(line => line.StartsWith("2026-", StringComparison.Ordinal)).ShouldBe(1);
        (await _session.RunAsync("signals", "tlwy", "--all")).Out.ShouldContain($"{id}  dismissed");
        (await _session.RunAsync("signals", "tlwy", "--dismiss", "xyz")).Error.ShouldBe("'tlwy' has no signal 'xyz'. See them with: plancopilot signals tlwy\n");
    }

    [Fact]
    public async Task Feeds_are_set_and_taken_away()
    {
        await _session.RunAsync("research", "TLWY");

        var added = await _session.RunAsync("sources", "add", "tlwy", "https://news.example.com/feed");
        var refused = await _session.RunAsync("sources", "add", "tlwy", "http://user@10.0.0.1/feed");
        var removed = await _session.RunAsync("sources", "remove", "tlwy", "https://news.example.com/feed");

        added.Out.ShouldBe("https://news.example.com/feed\n");
        (refused.ExitCode, refused.Error).ShouldBe((ExitCode.InputWrong, "'http://user@10.0.0.1/feed' is not asked: it holds a user name, which can look like a host\n"));
        (removed.ExitCode, removed.Out).ShouldBe((ExitCode.Done, ""));
    }

    [Fact]
    public async Task Without_an_e_mail_address_it_is_said_how_to_set_it()
    {
        _session.Set("PLANCOPILOT_EDGAR_EMAIL", "");

        var outcome = await _session.RunAsync("research", "TLWY");

        (outcome.ExitCode, outcome.Error).ShouldBe((ExitCode.InputWrong,
            "EDGAR wants to know whom to write to. Set your e-mail address once: export PLANCOPILOT_EDGAR_EMAIL=you@example.com, or read a folder: --from FOLDER.\n"));
        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_may_mean_several_companies_leads_to_them()
    {
        var outcome = await _session.RunAsync("research", "talloway");

        (outcome.ExitCode, outcome.Error).ShouldBe((ExitCode.InputWrong,
            "'talloway' may be: TALLOWAY MARINE SYSTEMS INC (TLWY, CIK 1799001); Talloway Gardens, Inc. (TLWG, CIK 1799002). Ask for one of these by ticker or CIK.\n"));
    }

    [Fact]
    public async Task A_source_that_fails_is_shown_with_its_last_success_and_next_try()
    {
        await _session.RunAsync("research", "TLWY");
        _server.Put(_company.ListPath, ReplayFault.Status(403));

        var refresh = await _session.RunAsync("refresh", "tlwy");
        var research = await _session.RunAsync("research", "tlwy");
        var sources = await _session.RunAsync("sources", "show", "--json");

        (refresh.ExitCode, refresh.Error).ShouldBe((ExitCode.Failed, "EDGAR: 127.0.0.1 refuses requests for now (403 Forbidden)\n"));
        research.ExitCode.ShouldBe(ExitCode.Failed);
        var state = Json(sources).GetProperty("sources")[0];
        state.GetProperty("source").GetString().ShouldBe("EDGAR");
        state.GetProperty("lastError").GetString().ShouldNotBeNull().ShouldStartWith("EDGAR: 127.0.0.1 wants a pause: the server takes no requests before ");
        state.GetProperty("nextTry").GetDateTimeOffset().ShouldBeGreaterThan(state.GetProperty("lastSuccess").GetDateTimeOffset());
        (await _session.RunAsync("sources", "show", "tlwy")).Out.ShouldContain("wants a pause");
    }

    private static JsonElement Json(CliOutcome outcome) => JsonSerializer.Deserialize<JsonElement>(outcome.Out);
}
