using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class ModelCallStorageTests
{
    private static readonly ModelCall Call = new()
    {
        Prompt = "extract",
        PromptVersion = "v1",
        Provider = ModelProvider.Azure,
        Model = "test-model",
        InputHash = "ab12",
        Outcome = CallOutcome.Answered,
        Output = "Fuel costs rose by 12 % – sharply.",
        InputTokens = 3_000_000_000,
        OutputTokens = 20,
        Cost = 0.00012345m,
        StartedAt = StoredSamples.Morning,
        Milliseconds = 1234.5,
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task The_latest_answer_of_a_content_is_found_whole(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        var store = new ModelCallStorage(database.Open);

        await store.AddAsync(Call with { Output = "An older answer." }, default);
        await store.AddAsync(Call, default);
        await store.AddAsync(Call with { Outcome = CallOutcome.Replayed, Output = null }, default);

        (await store.FindAnswerAsync("ab12", default)).ShouldBe(Call);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_no_answer_is_not_found(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        var store = new ModelCallStorage(database.Open);

        foreach (var outcome in Enum.GetValues<CallOutcome>().Except([CallOutcome.Answered]))
            await store.AddAsync(new() { Provider = ModelProvider.Ollama, Model = "m", InputHash = "ab12", Outcome = outcome, Output = "{", StartedAt = StoredSamples.Morning }, default);
        await store.AddAsync(Call with { InputHash = "cd34" }, default);

        (await store.FindAnswerAsync("ab12", default)).ShouldBeNull();
        (await db.ModelCalls.CountAsync()).ShouldBe(6);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_calls_are_kept_at_once(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        var store = new ModelCallStorage(database.Open);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => store.AddAsync(Call with { InputHash = $"{number}" }, default))));

        (await db.ModelCalls.Select(call => call.InputHash).Distinct().CountAsync()).ShouldBe(40);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_answer_outlives_its_run(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        var store = new ModelCallStorage(database.Open);
        await store.AddAsync(Call with { Run = await db.StartRunAsync("harborline", StoredSamples.Time, default) }, default);

        await db.Accounts.ExecuteDeleteAsync();

        (await store.FindAnswerAsync("ab12", default)).ShouldBe(Call);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_runs_use_is_summed_by_prompt(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        var run = await db.StartRunAsync("harborline", StoredSamples.Time, default);
        var store = new ModelCallStorage(database.Open);
        var call = Call with { Run = run, InputTokens = 1000 };
        ModelCall[] calls =
        [
            call, call with { Cost = null }, call with { Outcome = CallOutcome.Truncated, Cost = 0.5m },
            call with { Outcome = CallOutcome.Replayed, InputTokens = null, OutputTokens = null, Cost = null, Milliseconds = 0 },
            call with { Outcome = CallOutcome.Failed, InputTokens = null, OutputTokens = null, Cost = null, Milliseconds = 30_000 },
            call with { Prompt = "draft", Outcome = CallOutcome.NotSent, InputTokens = null, OutputTokens = null, Cost = null, Milliseconds = 0 },
            call with { Run = null },
        ];
        foreach (var made in calls) await store.AddAsync(made, default);

        var use = await ModelUse.LoadAsync(db, run, default);

        use.ShouldBe(
        [
            new ModelUse("extract", "v1", "test-model", Calls: 5, Replayed: 1, Failed: 2, 3000, 60, 0.50012345m, UnknownCosts: 1, Seconds: 33.7),
            new ModelUse("draft", "v1", "test-model", Calls: 1, Replayed: 0, Failed: 1, 0, 0, 0m, UnknownCosts: 0, Seconds: 0),
        ]);
    }
}
