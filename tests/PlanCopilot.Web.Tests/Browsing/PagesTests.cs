using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.Browsing;

/// <summary>Every page in a real browser, light on a wide screen and dark on a phone: nothing in the console, no serious finding, nothing cut off.</summary>
[Collection(nameof(Chromium))]
public sealed class PagesTests(Chromium chromium)
{
    /// <summary>Pages with a name for their picture.</summary>
    private static readonly (string Name, string Address)[] Pages =
    [
        ("accounts", "/"), ("accounts-none-fits", "/?search=nobody"), ("research", "/research"), ("order", "/research/1"), ("sessions", "/settings/sign-in"), ("tokens", "/settings/tokens"),
        ("models", "/settings/models"), ("members", "/settings/members"), ("audit", "/settings/audit"), ("sharing", "/accounts/harrow/sharing"), ("missing", "/accounts/nobody/plan"),
    ];

    [BrowserTheory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task All_pages_are_clean(int width, bool dark)
    {
        await using var app = await FilledAsync();
        await using var window = await chromium.OpenAsync(app, width, 900, dark);
        await window.Page.GotoAsync("/sign-in");
        List<string> findings = [.. await LookAsync(window, "sign-in", width)];
        await window.SignInAsync("admin");

        foreach (var (name, address) in Pages)
        {
            await window.Page.GotoAsync(address);
            findings.AddRange(await LookAsync(window, name, width));
        }

        findings.ShouldBeEmpty();
        window.Errors.Where(error => !error.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty(); // the missing page is one
    }

    private static async Task<List<string>> LookAsync(Window window, string name, int width)
    {
        await window.KeepPictureAsync($"{name}-{width}");
        var axe = await window.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] } });
        var findings = axe.Violations.Where(found => found.Impact is "serious" or "critical" or "moderate")
            .Select(found => $"{name}: {found.Id}: {string.Join(" | ", found.Nodes.Take(3).Select(node => node.Html))}").ToList();
        if (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width) findings.Add($"{name}: {wide} pixels wide on a screen of {width}");
        return findings;
    }

    private static async Task<PlanCopilotApp> FilledAsync()
    {
        var app = new PlanCopilotApp();
        app.Listen();
        await app.AddMemberAsync(Role.Manager, "mia");
        await app.AddMemberAsync(Role.Rep, "rosa", manager: "mia");
        await app.KeepPlanAsync(new Account("harrow", "Harrow & Pike <i>Instruments</i>, Inc.") { Ticker = "HPK" }, "rosa");
        await app.KeepPlanAsync(new Account("longname", "The Extraordinarily Long-Named Consolidated Refrigeration and Instrumentation Holdings Company of North America, Incorporated"), "admin");
        await using var db = await app.OpenAsync();
        await db.AddOrderAsync(new StoredOrder { Kind = OrderKind.Sample, Wanted = "norvane", Member = "admin", AskedAt = TimeProvider.System.GetUtcNow(), State = OrderState.Failed, Report = """{"problem":"The disk is full. Free some space and resume it.","refused":[{"name":"a.html","why":"it is about another company of a similar name"}]}""" }, [], default);
        await db.MakeTokenAsync("admin", "weekly export", false, TimeSpan.FromDays(90), TimeProvider.System, default);
        return app;
    }
}
