using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class DocumentStorageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_document_comes_back_as_it_was_read(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await WithAccountAsync(database);

        var added = await db.AddDocumentAsync("harborline", StoredSamples.Reading(), StoredSamples.Time, default);
        var loaded = (await db.LoadDocumentsAsync("harborline", SourceUse.Read, default)).ShouldHaveSingleItem();

        added.ShouldBeTrue();
        loaded.ShouldEqual(StoredSamples.Document());
        (await db.FindOriginalAsync(loaded.Id, default)).ShouldBe(StoredSamples.Original);
        (await db.LoadPassagesAsync("harborline", loaded.Id, default)).ShouldBe(StoredSamples.Reading().Passages);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_bytes_once_more_change_nothing(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await WithAccountAsync(database);
        await db.AddDocumentAsync("harborline", StoredSamples.Reading(), StoredSamples.Time, default);

        var again = StoredSamples.Reading() with { Source = "copy-of-harborline-10k.htm", Use = SourceUse.Refused };
        var added = await db.AddDocumentAsync("harborline", again, StoredSamples.Time, default);

        added.ShouldBeFalse();
        await CountsShouldBeAsync(db, documents: 1, originals: 1, passages: 2);
        var line = (await db.ListDocumentsAsync("harborline", default)).ShouldHaveSingleItem();
        line.ShouldBe(new StoredDocumentLine(
            StoredSamples.Document().Id, StoredSamples.Document().Kind, "Harborline 10-K 2025", "Harborline Logistics, Inc.",
            new DateOnly(2026, 2, 20), new DateOnly(2025, 12, 31), "harborline-10k.htm", StoredSamples.Morning,
            SourceUse.Read, null, 84));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_accounts_share_the_original_but_nothing_else(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await WithAccountAsync(database);
        await db.SaveAccountAsync(new("seabright", "Seabright Foods plc"), default);
        await db.AddDocumentAsync("harborline", StoredSamples.Reading(), StoredSamples.Time, default);

        var refused = StoredSamples.Reading() with { Passages = [], Use = SourceUse.Refused, Why = "filed by Harborline" };
        await db.AddDocumentAsync("seabright", refused, StoredSamples.Time, default);

        await CountsShouldBeAsync(db, documents: 2, originals: 1, passages: 2);
        var line = (await db.ListDocumentsAsync("seabright", default)).ShouldHaveSingleItem();
        (line.Use, line.Why).ShouldBe((SourceUse.Refused, "filed by Harborline"));
        (await db.LoadDocumentsAsync("seabright", SourceUse.Read, default)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_document_whose_passages_fail_leaves_nothing_behind(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await WithAccountAsync(database);
        var passage = StoredSamples.Reading().Passages[0];
        var broken = StoredSamples.Reading() with { Passages = [passage, passage] };

        await Should.ThrowAsync<StorageException>(() => db.AddDocumentAsync("harborline", broken, StoredSamples.Time, default));

        await CountsShouldBeAsync(db, documents: 0, originals: 0, passages: 0);
        (await db.AddDocumentAsync("harborline", StoredSamples.Reading(), StoredSamples.Time, default)).ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_superseded_document_keeps_its_reason(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await WithAccountAsync(database);
        var reading = StoredSamples.Reading();
        await db.AddDocumentAsync("harborline", reading, StoredSamples.Time, default);

        await db.SetDocumentUseAsync("harborline", reading.Document.Id, SourceUse.Superseded, "a newer 10-K was read", default);

        var line = (await db.ListDocumentsAsync("harborline", default)).ShouldHaveSingleItem();
        (line.Use, line.Why).ShouldBe((SourceUse.Superseded, "a newer 10-K was read"));
        (await db.LoadDocumentsAsync("harborline", SourceUse.Superseded, default)).Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_unknown_account_takes_no_documents(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();

        var failure = await Should.ThrowAsync<StorageException>(
            () => db.AddDocumentAsync("nobody", StoredSamples.Reading(), StoredSamples.Time, default));

        failure.Message.ShouldBe("There is no account 'nobody'. Research it first.");
        await CountsShouldBeAsync(db, documents: 0, originals: 0, passages: 0);
    }

    private static async Task<PlanCopilotDbContext> WithAccountAsync(TestDatabase database)
    {
        var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        return db;
    }

    private static async Task CountsShouldBeAsync(PlanCopilotDbContext db, int documents, int originals, int passages) =>
        (await db.Documents.CountAsync(), await db.Originals.CountAsync(), await db.Passages.CountAsync())
            .ShouldBe((documents, originals, passages));
}
