using Microsoft.Playwright;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;
using PlanCopilot.Web.Tests.Plans;

namespace PlanCopilot.Web.Tests.Browsing;

/// <summary>A plan that two people edit at once, in a real browser.</summary>
[Collection(nameof(Chromium))]
public sealed class PlanEditingTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Words_that_clash_and_words_in_other_open_forms_stay()
    {
        await using var app = await LivingPlan.KeepAsync();
        app.Listen();
        await using var window = await chromium.OpenAsync(app, dark: true);
        await window.SignInAsync("rosa");
        var page = window.Page;
        await page.GotoAsync("/accounts/harrow/plan");
        ILocator Line(string id) => page.Locator($"#line-{id}");
        await Line("objectives-2").Locator("summary").ClickAsync();
        await Line("objectives-2").Locator("textarea").FillAsync("Half a thought");
        await Line("objectives-1").Locator("summary").ClickAsync();
        await Line("objectives-1").Locator("textarea").FillAsync("Sell spare parts.");
        await using (var db = await app.OpenAsync())
            await db.SavePlanAsync("harrow", new PlanChange(1, [new PlanEdit.SetText("objectives-1", "Win the service contract.")], "ravi", null), TimeProvider.System, default);

        await Line("objectives-1").Locator("textarea").PressAsync("Control+Enter");

        var clash = page.Locator("#clash");
        await clash.WaitForAsync();
        (await clash.Locator(".version").AllInnerTextsAsync()).Select(text => text.Split('\n')[^1]).ShouldBe(["Objective 1 Win the service contract.", "Objective 1 Sell spare parts."]);
        (await clash.Locator("textarea").InputValueAsync()).ShouldBe("Sell spare parts.");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("clash");
        (await Line("objectives-2").Locator("textarea").InputValueAsync()).ShouldBe("Half a thought");
        await window.KeepPictureAsync("plan-clash-1280");
    }

    [BrowserFact]
    public async Task A_chip_opens_the_quotation_and_a_deleted_line_goes()
    {
        await using var app = await LivingPlan.KeepAsync();
        app.Listen();
        await using var window = await chromium.OpenAsync(app);
        await window.SignInAsync("rosa");
        var page = window.Page;
        await page.GotoAsync("/accounts/harrow/plan");

        await page.ClickAsync("#line-snapshot-revenue .cite");
        await page.Locator(".quote:popover-open mark").WaitForAsync();
        (await page.Locator(".quote:popover-open mark").InnerTextAsync()).ShouldBe("Revenue rose 4 percent.");
        await window.KeepPictureAsync("plan-quotation-1280");
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync("#line-objectives-2 summary");
        await page.ClickAsync("#line-objectives-2 >> text=Delete");

        await page.WaitForSelectorAsync("#line-objectives-2", new() { State = WaitForSelectorState.Detached });
        (await page.Locator("#deleted-objectives summary").InnerTextAsync()).ShouldBe("1 deleted line");
        window.Errors.ShouldBeEmpty();
    }
}
