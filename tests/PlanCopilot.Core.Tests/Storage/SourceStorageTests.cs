using System.Text;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Signals;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class SourceStorageTests
{
    private const string Account = "harborline";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_newest_answer_replaces_the_one_before_and_its_body_is_dropped(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        var storage = new SourceStorage(database.Open);
        var first = new FetchedPage("https://data.example.com/list.json", "aa", "\"1\"", null, StoredSamples.Time.GetUtcNow());
        var second = first with { Hash = "bb", ETag = null, LastModified = "Mon, 01 Jun 2026 08:00:00 GMT" };

        await storage.SaveAsync(first, Encoding.UTF8.GetBytes("old"), default);
        await storage.SaveAsync(first with { Url = "https://data.example.com/same" }, Encoding.UTF8.GetBytes("old"), default);
        await storage.SaveAsync(second, Encoding.UTF8.GetBytes("new"), default);

        (await storage.FindAsync(first.Url, default)).ShouldBe(second);
        (await storage.FindAsync("https://data.example.com/other", default)).ShouldBeNull();
        Encoding.UTF8.GetString((await storage.LoadAsync("bb", default)).ShouldNotBeNull()).ShouldBe("new");
        (await storage.LoadAsync("aa", default)).ShouldNotBeNull(); // another address still gives it
        await storage.SaveAsync(second with { Url = "https://data.example.com/same" }, Encoding.UTF8.GetBytes("new"), default);
        (await storage.LoadAsync("aa", default)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_success_keeps_the_last_error_and_an_error_the_last_success(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        var clock = new TestClock();
        var start = clock.GetUtcNow();

        await db.SaveSourceStateAsync(Account, "EDGAR", null, start.AddHours(6), clock, default);
        clock.Advance(TimeSpan.FromHours(1));
        await db.SaveSourceStateAsync(Account, "EDGAR", "refused", start.AddHours(2), clock, default);
        var failed = (await db.ListSourceStatesAsync(default)).ShouldHaveSingleItem();
        clock.Advance(TimeSpan.FromHours(1));
        await db.SaveSourceStateAsync(Account, "EDGAR", null, start.AddHours(8), clock, default);
        var mended = (await db.ListSourceStatesAsync(default)).ShouldHaveSingleItem();

        (failed.LastSuccess, failed.LastError, failed.LastErrorAt, failed.NextTry).ShouldBe((start, "refused", start.AddHours(1), start.AddHours(2)));
        (mended.LastSuccess, mended.LastError, mended.LastErrorAt, mended.NextTry).ShouldBe((start.AddHours(2), "refused", start.AddHours(1), start.AddHours(8)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Feeds_are_set_once_and_taken_away(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        Uri[] feeds = [new("https://a.example.com/feed"), new("https://b.example.com/feed")];

        foreach (var feed in feeds.Append(feeds[0])) await db.AddFeedAsync(Account, feed, default);

        (await db.ListFeedsAsync(Account, default)).ShouldBe(feeds);
        (await db.RemoveFeedAsync(Account, feeds[0], default)).ShouldBeTrue();
        (await db.RemoveFeedAsync(Account, feeds[0], default)).ShouldBeFalse();
        (await db.ListFeedsAsync(Account, default)).ShouldBe([feeds[1]]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_signal_is_raised_with_its_document_once_and_can_be_dismissed(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        var reading = StoredSamples.Reading();
        var signal = new Signal("0123456789ab", SignalKind.Restructuring, SignalSeverity.High, new DateOnly(2026, 2, 27), new(reading.Document.Id, 3, "fuel"));

        await db.AddDocumentAsync(Account, reading with { Signals = [signal, signal] }, StoredSamples.Time, default);

        var stored = (await db.ListSignalsAsync(Account, default)).ShouldHaveSingleItem();
        stored.ToSignal().ShouldBe(signal);
        stored.DismissedAt.ShouldBeNull();
        (await db.DismissSignalAsync(Account, signal.Id, null, StoredSamples.Time, default)).ShouldBeTrue();
        (await db.DismissSignalAsync(Account, "none", null, StoredSamples.Time, default)).ShouldBeFalse();
        (await db.Signals.AsNoTracking().SingleAsync()).DismissedAt.ShouldBe(StoredSamples.Time.GetUtcNow());
    }

    [Theory]
    [InlineData(false, 0, 0)]
    [InlineData(true, 0, 0)]
    [InlineData(false, -5, 0)] // the news is of the event's day, the report of six days later
    [InlineData(true, -5, 0)]
    [InlineData(true, 4, 0)]
    [InlineData(true, 5, 1)]
    [InlineData(false, 5, 1)]
    public async Task News_and_the_report_on_one_event_raise_one_signal_whichever_comes_first(bool isNewsFirst, int newsDay, int more)
    {
        using var database = new TestDatabase(postgres: false);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        var filed = new DateOnly(2026, 6, 12);
        var (report, news) = (Reading("report", DocumentKind.Form8K, filed, filed.AddDays(-6)), Reading("news", DocumentKind.News, filed.AddDays(newsDay), null));

        foreach (var reading in isNewsFirst ? (Reading[])[news, report] : [report, news])
        {
            await db.AddDocumentAsync(Account, reading, StoredSamples.Time, default);
            foreach (var signal in await db.ListSignalsAsync(Account, default)) await db.DismissSignalAsync(Account, signal.Id, null, StoredSamples.Time, default);
        }

        var signals = await db.ListSignalsAsync(Account, default);
        signals.Count.ShouldBe(1 + more);
        signals.Count(signal => signal.Document == (isNewsFirst ? news : report).Document.Id).ShouldBe(1);
    }

    [Fact]
    public async Task Two_reports_of_different_days_are_two_events()
    {
        using var database = new TestDatabase(postgres: false);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        var day = new DateOnly(2026, 6, 12);

        foreach (var reading in (Reading[])[Reading("one", DocumentKind.Form8K, day, day), Reading("two", DocumentKind.Form8K, day.AddDays(2), day.AddDays(2))])
            await db.AddDocumentAsync(Account, reading, StoredSamples.Time, default);

        (await db.ListSignalsAsync(Account, default)).Count.ShouldBe(2);
    }

    private static Reading Reading(string name, DocumentKind kind, DateOnly published, DateOnly? reported)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var document = StoredSamples.Document(bytes) with
        {
            Kind = kind,
            Published = published,
            PeriodEnd = reported,
            Accession = kind == DocumentKind.Form8K ? AccessionNumber.TryParse($"0001999123-26-{name.Length:000000}") : null,
        };
        return new(document, bytes, name) { Signals = [new Signal(name, SignalKind.ExecutiveChange, SignalSeverity.High, published, new(document.Id, 3, "petition"))] };
    }

    [Fact]
    public async Task A_signal_counts_from_the_day_it_was_raised_however_old_its_document()
    {
        using var database = new TestDatabase(postgres: false);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        var clock = new TestClock();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        (await db.FindFreshnessAsync(Account, clock, default)).ShouldBeNull();
        await db.AddDocumentAsync(Account, Reading("before", DocumentKind.Form8K, today.AddDays(20), null), clock, default); // dated ahead, raised before
        clock.Advance(TimeSpan.FromHours(1));
        await db.SaveReviewAsync(Account, clock, default);
        clock.Advance(TimeSpan.FromHours(1));

        (await db.FindFreshnessAsync(Account, clock, default)).ShouldNotBeNull().Score.ShouldBe(100);
        await db.AddDocumentAsync(Account, Reading("after", DocumentKind.Form8K, today.AddDays(-60), null), clock, default);
        (await db.FindFreshnessAsync(Account, clock, default)).ShouldNotBeNull().Score.ShouldBe(70);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_last_review_counts_and_before_one_the_first_draft(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        var clock = new TestClock();
        var start = clock.GetUtcNow();

        (await db.FindReviewAsync(Account, default)).ShouldBeNull();
        await db.SaveDraftAsync(Account, StoredSamples.Plan("$1,250 million"), clock, default);
        clock.Advance(TimeSpan.FromDays(1));
        await db.SaveDraftAsync(Account, StoredSamples.Plan("$1,300 million"), clock, default);
        (await db.FindReviewAsync(Account, default)).ShouldBe(start);
        foreach (var _ in Enumerable.Range(0, 2)) await db.SaveReviewAsync(Account, clock, default);
        (await db.FindReviewAsync(Account, default)).ShouldBe(start.AddDays(1));
    }
}
