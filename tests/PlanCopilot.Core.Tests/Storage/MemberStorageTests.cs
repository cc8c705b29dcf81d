using Microsoft.Extensions.Time.Testing;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class MemberStorageTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task A_session_ends_by_time_by_hand_and_with_its_member(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.AddMemberAsync("ada", "Ada", Role.Admin, null, _time, default);
        await db.AddMemberAsync("rosa", "Rosa", Role.Rep, "ada", _time, default);
        List<string> hashes = [];
        for (var i = 0; i < 3; i++) hashes.Add(Secret.Hash(await db.StartSessionAsync("rosa", TimeSpan.FromHours(i + 1), "Firefox", _time, default)));

        _time.Advance(TimeSpan.FromHours(1.5));
        List<bool> afterTime = await AliveAsync();
        await db.EndSessionsAsync("rosa", hashes[1], default);
        List<bool> byHand = await AliveAsync();
        await db.ChangeMemberAsync("rosa", Role.Rep, "ada", isOff: true, default);

        afterTime.ShouldBe([false, true, true]);
        byHand.ShouldBe([false, false, true]);
        (await AliveAsync()).ShouldBe([false, false, false]);

        async Task<List<bool>> AliveAsync()
        {
            var alive = new List<bool>();
            foreach (var hash in hashes) alive.Add(await db.FindSessionAsync(hash, _time, default) is not null);
            return alive;
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_who_use_a_link_at_once_one_is_signed_in(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.AddMemberAsync("ada", "Ada", Role.Admin, null, _time, default);
        var link = await db.MakeSignInLinkAsync("ada", TimeSpan.FromHours(1), _time, default);

        var viewers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var own = database.Open();
            return await own.UseSignInLinkAsync(link, _time, default);
        })));

        viewers.OfType<Viewer>().ShouldBe([new Viewer("ada", "Ada", Role.Admin)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_fifth_wrong_password_locks_out_for_a_quarter_of_an_hour(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.AddMemberAsync("ada", "Ada", Role.Admin, null, _time, default);

        var locked = new List<DateTimeOffset?>();
        for (var i = 0; i < 5; i++)
        {
            await db.NoteWrongPasswordAsync("ada", _time, default);
            locked.Add((await db.FindMemberAsync("ada", default))?.LockedUntil);
        }

        locked.ShouldBe([null, null, null, null, new DateTimeOffset(2026, 3, 2, 9, 15, 0, TimeSpan.Zero)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_account_has_one_owner_and_the_first_to_claim_it_stays_it(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        foreach (var (name, manager) in ((string, string?)[])[("mia", null), ("rosa", "mia"), ("ravi", null)]) await db.AddMemberAsync(name, name, name == "mia" ? Role.Manager : Role.Rep, manager, _time, default);
        await db.SaveAccountAsync(new Account("harrow", "Harrow & Pike, Inc."), default);

        foreach (var name in (string[])["rosa", "ravi", "rosa"]) await db.ClaimAccountAsync("harrow", name, default);
        await db.ShareAccountAsync("harrow", "ravi", AccessLevel.Reader, default);

        (await db.ListAccessAsync("harrow", default)).Select(row => (row.Member, row.Level)).ShouldBe([("rosa", AccessLevel.Owner), ("ravi", AccessLevel.Reader)]);
        List<AccessLevel?> levels = [];
        foreach (var viewer in (Viewer[])[new("rosa", "", Role.Rep), new("ravi", "", Role.Rep), new("mia", "", Role.Manager), new("other", "", Role.RevOps), new("ada", "", Role.Admin)]) levels.Add(await db.FindAccessAsync(viewer, "harrow", default));
        levels.ShouldBe([AccessLevel.Owner, AccessLevel.Reader, AccessLevel.Reader, null, AccessLevel.Owner]);
    }
}
