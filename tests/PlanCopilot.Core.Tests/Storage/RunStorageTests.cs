using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class RunStorageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_finished_run_tells_what_it_did(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        RunStage[] stages = [new("parse", 2, 310.5), new("index", 712, 48)];

        var id = await db.StartRunAsync("harborline", StoredSamples.Time, default);
        await db.FinishRunAsync(id, RunState.Done, stages, "2 documents read", StoredSamples.Time, default);

        var run = (await db.LoadRunsAsync("harborline", default)).ShouldHaveSingleItem();
        (run.State, run.StartedAt, run.FinishedAt, run.Message)
            .ShouldBe((RunState.Done, StoredSamples.Morning, StoredSamples.Morning, "2 documents read"));
        run.Stages.ShouldBe(stages);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_run_that_never_ended_is_interrupted_when_the_next_one_starts(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        var lost = await db.StartRunAsync("harborline", StoredSamples.Time, default);
        await db.SaveRunStagesAsync(lost, [new("parse", 1, 20)], default);

        var next = await db.StartRunAsync("harborline", StoredSamples.Time, default);

        var runs = await db.LoadRunsAsync("harborline", default);
        runs.Select(run => (run.Id, run.State)).ShouldBe([(next, RunState.Running), (lost, RunState.Interrupted)]);
        runs[1].Stages.ShouldBe([new RunStage("parse", 1, 20)]);
    }
}
