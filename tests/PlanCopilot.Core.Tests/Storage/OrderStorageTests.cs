using Microsoft.Extensions.Time.Testing;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class OrderStorageTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_instances_take_each_order_once_and_one_an_account(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await FilledAsync(database, "harrow", "harrow", "marlow");

        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(async () =>
        {
            await using var own = database.Open();
            return await own.TakeOrderAsync(_time, default) ?? await own.TakeOrderAsync(_time, default);
        })));
        await db.FinishOrderAsync(1, OrderState.Done, new OrderReport(), _time, default);
        var next = await db.TakeOrderAsync(_time, default);

        taken.OfType<Order>().Select(order => order.Id).Order().ShouldBe([1, 3]);
        next?.Id.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_nobody_works_on_any_more_is_taken_again_three_times_at_most(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await FilledAsync(database, "harrow");

        var states = new List<OrderState?>();
        for (var i = 0; i < 4; i++)
        {
            states.Add((await db.TakeOrderAsync(_time, default))?.State);
            states.Add((await db.TakeOrderAsync(_time, default))?.State); // its lease still runs
            _time.Advance(TimeSpan.FromSeconds(31));
        }

        states.ShouldBe([OrderState.Running, null, OrderState.Running, null, OrderState.Running, null, OrderState.Failed, null]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_that_runs_is_told_to_stop_and_can_be_resumed(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await FilledAsync(database, "harrow");
        var report = new OrderReport { Stages = [new OrderStage("Reading", 2, 5, "a.html")] };
        await db.TakeOrderAsync(_time, default);

        var goesOn = await db.SaveOrderProgressAsync(1, report, _time, default);
        var isCancelled = await db.CancelOrderAsync(1, _time, default);
        var stops = !await db.SaveOrderProgressAsync(1, report, _time, default);
        await db.FinishOrderAsync(1, OrderState.Cancelled, report, _time, default);
        var isResumed = await db.ResumeOrderAsync(1, default);
        var again = await db.TakeOrderAsync(_time, default);

        (goesOn, isCancelled, stops, isResumed).ShouldBe((true, true, true, true));
        (again?.State, again?.IsCancelAsked).ShouldBe((OrderState.Running, false));
        again?.Report.Stages.ShouldBe(report.Stages);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Files_are_kept_with_the_order_and_the_key_makes_one_of_two(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await FilledAsync(database);
        StoredOrder Of(string? key) => Ordered("harrow", key);
        byte[] bytes = [1, 2, 3];

        var first = await db.AddOrderAsync(Of("k"), [("a.txt", bytes), ("b.txt", bytes)], default);
        var second = await db.AddOrderAsync(Of("k"), [("a.txt", bytes)], default);
        var third = await db.AddOrderAsync(Of(null), [], default);
        var fourth = await db.AddOrderAsync(Of(null), [], default);

        (first, second, third, fourth).ShouldBe((1, 1, 2, 3));
        (await db.ListOrderFilesAsync(1, default)).Select(file => file.Name).ShouldBe(["a.txt", "b.txt"]);
        (await db.ListOrdersAsync(new Viewer("ravi", "", Role.Rep), 10, default)).ShouldBeEmpty();
        (await db.ListOrdersAsync(new Viewer("rosa", "", Role.Rep), 10, default)).Select(order => order.Id).ShouldBe([3, 2, 1]);
    }

    private async Task<PlanCopilotDbContext> FilledAsync(TestDatabase database, params string[] wanted)
    {
        var db = await database.OpenUpgradedAsync();
        await db.AddMemberAsync("rosa", "Rosa", Role.Rep, null, _time, default);
        foreach (var one in wanted) await db.AddOrderAsync(Ordered(one, null), [], default);
        return db;
    }

    private StoredOrder Ordered(string wanted, string? key) =>
        new() { Kind = OrderKind.Fetch, Wanted = wanted, Member = "rosa", RequestKey = key, AskedAt = _time.GetUtcNow(), State = OrderState.Waiting, Report = "{}" };
}
