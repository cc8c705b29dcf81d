using System.Net;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.Plans;

/// <summary>The plan page as a browser without scripts uses it.</summary>
public sealed partial class PlanPageTests
{
    private const string Page = "/accounts/harrow/plan";
    private const string Owner = "field:Owner";

    [Fact]
    public async Task Two_people_on_different_lines_both_win()
    {
        await using var app = await LivingPlan.KeepAsync();
        var (rosa, ravi) = (await app.SignInAsync(Role.Rep, "rosa"), await app.SignInAsync(Role.Rep, "ravi"));

        var first = await rosa.SubmitAsync(Page, Page, ("basedOn", "1"), ("do", "save"), ("item", "objectives-1"), ("label", "Objective 1"), ("text", "Win the service\r\ncontract."), (Owner, "Rosa"));
        var second = await ravi.SubmitAsync(Page, Page, ("basedOn", "1"), ("do", "save"), ("item", "objectives-2"), ("label", "Objective 2"), ("text", "Meet the plant manager."), (Owner, ""));

        (first.StatusCode, first.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.Redirect, "/accounts/harrow/plan#line-objectives-1"));
        second.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await rosa.ReadAsync(Page);
        page.ShouldContain("<textarea name=\"text\" rows=\"3\" maxlength=\"4000\">Win the service contract.</textarea>");
        page.ShouldContain(">ravi&#x2019;s</span>");
        (await PlanAsync(app)).Sections[1].Items.Select(item => item.Text).ShouldBe(["Win the service contract.", "Meet the plant manager."]);
    }

    [Fact]
    public async Task On_the_same_line_the_second_sees_both_versions_and_keeps_their_words()
    {
        await using var app = await LivingPlan.KeepAsync();
        var (rosa, ravi) = (await app.SignInAsync(Role.Rep, "rosa"), await app.SignInAsync(Role.Rep, "ravi"));
        await SaveAsync(rosa, "1", "Win the service contract.");

        var clash = await SaveAsync(ravi, "1", "Sell <b>spare</b> parts.");

        clash.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var shown = Clash.Match(await clash.Content.ReadAsStringAsync()).Value;
        shown.ShouldContain("rosa has changed the same line since you opened it.");
        Regex.Count(shown, "<p>[^/]*Win the service contract.</p>|Win the service contract.</p>").ShouldBe(1);
        shown.ShouldContain(">Sell &lt;b&gt;spare&lt;/b&gt; parts.</textarea>");
        shown.ShouldContain("<input type=\"hidden\" name=\"basedOn\" value=\"2\" />");
        (await PlanAsync(app)).Sections[1].Items[0].Text.ShouldBe("Win the service contract.");
        (await SaveAsync(ravi, "2", "Sell spare parts.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PlanAsync(app)).Sections[1].Items[0].Text.ShouldBe("Sell spare parts.");
    }

    [Fact]
    public async Task Words_for_a_line_that_another_deleted_bring_it_back()
    {
        await using var app = await LivingPlan.KeepAsync();
        var (rosa, ravi) = (await app.SignInAsync(Role.Rep, "rosa"), await app.SignInAsync(Role.Rep, "ravi"));
        await rosa.SubmitAsync(Page, Page, ("basedOn", "1"), ("do", "delete"), ("item", "objectives-1"));

        var clash = await SaveAsync(ravi, "1", "Sell spare parts.");
        var again = await SaveAsync(ravi, "2", "Sell spare parts.");

        (clash.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.Redirect));
        var section = (await PlanAsync(app)).Sections[1];
        section.Items.Select(item => item.Text).Order().ShouldBe(["Find a sponsor.", "Sell spare parts."]);
    }

    [Fact]
    public async Task A_line_is_added_deleted_and_brought_back_and_the_last_save_undone()
    {
        await using var app = await LivingPlan.KeepAsync();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");

        await rosa.SubmitAsync(Page, Page, ("basedOn", "1"), ("do", "add"), ("section", "objectives"), ("label", "Objective 3"), ("text", "Train the operators."), (Owner, "Rosa"));
        await rosa.SubmitAsync(Page, Page, ("basedOn", "2"), ("do", "delete"), ("item", "objectives-2"));
        var deleted = await rosa.ReadAsync(Page);
        var export = await (await rosa.GetAsync("/api/accounts/harrow/plan/exports/json?audience=team")).Content.ReadAsStringAsync();
        await rosa.SubmitAsync(Page, Page, ("basedOn", "3"), ("do", "undelete"), ("item", "objectives-2"));
        var undone = await rosa.SubmitAsync(Page, $"{Page}/restore", ("number", "3"), ("basedOn", "4"));
        var late = await rosa.SubmitAsync(Page, $"{Page}/restore", ("number", "3"), ("basedOn", "4"));

        deleted.ShouldContain("1 deleted line");
        deleted.ShouldContain("Undo my last save");
        export.ShouldContain("Train the operators.");
        export.ShouldNotContain("Find a sponsor.");
        (undone.StatusCode, late.StatusCode).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.BadRequest));
        (await PlanAsync(app)).Sections[1].Items.Select(item => (item.Text, item.Fields[0].Text)).ShouldBe([("Win the renewal.", ""), ("Train the operators.", "Rosa")]);
    }

    [Fact]
    public async Task A_refresh_proposes_and_the_rep_decides()
    {
        await using var app = await LivingPlan.KeepAsync();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await rosa.SubmitAsync(Page, Page, ("basedOn", "1"), ("do", "save"), ("item", "snapshot-revenue"), ("label", "Revenue"), ("text", "Sales are up: our opening."));
        await app.RefreshAsync();

        var page = await rosa.ReadAsync(Page);
        var ids = ProposalId.Matches(page).Select(match => match.Groups[1].Value).ToList();

        ids.Count.ShouldBe(1);
        page.ShouldContain("your words: evidence changed");
        page.ShouldContain("“Revenue rose 4 percent.”");
        page.ShouldContain("“Revenue rose 6 percent.”");
        page.ShouldContain("/accounts/harrow/documents/d2?at=0&amp;length=23");
        await rosa.SubmitAsync(Page, Page, ("basedOn", "2"), ("do", "accept"), ("proposal", ids[0]));
        (await PlanAsync(app)).Sections[0].Items.Select(item => item.Text).ShouldBe(["Revenue rose 6 percent."]);
        (await rosa.SubmitAsync(Page, Page, ("basedOn", "3"), ("do", "accept"), ("proposal", ids[0]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_reader_sees_the_plan_and_its_history_without_forms()
    {
        await using var app = await LivingPlan.KeepAsync();
        await SaveAsync(await app.SignInAsync(Role.Rep, "rosa"), "1", "Win the service contract.");
        var reader = await app.SignInAsync(Role.Rep, "ron");

        var (page, history) = (await reader.ReadAsync(Page), await reader.ReadAsync($"{Page}/history?from=1&to=2"));

        page.ShouldContain("Win the service contract.");
        Regex.Matches(page, "<form[^>]*action=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ShouldBe(["/sign-out"]);
        history.ShouldContain("<del>renewal.</del>");
        history.ShouldContain("<ins>service contract.</ins>");
        history.ShouldNotContain("Restore revision");
    }

    [Fact]
    public async Task The_customers_copy_is_another_file_and_is_logged_as_such()
    {
        await using var app = await LivingPlan.KeepAsync();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");

        var file = await rosa.GetAsync("/api/accounts/harrow/plan/exports/docx?audience=customer");
        var calendar = await rosa.GetAsync("/api/accounts/harrow/plan/exports/ics");

        file.Content.Headers.ContentDisposition?.FileName.ShouldBe("harrow-customer.docx");
        calendar.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await using var db = await app.OpenAsync();
        (await db.ListAuditAsync("rosa", AuditStorage.Exported, null, 10, default)).Select(line => line.Detail).ShouldBe(["revision 1 as docx for the customer"]);
    }

    private static Task<HttpResponseMessage> SaveAsync(Visitor visitor, string basedOn, string text) =>
        visitor.SubmitAsync(Page, Page, ("basedOn", basedOn), ("do", "save"), ("item", "objectives-1"), ("section", "objectives"), ("label", "Objective 1"), ("text", text), (Owner, ""));

    private static async Task<Plan> PlanAsync(PlanCopilotApp app)
    {
        await using var db = await app.OpenAsync();
        return (await db.FindRevisionAsync("harrow", null, default))?.Plan ?? throw new InvalidOperationException("There is no plan.");
    }

    [GeneratedRegex("<section class=\"notice problem stack\" id=\"clash\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Clash { get; }

    [GeneratedRegex("<article class=\"proposal\" id=\"proposal-([0-9a-f]+)\"")]
    private static partial Regex ProposalId { get; }
}

/// <summary>A small plan with a cited line, and what newer research makes of it.</summary>
internal static class LivingPlan
{
    public static async Task<PlanCopilotApp> KeepAsync()
    {
        var app = new PlanCopilotApp();
        foreach (var member in (string[])["rosa", "ravi", "ron"]) await app.AddMemberAsync(Role.Rep, member);
        await app.DraftAsync("harrow", "Harrow & Pike, Inc.", "rosa", "d1", "Revenue rose 4 percent.");
        await using var db = await app.OpenAsync();
        await db.ShareAccountAsync("harrow", "ravi", AccessLevel.Editor, default);
        await db.ShareAccountAsync("harrow", "ron", AccessLevel.Reader, default);
        return app;
    }

    /// <summary>A newer document takes the place of the first one.</summary>
    public static Task RefreshAsync(this PlanCopilotApp app) => app.DraftAsync("harrow", "Harrow & Pike, Inc.", "rosa", "d2", "Revenue rose 6 percent.");

    public static async Task DraftAsync(this PlanCopilotApp app, string key, string name, string owner, string document, string sentence)
    {
        var account = new Account(key, name);
        var revenue = new PlanItem { Id = "snapshot-revenue", Group = "figure", Label = "Revenue", Text = sentence, Status = PlanItemStatus.Drafted, Citations = [1] };
        PlanItem Objective(int number, string text) => new()
        {
            Id = $"objectives-{number}",
            Group = "objective",
            Label = $"Objective {number}",
            Text = text,
            Status = PlanItemStatus.OurRead,
            Fields = [new PlanField("Owner", "", PlanItemStatus.AsksRep, [])],
        };
        var plan = new Plan
        {
            Account = account,
            AsOf = new DateOnly(2026, 3, 2),
            Sources = [new PlanSource("D1", document, DocumentKind.PressRelease, $"Results ({document})", new DateOnly(2026, 3, 2), SourceUse.Read, null)],
            Sections =
            [
                new PlanSection("snapshot", "Snapshot", [revenue], null) { Groups = [new PlanGroup("figure", "Figures", "")] },
                new PlanSection("objectives", "Draft objectives", [Objective(1, "Win the renewal."), Objective(2, "Find a sponsor.")], "Nobody has said who owns them.") { Groups = [new PlanGroup("objective", "Objectives", "")] },
            ],
            Evidence = [new PlanEvidence(new Evidence(document, 0, sentence), "D1", "Results", 0, $"{sentence} Margins held.")],
        };
        await using var db = await app.OpenAsync();
        await db.SaveAccountAsync(account, default);
        await db.SaveDraftAsync(key, plan, TimeProvider.System, default);
        await db.ShareAccountAsync(key, owner, AccessLevel.Owner, default);
    }
}
