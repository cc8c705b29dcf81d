using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.Browsing;

/// <summary>What people do on their first day, in a real browser.</summary>
[Collection(nameof(Chromium))]
public sealed class FirstDraftTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_new_rep_is_three_clicks_from_the_link_to_a_verified_draft_of_the_sample()
    {
        await using var app = new PlanCopilotApp();
        app.Listen();
        await app.AddMemberAsync(Role.Rep, "rosa");
        await using var window = await chromium.OpenAsync(app);

        await window.SignInAsync("rosa"); // the first click
        await window.Page.ClickAsync("text=Research the sample");
        await window.Page.ClickAsync("text=Open the plan", new() { Timeout = 60_000 });

        await window.Page.WaitForURLAsync("**/accounts/norvane**");
        (await window.Page.TextContentAsync("h1")).ShouldNotBeNull().ShouldContain("Norvane Coldworks");
        (await window.Page.TextContentAsync("body")).ShouldNotBeNull().ShouldContain("Wichita Falls");
        window.Errors.ShouldBeEmpty();
        await using var db = await app.OpenAsync();
        (await db.ListAccessAsync("norvane", default)).Select(access => (access.Member, access.Level)).ShouldBe([("rosa", AccessLevel.Owner)]);
        (await db.FindRevisionAsync("norvane", null, default)).ShouldNotBeNull().Plan.Evidence.Count.ShouldBeGreaterThan(20);
    }

    [BrowserFact]
    public async Task A_rep_finds_own_accounts_by_keyboard_and_nobody_elses_at_all()
    {
        await using var app = new PlanCopilotApp();
        app.Listen();
        await app.AddMemberAsync(Role.Rep, "rosa");
        await app.AddMemberAsync(Role.Rep, "ravi");
        await app.KeepPlanAsync(new Account("harrow", "Harrow & Pike, Inc."), "rosa");
        await app.KeepPlanAsync(new Account("marlow", "Marlow Fittings, Inc."), "rosa");
        await app.KeepPlanAsync(new Account("secret", "Secret Harvest, Inc."), "ravi");
        await using var window = await chromium.OpenAsync(app);
        await window.SignInAsync("rosa");

        await window.Page.Keyboard.PressAsync("/");
        await window.Page.Keyboard.TypeAsync("har");
        await window.Page.WaitForURLAsync("**/?search=har");
        var found = await window.Page.TextContentAsync("#account-list");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.EvaluateAsync("document.activeElement.blur()");
        await window.Page.Keyboard.PressAsync("j");
        var focused = await window.Page.EvaluateAsync<string>("document.activeElement.textContent");
        var foreign = await window.Page.APIRequest.GetAsync(new Uri(app.Listen(), "/accounts/secret/plan").AbsoluteUri);

        found.ShouldNotBeNull().ShouldNotContain("Secret");
        focused.ShouldBe("Harrow & Pike, Inc.");
        window.Page.Url.ShouldEndWith("/?search=har");
        foreign.Status.ShouldBe(404);
        window.Errors.ShouldBeEmpty();
    }
}
