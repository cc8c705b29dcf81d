using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Plans;

/// <summary>The latest revision of an account's plan, as the exports give it.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts/{key}/plan", ShowPlan).Needs(AccessLevel.Reader).ExcludeFromDescription();
        routes.MapGet("/api/accounts/{key}/plan", GetPlan).Needs(AccessLevel.Reader).WithTags("Plans").WithName("GetPlan");
    }

    private static Task<Results<ContentHttpResult, NotFound, StatusCodeHttpResult>> ShowPlan(
        string key, HttpContext context, PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        ExportAsync(key, "text/html; charset=utf-8", HtmlExport.Write, context, db, cancellationToken);

    private static Task<Results<ContentHttpResult, NotFound, StatusCodeHttpResult>> GetPlan(
        string key, HttpContext context, PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        ExportAsync(key, "application/json", JsonExport.Write, context, db, cancellationToken);

    /// <summary>A revision never changes, so its number is the entity tag.</summary>
    private static async Task<Results<ContentHttpResult, NotFound, StatusCodeHttpResult>> ExportAsync(
        string key, string contentType, Func<Core.Plans.Plan, string> export, HttpContext context, PlanCopilotDbContext db, CancellationToken cancellationToken)
    {
        if (await db.FindRevisionAsync(key, null, cancellationToken) is not { } revision) return TypedResults.NotFound();
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{revision.Number}\""));
        context.Response.GetTypedHeaders().ETag = tag;
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Content(export(revision.Plan), contentType);
    }
}
