using System.Net;
using System.Net.Http.Headers;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.Plans;

public sealed class PlanEndpointsTests
{
    private static readonly Account Harrow = new("harrow", "Harrow <b>& Pike</b>, Inc.") { Ticker = "HPK" };

    [Fact]
    public async Task A_plan_is_a_page_and_a_document_with_its_revision_as_tag()
    {
        await using var app = new PlanCopilotApp();
        await app.KeepPlanAsync(Harrow);

        var page = await (await app.SignInAsync(Role.Admin)).GetAsync("/accounts/harrow/plan");
        var document = await (await app.AskAsync(Role.Admin)).GetAsync("/api/accounts/harrow/plan");

        page.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        document.Content.Headers.ContentType?.MediaType.ShouldBe("application/json");
        document.Headers.ETag.ShouldBe(new EntityTagHeaderValue("\"1\""));
    }

    [Fact]
    public async Task Whoever_has_the_revision_gets_no_body()
    {
        await using var app = new PlanCopilotApp();
        await app.KeepPlanAsync(Harrow);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/accounts/harrow/plan") { Headers = { IfNoneMatch = { new EntityTagHeaderValue("\"1\"") } } };

        var answer = await (await app.AskAsync(Role.Admin)).SendAsync(again);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task An_unknown_account_is_a_problem_with_details()
    {
        await using var app = new PlanCopilotApp();

        var answer = await (await app.AskAsync(Role.Admin)).GetAsync("/api/accounts/nobody/plan");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task An_unknown_account_is_a_page_for_a_browser()
    {
        await using var app = new PlanCopilotApp();
        var browser = await app.SignInAsync(Role.Admin);

        var answer = await browser.GetAsync("/accounts/nobody/plan");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("There is no such page, or it is about an account that isn&#x27;t shared with you.");
    }

    [Fact]
    public async Task A_database_that_isnt_one_is_a_problem_that_says_what_to_do()
    {
        await using var app = new PlanCopilotApp();
        var client = await app.AskAsync(Role.Admin);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(app.Database + "-wal");
        await File.WriteAllTextAsync(app.Database, new string('x', 8192));

        var answer = await client.GetAsync("/api/accounts");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("The database file isn't a database.");
    }
}
