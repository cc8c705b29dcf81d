using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class CrmStorageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Records_are_kept_by_kind_and_number(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        var contact = new CrmRecord(CrmKind.Contact, "1", "harborline", """{"id":"1","name":"Ada Quist","lastActivity":"2026-02-01"}""", "a.csv", 2);
        var solution = new CrmRecord(CrmKind.Solution, "1", null, """{"id":"1","name":"Berth planner"}""", "b.csv", 3);

        await db.SaveCrmRecordsAsync([contact, solution], StoredSamples.Time, default);
        await db.SaveCrmRecordsAsync([contact with { Data = """{"id":"1","name":"Ada Quist-Bell"}""", Line = 7 }], StoredSamples.Time, default);

        var stored = await db.ListCrmRecordsAsync("harborline", default);
        stored.Select(record => (record.Kind, record.Account, record.Line)).ShouldBe([(CrmKind.Contact, "harborline", 7), (CrmKind.Solution, null, 3)]);
        stored[0].As<Contact>().ShouldBe(new Contact("1", "Ada Quist-Bell"));
        stored[0].ImportedAt.ShouldBe(StoredSamples.Time.GetUtcNow());
        (await db.ListCrmRecordsAsync("another", default)).Select(record => record.Kind).ShouldBe([CrmKind.Solution]);
    }
}
