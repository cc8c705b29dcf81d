using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Layout;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Settings;

/// <summary>One's own API tokens.</summary>
internal static class TokenEndpoints
{
    private const int LongestPurpose = 100, MostDays = 365;

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapGroup("/settings/tokens").ExcludeFromDescription();
        tokens.MapGet("", (HttpContext http, Viewer viewer, PlanCopilotDbContext db) => ShowAsync(http, viewer, db, null, null));
        tokens.MapPost("", MakeAsync);
        tokens.MapPost("/{id:long}/revoke", RevokeAsync);
    }

    private static async Task<RazorComponentResult<TokensPage>> ShowAsync(HttpContext http, Viewer viewer, PlanCopilotDbContext db, string? made, string? problem) =>
        Pages.Show<TokensPage, TokensModel>(http, new(await db.ListTokensAsync(viewer.Name, http.RequestAborted), made, problem), problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static async Task<RazorComponentResult<TokensPage>> MakeAsync(
        HttpContext http, [FromForm] string? purpose, [FromForm] string? scope, [FromForm] int days, Viewer viewer, PlanCopilotDbContext db, Audit audit, TimeProvider time)
    {
        purpose = purpose?.Trim();
        if (purpose is null or { Length: 0 or > LongestPurpose } || days is < 1 or > MostDays)
            return await ShowAsync(http, viewer, db, null, $"Say what it is for, in at most {LongestPurpose} characters, and how long it lasts, at most {MostDays} days.");
        var mayWrite = scope == "write";
        var token = await db.MakeTokenAsync(viewer.Name, purpose, mayWrite, TimeSpan.FromDays(days), time, http.RequestAborted);
        await audit.WriteAsync(AuditStorage.MadeToken, viewer.Name, $"{purpose} ({(mayWrite ? "reads and writes" : "reads")})", http.RequestAborted);
        return await ShowAsync(http, viewer, db, token, null);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RevokeAsync(long id, HttpContext http, Viewer viewer, PlanCopilotDbContext db, Audit audit)
    {
        if (!await db.RevokeTokenAsync(viewer.Name, id, http.RequestAborted)) return TypedResults.NotFound();
        await audit.WriteAsync(AuditStorage.RevokedToken, viewer.Name, null, http.RequestAborted);
        return TypedResults.LocalRedirect("/settings/tokens");
    }
}

/// <param name="Made">A token just made, which is shown this once.</param>
public sealed record TokensModel(IReadOnlyList<StoredToken> Tokens, string? Made, string? Problem);
