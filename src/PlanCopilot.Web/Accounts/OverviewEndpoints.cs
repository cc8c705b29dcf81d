using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Documents;
using PlanCopilot.Web.Hosting;
using PlanCopilot.Web.Layout;
using PlanCopilot.Web.Research;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Accounts;

/// <summary>The page of an account, and what is done on it.</summary>
internal static class OverviewEndpoints
{
    private const int LongestQuestion = 500, LongestWhy = 500, ShownPassages = 5;

    public static void MapOverview(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/accounts/{key}").Needs(AccessLevel.Reader).ExcludeFromDescription();
        account.MapGet("", (string key, HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time) => ShowAsync(key, http, viewer, db, time, null));
        account.MapGet("/ask", AskAsync).RequireRateLimiting(Limits.Work);
        account.MapPost("/signals/{id}/dismiss", DismissAsync).Needs(AccessLevel.Editor);
        account.MapPost("/signals/reviewed", ReviewAsync).Needs(AccessLevel.Editor);
    }

    private static async Task<RazorComponentResult<OverviewPage>> ShowAsync(string key, HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time, Asked? asked)
    {
        var line = await AccountList.FindAsync(db, key, time, http.RequestAborted);
        var plan = (await db.FindRevisionAsync(key, null, http.RequestAborted))?.Plan;
        var signals = await db.ListSignalsAsync(key, http.RequestAborted);
        var scores = await db.ListTierScoresAsync(key, http.RequestAborted);
        var documents = await db.ListDocumentsAsync(key, http.RequestAborted);
        var mayEdit = await db.FindAccessAsync(viewer, key, http.RequestAborted) is AccessLevel.Editor or AccessLevel.Owner;
        return Pages.Show<OverviewPage, OverviewModel>(http, new(line, plan, scores.FirstOrDefault(), InsightMap.Of(plan), [.. signals.Where(signal => signal.DismissedAt is null)], documents, mayEdit, asked));
    }

    private static async Task<RazorComponentResult<OverviewPage>> AskAsync(string key, HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time, ResearchSettings settings, string? question)
    {
        if (string.IsNullOrWhiteSpace(question) || question.Length > LongestQuestion)
            return await ShowAsync(key, http, viewer, db, time, new(question ?? "", null, [], $"Ask in 1 to {LongestQuestion} characters."));
        var (answer, found) = await DocumentApi.AnswerAsync(key, question, ShownPassages, db, settings, http.RequestAborted);
        return await ShowAsync(key, http, viewer, db, time, new(question, answer, found, null));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> DismissAsync(string key, string id, HttpContext http, PlanCopilotDbContext db, TimeProvider time, [FromForm] string? why)
    {
        var reason = string.IsNullOrWhiteSpace(why) ? null : why.Trim()[..Math.Min(why.Trim().Length, LongestWhy)];
        return await db.DismissSignalAsync(key, id, reason, time, http.RequestAborted) ? TypedResults.LocalRedirect($"/accounts/{Uri.EscapeDataString(key)}#signals") : TypedResults.NotFound();
    }

    private static async Task<RedirectHttpResult> ReviewAsync(string key, HttpContext http, PlanCopilotDbContext db, TimeProvider time)
    {
        await db.SaveReviewAsync(key, time, http.RequestAborted);
        return TypedResults.LocalRedirect($"/accounts/{Uri.EscapeDataString(key)}#signals");
    }
}
