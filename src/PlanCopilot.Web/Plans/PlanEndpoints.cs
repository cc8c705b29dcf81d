using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Plans;

/// <summary>An account's plan, as the exports give it.</summary>
internal static partial class PlanEndpoints
{
    private static readonly Dictionary<string, (string ContentType, Func<Core.Plans.Plan, string> Write)> Formats = new()
    {
        ["md"] = ("text/markdown; charset=utf-8", MarkdownExport.Write),
        ["html"] = ("text/html; charset=utf-8", HtmlExport.Write),
        ["json"] = ("application/json", JsonExport.Write),
        ["txt"] = ("text/plain; charset=utf-8", plan => TextExport.Write(plan)),
    };

    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts/{key}/plan", ShowAsync).Needs(AccessLevel.Reader).ExcludeFromDescription();
        var plan = routes.MapGroup("/api/accounts/{key}/plan").Needs(AccessLevel.Reader).WithTags("Plans");
        plan.MapGet("", GetAsync).WithName("GetPlan").WithSummary("The latest revision, or the one asked for. Its number is the entity tag.").Produces<Core.Plans.Plan>();
        plan.MapGet("/exports/{format}", ExportAsync).WithName("ExportPlan").WithSummary("The latest revision as a file: md, html, json or txt. Exports are logged.").Produces<string>();
    }

    /// <summary>The file's own style is let in by its hash; nothing else of it could run or load.</summary>
    private static async Task<Results<ContentHttpResult, NotFound, StatusCodeHttpResult>> ShowAsync(string key, HttpContext http, PlanCopilotDbContext db)
    {
        if (await db.FindRevisionAsync(key, null, http.RequestAborted) is not { } revision) return TypedResults.NotFound();
        if (Tags.IsKnown(http, revision.Number)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var page = HtmlExport.Write(revision.Plan);
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {StyleHash.Match(page).Value}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return TypedResults.Content(page, "text/html; charset=utf-8");
    }

    private static async Task<Results<ContentHttpResult, NotFound, StatusCodeHttpResult>> GetAsync(string key, HttpContext http, PlanCopilotDbContext db, int? revision = null)
    {
        if (await db.FindRevisionAsync(key, revision, http.RequestAborted) is not { } found) return TypedResults.NotFound();
        return Tags.IsKnown(http, found.Number) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Content(JsonExport.Write(found.Plan), "application/json");
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> ExportAsync(string key, string format, HttpContext http, PlanCopilotDbContext db, Audit audit)
    {
        if (!Formats.TryGetValue(format, out var known)) return TypedResults.Problem($"Plans are written as {string.Join(", ", Formats.Keys)}.", statusCode: StatusCodes.Status400BadRequest);
        if (await db.FindRevisionAsync(key, null, http.RequestAborted) is not { } revision) return TypedResults.NotFound();
        await audit.WriteAsync(AuditStorage.Exported, key, string.Create(CultureInfo.InvariantCulture, $"revision {revision.Number} as {format}"), http.RequestAborted);
        return TypedResults.Bytes(System.Text.Encoding.UTF8.GetBytes(known.Write(revision.Plan)), known.ContentType, $"{key}.{format}");
    }

    [GeneratedRegex("'sha256-[A-Za-z0-9+/=]+'")]
    private static partial Regex StyleHash { get; }
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
