using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class TierStorageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_score_is_kept_only_when_it_moved(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);

        (await Rescore()).ShouldBeNull();
        await db.SaveCrmRecordsAsync([new CrmRecord(CrmKind.Opportunity, "1", "harborline", """{"id":"1","name":"Cranes","amount":300000,"currency":"USD"}""", "a.csv", 2)], StoredSamples.Time, default);
        (await Rescore()).ShouldNotBeNull().Number.ShouldBe(1);
        (await Rescore()).ShouldNotBeNull().Number.ShouldBe(1);
        await db.SaveTierPointsAsync("harborline", "strategic-value", 4, "a lighthouse", "Ada", StoredSamples.Time, default);
        (await Rescore()).ShouldNotBeNull().Move.ShouldBe("stays without tier: strategic-value unknown → 4 (Ada: a lighthouse)");

        (await db.ListTierScoresAsync("harborline", default)).Select(score => score.Move).ShouldBe(["stays without tier: strategic-value unknown → 4 (Ada: a lighthouse)", "first score: no tier"]);

        Task<ScoredTier?> Rescore() => db.RescoreAsync("harborline", PlanTemplate.Default, StoredSamples.Time, default);
    }
}
