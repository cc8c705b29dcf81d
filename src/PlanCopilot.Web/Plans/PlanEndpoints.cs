using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Plans;

/// <summary>An account's plan for programs, as the exports give it.</summary>
internal static class PlanEndpoints
{
    private const string Team = "team", Customer = "customer";

    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        var plan = routes.MapGroup("/api/accounts/{key}/plan").Needs(AccessLevel.Reader).WithTags("Plans");
        plan.MapGet("", GetAsync).WithName("GetPlan").WithSummary("The latest revision, or the one asked for. Its number is the entity tag.").Produces<Core.Plans.Plan>();
        plan.MapGet("/exports/{format}", ExportAsync).WithName("ExportPlan").WithSummary("The latest revision as a file: md, html, json, docx, pptx, csv or ics, for the team or, with audience=customer, for the customer. Exports are logged.").Produces<string>();
    }

    private static async Task<Results<FileContentHttpResult, NotFound, StatusCodeHttpResult>> GetAsync(string key, HttpContext http, PlanCopilotDbContext db, int? revision = null)
    {
        if (await db.FindRevisionAsync(key, revision, http.RequestAborted) is not { } found || PlanExport.Write(found.Plan, "json", PlanAudience.Team) is not { } file) return TypedResults.NotFound();
        return Tags.IsKnown(http, found.Number) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(file, "application/json");
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> ExportAsync(
        string key, string format, HttpContext http, PlanCopilotDbContext db, Audit audit, string audience = Team)
    {
        if (PlanExport.Formats.FirstOrDefault(one => one.Name == format) is not { } known)
            return TypedResults.Problem($"Plans are written as {string.Join(", ", PlanExport.Formats.Select(one => one.Name))}.", statusCode: StatusCodes.Status400BadRequest);
        if (audience is not (Team or Customer)) return TypedResults.Problem($"The audience is {Team} or {Customer}.", statusCode: StatusCodes.Status400BadRequest);
        if (await db.FindRevisionAsync(key, null, http.RequestAborted) is not { } revision) return TypedResults.NotFound();
        var isForCustomer = audience == Customer;
        if (PlanExport.Write(revision.Plan, format, isForCustomer ? PlanAudience.Customer : PlanAudience.Team) is not { } file)
            return TypedResults.Problem($"The plan holds nothing that could be written as {format}: give a line an owner and a date first.", statusCode: StatusCodes.Status409Conflict);
        var detail = string.Create(CultureInfo.InvariantCulture, $"revision {revision.Number} as {format}{(isForCustomer ? " for the customer" : "")}");
        await audit.WriteAsync(AuditStorage.Exported, key, detail, http.RequestAborted);
        return TypedResults.Bytes(file, known.ContentType, $"{key}{(isForCustomer ? "-customer" : "")}.{format}");
    }
}

/// <summary>Entity tags made of numbers: a revision never changes.</summary>
internal static class Tags
{
    /// <summary>Gives the answer its tag.</summary>
    /// <returns>Whether the caller has the same already.</returns>
    public static bool IsKnown(HttpContext http, int number)
    {
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{number}\""));
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }

    /// <returns>The revision that a change is based on; null when the caller doesn't say.</returns>
    public static int? BasedOn(HttpContext http) =>
        http.Request.GetTypedHeaders().IfMatch is [{ IsWeak: false } tag] && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
