using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.Plans;

public sealed class PlanEditTests
{
    [Fact]
    public async Task Two_people_on_different_lines_both_win_and_on_the_same_line_both_versions_come_back()
    {
        await using var app = await FilledAsync();
        var (rosa, ravi) = (await app.AskAsync(Role.Rep, "rosa"), await app.AskAsync(Role.Rep, "ravi"));

        var first = await EditAsync(rosa, "1", """{"edits":[{"edit":"text","item":"objectives-1","text":"Win the service contract."}],"why":"call with Ines"}""");
        var other = await EditAsync(ravi, "1", """{"edits":[{"edit":"text","item":"objectives-2","text":"Meet the plant manager."}]}""");
        var clash = await EditAsync(ravi, "1", """{"edits":[{"edit":"text","item":"objectives-1","text":"Sell spare parts."}]}""");

        (first.StatusCode, first.Headers.ETag?.Tag).ShouldBe((HttpStatusCode.OK, "\"2\""));
        (other.StatusCode, other.Headers.ETag?.Tag).ShouldBe((HttpStatusCode.OK, "\"3\""));
        clash.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var line = JsonNode.Parse(await clash.Content.ReadAsStringAsync())?["lines"]?[0];
        (line?["theirs"]?["item"]?["text"]?.GetValue<string>(), line?["yours"]?["item"]?["text"]?.GetValue<string>()).ShouldBe(("Win the service contract.", "Sell spare parts."));
        var history = JsonNode.Parse(await rosa.GetStringAsync("/api/accounts/harrow/plan/history"))?.AsArray().Select(revision => $"{revision?["number"]} {revision?["who"]} {revision?["why"]}");
        history.ShouldBe(["3 ravi ", "2 rosa call with Ines", "1  "]);
    }

    [Fact]
    public async Task An_edit_says_what_it_is_based_on_and_a_revision_is_restored()
    {
        await using var app = await FilledAsync();
        var rosa = await app.AskAsync(Role.Rep, "rosa");

        var blind = await EditAsync(rosa, null, """{"edits":[{"edit":"delete","item":"objectives-1"}]}""");
        var wrong = await EditAsync(rosa, "1", """{"edits":[{"edit":"delete","item":"nothing-9"}]}""");
        await EditAsync(rosa, "1", """{"edits":[{"item":"objectives-1","edit":"delete"}]}""");
        var diff = JsonNode.Parse(await rosa.GetStringAsync("/api/accounts/harrow/plan/diff?from=1&to=2"))?.AsArray();
        await rosa.PostAsync("/api/accounts/harrow/plan/restore", new StringContent("""{"number":1}""", Encoding.UTF8, "application/json"));
        var plan = JsonNode.Parse(await rosa.GetStringAsync("/api/accounts/harrow/plan"));

        blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        diff?.Select(line => $"{line?["item"]} {line?["kind"]}").ShouldBe(["objectives-1 Removed"]);
        plan?["sections"]?[0]?["items"]?.AsArray().Select(item => item?["id"]?.GetValue<string>()).ShouldBe(["objectives-1", "objectives-2"]);
    }

    [Fact]
    public async Task Exports_are_files_and_are_logged()
    {
        await using var app = await FilledAsync();
        var rosa = await app.AskAsync(Role.Rep, "rosa");

        var file = await rosa.GetAsync("/api/accounts/harrow/plan/exports/md");
        var unknown = await rosa.GetAsync("/api/accounts/harrow/plan/exports/exe");

        file.Content.Headers.ContentDisposition?.FileName.ShouldBe("harrow.md");
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await using var db = await app.OpenAsync();
        (await db.ListAuditAsync("rosa", AuditStorage.Exported, null, 10, default)).Select(line => (line.Subject, line.Detail)).ShouldBe([("harrow", "revision 1 as md")]);
    }

    private static async Task<HttpResponseMessage> EditAsync(HttpClient client, string? basedOn, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/accounts/harrow/plan/edits") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (basedOn is not null) request.Headers.IfMatch.Add(new($"\"{basedOn}\""));
        return await client.SendAsync(request);
    }

    private static async Task<PlanCopilotApp> FilledAsync()
    {
        var app = new PlanCopilotApp();
        foreach (var member in (string[])["rosa", "ravi"]) await app.AddMemberAsync(Role.Rep, member);
        await using var db = await app.OpenAsync();
        var account = new Account("harrow", "Harrow & Pike, Inc.");
        PlanItem Ask(int number) => new() { Id = $"objectives-{number}", Group = "objective", Label = "", Text = $"Objective {number}?", Status = PlanItemStatus.AsksRep };
        var section = new PlanSection("objectives", "Objectives", [Ask(1), Ask(2)], null) { Groups = [new PlanGroup("objective", "Objectives", "")] };
        await db.SaveAccountAsync(account, default);
        await db.SaveDraftAsync("harrow", new Plan { Account = account, Sources = [], Sections = [section], Evidence = [] }, TimeProvider.System, default);
        await db.ShareAccountAsync("harrow", "rosa", AccessLevel.Owner, default);
        await db.ShareAccountAsync("harrow", "ravi", AccessLevel.Editor, default);
        return app;
    }
}
