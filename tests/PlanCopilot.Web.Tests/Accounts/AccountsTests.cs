using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.Accounts;

public sealed class AccountsTests
{
    [Fact]
    public async Task An_empty_list_says_how_to_begin()
    {
        await using var app = new PlanCopilotApp();

        var page = await (await app.SignInAsync(Role.Rep)).ReadAsync("/");

        page.ShouldContain("<h2>No accounts yet</h2>");
        page.ShouldContain("<button class=\"primary\">Research the sample</button>");
    }

    [Fact]
    public async Task Names_stay_text_and_each_sees_theirs()
    {
        await using var app = new PlanCopilotApp();
        await app.AddMemberAsync(Role.Manager, "mia");
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await app.AddMemberAsync(Role.Rep, "ravi");
        await using (var db = await app.OpenAsync()) await Core.Storage.MemberStorage.ChangeMemberAsync(db, "rosa", Role.Rep, "mia", false, default);
        await app.KeepPlanAsync(new Account("harrow", "Harrow <b>& Pike</b>, Inc.") { Ticker = "HPK" }, "rosa");
        await app.KeepPlanAsync(new Account("marlow", "Marlow Fittings, Inc."), "ravi");
        await app.KeepPlanAsync(new Account("orphan", "Orphan Works, Inc."));

        var page = await rosa.ReadAsync("/");

        page.ShouldContain("<a data-row href=\"/accounts/harrow\">Harrow &lt;b&gt;&amp; Pike&lt;/b&gt;, Inc.</a>");
        (await KeysAsync(app, Role.Rep, "rosa")).ShouldBe(["harrow"]);
        (await KeysAsync(app, Role.Manager, "mia")).ShouldBe(["harrow"]);
        (await KeysAsync(app, Role.RevOps, "remy")).ShouldBeEmpty();
        (await KeysAsync(app, Role.Admin, "ada")).ShouldBe(["harrow", "marlow", "orphan"]);
    }

    [Fact]
    public async Task Sharing_shows_an_account_and_a_new_owner_makes_the_former_one_an_editor()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await app.AddMemberAsync(Role.Rep, "ravi");
        await app.KeepPlanAsync(new Account("harrow", "Harrow & Pike, Inc."), "rosa");

        await rosa.SubmitAsync("/accounts/harrow/sharing", "/accounts/harrow/sharing", ("member", "ravi"), ("level", "Reader"));
        var shared = await KeysAsync(app, Role.Rep, "ravi");
        await rosa.SubmitAsync("/accounts/harrow/sharing", "/accounts/harrow/sharing", ("member", "ravi"), ("level", "Owner"));

        shared.ShouldBe(["harrow"]);
        await using var db = await app.OpenAsync();
        (await Core.Storage.AccessStorage.ListAccessAsync(db, "harrow", default)).Select(row => $"{row.Member} {row.Level}").ShouldBe(["ravi Owner", "rosa Editor"]);
        (await Core.Storage.AuditStorage.ListAuditAsync(db, "rosa", Core.Storage.AuditStorage.Shared, null, 10, default)).Select(line => line.Detail).ShouldBe(["ravi: owner", "ravi: reader"]);
    }

    [Fact]
    public async Task Five_thousand_accounts_are_searched_and_paged_in_300_milliseconds()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.AskAsync(Role.Manager, "mia");
        await app.AddMemberAsync(Role.Rep, "ravi");
        await using (var db = await app.OpenAsync())
        {
            await db.Database.ExecuteSqlRawAsync("""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
                INSERT INTO accounts ("Key", "Name", "Ticker") SELECT 'a' || i, 'Company ' || i || ' Holdings, Inc.', 'T' || i FROM n
                """);
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO account_access ("Account", "Member", "Level") SELECT "Key", 'ravi', 'Owner' FROM accounts""");
            await db.Database.ExecuteSqlRawAsync("""UPDATE members SET "Manager" = 'mia' WHERE "Name" = 'ravi'""");
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO revisions ("Account", "Number", "CreatedAt", "Content", "ContentHash") SELECT "Key", 1, '2026-01-02 03:04:05', hex(zeroblob(10000)), 'x' FROM accounts""");
        }
        await rosa.GetAsync("/api/accounts?page=2"); // compiles the queries

        List<TimeSpan> times = [];
        foreach (var query in (string[])["page=1", "page=50", "page=100", "search=company+49", "search=t123", "owner=ravi&page=90", "state=drafted&page=80", "state=signals"])
        {
            var clock = Stopwatch.StartNew();
            (await rosa.GetAsync($"/api/accounts?{query}")).EnsureSuccessStatusCode();
            times.Add(clock.Elapsed);
        }
        var found = JsonNode.Parse(await rosa.GetStringAsync("/api/accounts?search=company+49&size=200"));

        found?["total"]?.GetValue<int>().ShouldBe(111); // 49, 490 to 499, 4900 to 4999
        times.Order().ElementAt(times.Count / 2).ShouldBeLessThan(TimeSpan.FromMilliseconds(300));
        times.Min().ShouldBeGreaterThan(TimeSpan.Zero);
    }

    private static async Task<List<string?>> KeysAsync(PlanCopilotApp app, Role role, string name) =>
        [.. (JsonNode.Parse(await (await app.AskAsync(role, name)).GetStringAsync("/api/accounts"))?["lines"]?.AsArray() ?? []).Select(line => line?["key"]?.GetValue<string>())];
}
