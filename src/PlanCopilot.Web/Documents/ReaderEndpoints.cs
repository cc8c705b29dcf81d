using Microsoft.AspNetCore.Http.HttpResults;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Layout;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Documents;

/// <summary>The page on which a document is read, and on which citations open.</summary>
internal static class ReaderEndpoints
{
    public static void MapReader(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/accounts/{key}/documents/{id}", ShowAsync).Needs(AccessLevel.Reader).ExcludeFromDescription();

    private static async Task<Results<RazorComponentResult<ReaderPage>, NotFound>> ShowAsync(string key, string id, HttpContext http, PlanCopilotDbContext db, int? at, int? length, int? part)
    {
        if ((await db.ListDocumentsAsync(key, http.RequestAborted)).Find(line => line.Id == id) is not { } line || await db.FindDocumentAsync(key, id, http.RequestAborted) is not { } document) return TypedResults.NotFound();
        var account = await db.FindAccountAsync(key, http.RequestAborted);
        var revision = await db.FindRevisionAsync(key, null, http.RequestAborted);
        var signals = await db.ListSignalsAsync(key, http.RequestAborted);
        return Pages.Show<ReaderPage, ReaderModel>(http, ReaderModel.Of(key, account?.Name ?? key, line, document, revision?.Plan, [.. signals.Where(signal => signal.DismissedAt is null)], at, length, part));
    }
}
