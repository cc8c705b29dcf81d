using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.Accounts;

public sealed class OverviewTests
{
    [Fact]
    public async Task An_account_shows_its_map_people_figures_signals_and_documents_each_with_its_source()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await app.KeepResearchAsync("rosa");

        var page = await rosa.ReadAsync("/accounts/harrow");

        page.ShouldContain("<h1>Harrow &amp; Pike &lt;i&gt;Instruments&lt;/i&gt;, Inc.</h1>");
        page.Split("class=\"map-edge\"").Length.ShouldBe(3);
        page.ShouldContain("serves “Operating margin” (both name margin).");
        page.ShouldContain(">Plant consolidation</text>");
        page.ShouldContain("<b>Ines Okoro</b> <span>appointed chief executive, effective March 9, 2026</span>");
        page.ShouldContain("Mar 9, 2026</span>");
        page.ShouldContain("<rect class=\"before\" x=\"0\" y=\"8\" width=\"83\" height=\"6\"");
        page.ShouldContain(ResearchedAccount.Address(ResearchedAccount.Quote(ResearchedAccount.Move)).Replace("&", "&amp;", StringComparison.Ordinal));
        page.ShouldContain($"<a data-row href=\"/accounts/harrow/documents/{ResearchedAccount.Document.Id}\">Harrow report</a>");
    }

    [Fact]
    public async Task An_empty_account_says_what_will_stand_where()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await app.KeepPlanAsync(new Account("marlow", "Marlow Fittings, Inc."), "rosa");

        var page = await rosa.ReadAsync("/accounts/marlow");

        page.ShouldContain("Nothing is mapped yet.");
        page.ShouldContain("None is open.");
        page.ShouldContain("Nobody is named yet.");
        page.ShouldContain("No figures yet.");
        page.ShouldContain("None was read yet.");
    }

    [Fact]
    public async Task A_signal_is_dismissed_with_its_reason_and_a_review_is_noted()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await app.KeepResearchAsync("rosa");

        await rosa.SubmitAsync("/accounts/harrow", "/accounts/harrow/signals/s1/dismiss", ("why", "Known since January"));
        await rosa.SubmitAsync("/accounts/harrow", "/accounts/harrow/signals/reviewed");

        await using var db = await app.OpenAsync();
        (await db.ListSignalsAsync("harrow", default)).Select(signal => signal.DismissedWhy).ShouldBe(["Known since January"]);
        db.PlanReviews.Select(review => review.Account).ShouldBe(["harrow"]);
        (await rosa.ReadAsync("/accounts/harrow")).ShouldContain("None is open.");
    }

    [Fact]
    public async Task A_question_without_a_language_model_is_answered_by_passages()
    {
        await using var app = new PlanCopilotApp();
        var rosa = await app.SignInAsync(Role.Rep, "rosa");
        await app.KeepResearchAsync("rosa");

        var page = await rosa.ReadAsync("/accounts/harrow/ask?question=operating+margin");
        var empty = await rosa.ReadAsync("/accounts/harrow/ask?question=");

        page.ShouldContain("No language model is set up");
        empty.ShouldContain("Ask in 1 to 500 characters.");
    }
}
