using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Tests.Plans;

namespace PlanCopilot.Web.Tests.Browsing;

/// <summary>Every page in a real browser, light on a wide screen and dark on a phone: nothing in the console, no serious finding, nothing cut off.</summary>
[Collection(nameof(Chromium))]
public sealed class PagesTests(Chromium chromium)
{
    /// <summary>Pages with a name for their picture.</summary>
    private static readonly (string Name, string Address)[] Pages =
    [
        ("accounts", "/"), ("accounts-none-fits", "/?search=nobody"), ("research", "/research"), ("order-failed", "/research/1"), ("order-done", "/research/2"), ("order-running", "/research/3"), ("sessions", "/settings/sign-in"), ("tokens", "/settings/tokens"),
        ("models", "/settings/models"), ("members", "/settings/members"), ("audit", "/settings/audit"), ("sharing", "/accounts/harrow/sharing"), ("account", "/accounts/harrow"), ("account-empty", "/accounts/longname"), ("account-asked", "/accounts/harrow/ask?question=margin"),
        ("document", ResearchedAccount.Address(ResearchedAccount.Quote(ResearchedAccount.Goal))), ("plan-empty", "/accounts/harrow/plan"), ("plan", "/accounts/brook/plan"), ("plan-history", "/accounts/brook/plan/history?from=1&to=2"), ("missing", "/accounts/nobody/plan"),
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
        await app.KeepResearchAsync("rosa");
        await app.KeepPlanAsync(new Account("longname", "The Extraordinarily Long-Named Consolidated Refrigeration and Instrumentation Holdings Company of North America, Incorporated"), "admin");
        await app.DraftAsync("brook", "Brook Lane Filtration, Inc.", "admin", "d1", "Revenue rose 4 percent.");
        await using var db = await app.OpenAsync();
        await db.SavePlanAsync("brook", new PlanChange(1, [new PlanEdit.SetText("snapshot-revenue", "Sales are up: our opening."), new PlanEdit.SetField("objectives-1", "Owner", "Rosa"), new PlanEdit.Delete("objectives-2")], "admin", "call with their CFO"), TimeProvider.System, default);
        await app.DraftAsync("brook", "Brook Lane Filtration, Inc.", "admin", "d2", "Revenue rose 6 percent.");
        for (var i = 0; i < 60; i++) await app.KeepPlanAsync(new Account($"quarry{i}", $"Quarry Lane {i}, Inc.") { Ticker = $"QL{i}" }, "rosa");
        StoredOrder Of(OrderKind kind, string wanted, OrderState state, string report) => new()
        {
            Kind = kind,
            Wanted = wanted,
            Account = state == OrderState.Done ? "harrow" : null,
            Member = "admin",
            AskedAt = TimeProvider.System.GetUtcNow(),
            State = state,
            Report = report,
            LeaseEnd = state == OrderState.Running ? TimeProvider.System.GetUtcNow().AddHours(1) : null,
        };
        await db.AddOrderAsync(Of(OrderKind.Sample, "norvane", OrderState.Failed, """{"problem":"The disk is full. Free some space and resume it."}"""), [], default);
        await db.AddOrderAsync(Of(OrderKind.Upload, "harrow", OrderState.Done, """{"run":1,"revision":2,"planChanged":true,"documents":5,"newDocuments":1,"refused":[{"name":"2026-01-29-harrow-hill-nursing-financing.md","why":"it is about another company of a similar name (its ticker is HHN, not HPK)"}]}"""), [], default);
        await db.AddOrderAsync(Of(OrderKind.Fetch, "QL7", OrderState.Running, """{"stages":[{"name":"Fetching","done":12,"total":12,"what":""},{"name":"Reading","done":7,"total":31,"what":"https://www.sec.gov/Archives/edgar/data/9000417/000900041726000003/ql7-20260131-annual-report-with-a-long-name.htm"}]}"""), [], default);
        await db.MakeTokenAsync("admin", "weekly export", false, TimeSpan.FromDays(90), TimeProvider.System, default);
        return app;
    }
}
