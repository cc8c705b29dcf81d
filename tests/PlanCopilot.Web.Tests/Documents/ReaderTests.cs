using System.Diagnostics;
using System.Net;
using System.Text;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Tests.Browsing;

namespace PlanCopilot.Web.Tests.Documents;

[Collection(nameof(Chromium))]
public sealed class ReaderTests(Chromium chromium)
{
    [Fact]
    public async Task A_citation_opens_at_its_span_and_leads_back_to_the_plan()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await app.KeepResearchAsync("rosa");

        var page = await rosa.ReadAsync(ResearchedAccount.Address(ResearchedAccount.Quote(ResearchedAccount.Goal)));

        page.ShouldContain($"<mark class=\"cited\" id=\"cited\">{ResearchedAccount.Goal}</mark>");
        page.ShouldContain($"<mark class=\"taken\">{ResearchedAccount.Move}</mark>");
        page.ShouldContain("<a href=\"/accounts/harrow/plan#line-G1\">Operating margin</a>");
        page.ShouldContain("<td>Cost &lt;b&gt;</td>");
        page.Split("id=\"cited\"").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_document_of_another_account_is_not_there()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await app.KeepResearchAsync("rosa");
        await app.KeepPlanAsync(new Account("marlow", "Marlow Fittings, Inc."), "rosa");

        (await rosa.GetAsync($"/accounts/marlow/documents/{ResearchedAccount.Document.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_span_outside_the_text_marks_nothing()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await app.KeepResearchAsync("rosa");

        var address = $"/accounts/harrow/documents/{ResearchedAccount.Document.Id}";

        (await rosa.ReadAsync($"{address}?at=999999&length=5")).ShouldNotContain("id=\"cited\"");
        (await rosa.ReadAsync($"{address}?at=-4&length=2147483647")).ShouldNotContain("id=\"cited\"");
        (await rosa.ReadAsync($"{address}?at=0&length=2147483647&part=900")).ShouldContain("id=\"cited\"");
    }

    [Fact]
    public async Task The_original_is_a_download_and_no_page()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await app.KeepResearchAsync("rosa");

        var answer = await rosa.GetAsync($"/api/accounts/harrow/documents/{ResearchedAccount.Document.Id}/original");

        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/octet-stream");
        answer.Content.Headers.ContentDisposition?.ToString().ShouldStartWith("attachment; filename=harrow-report.htm");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task A_megabyte_of_text_is_there_in_well_under_a_second()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await app.KeepResearchAsync("rosa");
        var text = new StringBuilder();
        for (var i = 0; i < 6_000; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Paragraph {i} says that the plant in Selby shipped more valves, pumps and gauges in the year than in any year before, and that the orders for the next year stand at {i} units.\n\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var document = DocumentParser.Parse(bytes, "long.txt");
        await using (var db = await app.OpenAsync()) await db.AddDocumentAsync("harrow", new Reading(document, bytes, "long.txt"), TimeProvider.System, default);
        var at = document.Text.IndexOf("Paragraph 4321", StringComparison.Ordinal);
        await rosa.ReadAsync($"/accounts/harrow/documents/{ResearchedAccount.Document.Id}");

        List<TimeSpan> times = [];
        for (var i = 0; i < 3; i++)
        {
            var clock = Stopwatch.StartNew();
            (await rosa.ReadAsync($"/accounts/harrow/documents/{document.Id}?at={at}&length=14")).ShouldContain("<mark class=\"cited\" id=\"cited\">Paragraph 4321</mark>");
            times.Add(clock.Elapsed);
        }

        document.Text.Length.ShouldBeGreaterThan(1_000_000);
        times.Order().ElementAt(1).ShouldBeLessThan(TimeSpan.FromMilliseconds(700));
    }

    [BrowserFact]
    public async Task Hostile_HTML_stays_text()
    {
        await using var app = new PlanCopilotApp();
        app.Listen();
        await app.AddMemberAsync(Role.Rep, "rosa");
        await app.KeepResearchAsync("rosa");
        await using var window = await chromium.OpenAsync(app);
        List<string> asked = [];
        window.Page.Request += (_, request) => asked.Add(new Uri(request.Url).Host);
        await window.SignInAsync("rosa");

        await window.Page.GotoAsync(ResearchedAccount.Address(ResearchedAccount.Quote(ResearchedAccount.Goal)) + "#cited");

        (await window.Page.TextContentAsync("article")).ShouldNotBeNull().ShouldContain("<script>alert('printed')</script>");
        (await window.Page.EvaluateAsync<bool>("'hurt' in window")).ShouldBeFalse();
        (await window.Page.EvaluateAsync<int>("document.querySelectorAll('article script, article img, article iframe, article style, article [onclick], article a[href^=javascript]').length")).ShouldBe(0);
        (await window.Page.EvaluateAsync<bool>("(r => r.top >= 0 && r.bottom <= innerHeight)(document.getElementById('cited').getBoundingClientRect())")).ShouldBeTrue();
        asked.Distinct().ShouldBe(["127.0.0.1"]);
        window.Errors.ShouldBeEmpty();
    }
}
