using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Signals;
using PlanCopilot.Core.Storage;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.Research;

/// <summary>What becomes of fetched documents that can't be read, tell a known story, or are refused and then accepted.</summary>
public sealed class FetchedDocumentsTests : IAsyncLifetime, IDisposable
{
    private const string Merger = "Talloway Marine Systems, Inc. said on Monday that it entered into a definitive agreement to acquire Brightwater Valves, Inc. of Duluth, Minnesota, for $310 million in cash. The purchase is to close in the autumn of 2026 and brings 640 people and two foundries, which cast the bronze bodies of the ballast valves that Talloway has bought from others for thirty years.";
    private const string Unnamed = "The maker of ballast pumps in Mobile said on Monday that it entered into a definitive agreement to acquire Brightwater Valves of Duluth, Minnesota, for $310 million in cash. The purchase is to close in the autumn of 2026 and brings 640 people and two foundries, which cast the bronze bodies of its ballast valves. It has bought these castings from others for thirty years.";

    private readonly ReplayedAccount _account = new();

    public async Task InitializeAsync()
    {
        await _account.StartAsync(TallowayFilings.Annual);
        await _account.RunAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _account.Dispose();

    [Fact]
    public async Task What_cannot_be_read_is_remembered_and_not_researched_at_each_refresh()
    {
        await _account.PutFeedAsync(("/film", "A film", "x"));
        _account.Server.Put("/film", "\0\u0001\u0002 a film", "video/mp4");

        var first = await _account.RunAsync();
        var second = await _account.RunAsync();

        first.Research.ShouldNotBeNull().Refused.ShouldHaveSingleItem().Why.ShouldStartWith("The file is binary");
        second.Research.ShouldBeNull();
        _account.Server.Paths.Count(path => path == "/film").ShouldBe(1);
        await using var db = _account.Database.Open();
        var line = (await db.ListDocumentsAsync("tlwy", default)).Single(line => line.Use == SourceUse.Refused);
        (line.Source, line.Length).ShouldBe((_account.Server.Url + "/film", 0));
    }

    [Fact]
    public async Task One_story_on_several_sites_is_one_document_with_its_addresses_and_one_signal()
    {
        await _account.PutFeedAsync(("/wire", "Talloway buys Brightwater", Merger), ("/copy", "Pump maker buys Brightwater Valves", "(Gulf Business) " + Merger + " Sign up here."));

        var first = await _account.RunAsync();
        var second = await _account.RunAsync();

        first.Research.ShouldNotBeNull().NewDocuments.ShouldBe(1);
        second.Research.ShouldBeNull();
        await using var db = _account.Database.Open();
        var news = (await db.ListDocumentsAsync("tlwy", default)).Where(line => line.Source.StartsWith(_account.Server.Url + "/wire", StringComparison.Ordinal) || line.Kind == DocumentKind.News).ShouldHaveSingleItem();
        var address = (await db.ListAddressesAsync("tlwy", default)).ShouldHaveSingleItem();
        (address.Document, address.Url).ShouldBe((news.Id, _account.Server.Url + "/copy"));
        (await db.ListSignalsAsync("tlwy", default)).ShouldHaveSingleItem().Kind.ShouldBe(SignalKind.MergerOrDivestiture);
    }

    [Fact]
    public async Task A_refused_article_that_a_person_accepts_is_read_for_good()
    {
        await _account.PutFeedAsync(("/unnamed", "Pump maker buys Brightwater Valves", Unnamed));
        await _account.RunAsync();
        await using var db = _account.Database.Open();
        var refused = (await db.ListDocumentsAsync("tlwy", default)).Single(line => line.Use == SourceUse.Refused);
        (await db.ListSignalsAsync("tlwy", default)).ShouldBeEmpty();

        var accepted = await AcceptAsync(refused.Id[..12]);
        var again = await _account.RunAsync();

        (accepted.Documents, accepted.Plan.Sources.Count(source => source.Use == SourceUse.Refused)).ShouldBe((2, 0));
        again.Research.ShouldBeNull();
        (await db.ListDocumentsAsync("tlwy", default)).Single(line => line.Id == refused.Id).Use.ShouldBe(SourceUse.Read);
        (await db.LoadPassagesAsync("tlwy", refused.Id, default)).Count.ShouldBeGreaterThan(0);
        (await db.ListSignalsAsync("tlwy", default)).ShouldHaveSingleItem().Document.ShouldBe(refused.Id);
        await AcceptAsync(refused.Source); // once more changes nothing
        (await db.ListSignalsAsync("tlwy", default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_does_not_exist_or_cannot_be_read_is_not_accepted()
    {
        await _account.PutFeedAsync(("/film", "A film", "x"));
        _account.Server.Put("/film", "\0\u0001\u0002 a film", "video/mp4");
        await _account.RunAsync();

        (await Should.ThrowAsync<ResearchRefusedException>(() => AcceptAsync("ffffffff"))).Message.ShouldBe("'tlwy' has no document 'ffffffff'. See those that were refused with: plancopilot sources show tlwy");
        (await Should.ThrowAsync<ResearchRefusedException>(() => AcceptAsync(_account.Server.Url + "/film"))).Message.ShouldStartWith($"'{_account.Server.Url}/film' can't be read: The file is binary");
    }

    private async Task<ResearchResult> AcceptAsync(string document)
    {
        await using var db = _account.Database.Open();
        var account = (await db.FindAccountAsync("tlwy", default)).ShouldNotBeNull();
        return await new DocumentAcceptance(db, TimeProvider.System).AcceptAsync(account, document, null, default);
    }
}
