using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class RevisionStorageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_plan_makes_no_new_revision(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);

        var first = await db.SaveDraftAsync("harborline", StoredSamples.Plan("$1,250 million"), StoredSamples.Time, default);
        var same = await db.SaveDraftAsync("harborline", StoredSamples.Plan("$1,250 million"), StoredSamples.Time, default);
        var second = await db.SaveDraftAsync("harborline", StoredSamples.Plan("$1,310 million"), StoredSamples.Time, default);
        var third = await db.SaveDraftAsync("harborline", StoredSamples.Plan("$1,250 million"), StoredSamples.Time, default);

        (first, same, second, third).ShouldBe((1, 1, 2, 3));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_revision_comes_back_as_it_was_saved(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        await db.SaveDraftAsync("harborline", StoredSamples.Plan("$1,250 million"), StoredSamples.Time, default);
        await db.SaveDraftAsync("harborline", StoredSamples.Plan("$1,310 million"), StoredSamples.Time, default);

        var first = await db.FindRevisionAsync("harborline", 1, default);
        var latest = await db.FindRevisionAsync("harborline", null, default);

        first.ShouldNotBeNull().Plan.ShouldEqual(StoredSamples.Plan("$1,250 million"));
        (latest?.Number, latest?.CreatedAt).ShouldBe((2, StoredSamples.Morning));
        latest.ShouldNotBeNull().Plan.ShouldEqual(StoredSamples.Plan("$1,310 million"));
        (await db.FindRevisionAsync("harborline", 3, default)).ShouldBeNull();
    }
}
