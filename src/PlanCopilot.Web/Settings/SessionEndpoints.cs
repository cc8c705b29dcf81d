using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Hosting;
using PlanCopilot.Web.Layout;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Settings;

/// <summary>One's own password and sessions.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/settings", () => TypedResults.LocalRedirect("/settings/sign-in")).ExcludeFromDescription();
        var own = routes.MapGroup("/settings/sign-in").ExcludeFromDescription();
        own.MapGet("", (HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time) => ShowAsync(http, viewer, db, time, null, null));
        own.MapPost("/password", ChangePasswordAsync).RequireRateLimiting(Limits.Work);
        own.MapPost("/end", EndAsync);
    }

    private static async Task<RazorComponentResult<SessionsPage>> ShowAsync(HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time, string? problem, string? done)
    {
        var hasPassword = (await db.FindMemberAsync(viewer.Name, http.RequestAborted))?.PasswordHash is not null;
        var sessions = await db.ListSessionsAsync(viewer.Name, time, http.RequestAborted);
        return Pages.Show<SessionsPage, SessionsModel>(http, new(hasPassword, sessions, SessionCookie.HashOf(http.User), problem, done), problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    /// <summary>Whoever has a password must know it; whoever came by a link chooses their first one.</summary>
    private static async Task<RazorComponentResult<SessionsPage>> ChangePasswordAsync(
        HttpContext http, [FromForm] string? present, [FromForm] string? password, [FromForm] string? again, Viewer viewer, PlanCopilotDbContext db, Passwords passwords, Audit audit, TimeProvider time)
    {
        var hasPassword = (await db.FindMemberAsync(viewer.Name, http.RequestAborted))?.PasswordHash is not null;
        var problem = hasPassword && await passwords.CheckAsync(viewer.Name, present, http.RequestAborted) is null ? "That isn't your present password."
            : password != again ? "The two new passwords differ." : Passwords.WhyNot(viewer.Name, password);
        if (problem is not null) return await ShowAsync(http, viewer, db, time, problem, null);
        await passwords.ChangeAsync(viewer.Name, password ?? "", SessionCookie.HashOf(http.User), http.RequestAborted);
        await audit.WriteAsync(AuditStorage.ChangedPassword, viewer.Name, null, http.RequestAborted);
        return await ShowAsync(http, viewer, db, time, null, "Your password is changed. Your other sessions have ended.");
    }

    private static async Task<RedirectHttpResult> EndAsync(HttpContext http, [FromForm] string session, Viewer viewer, PlanCopilotDbContext db, Audit audit)
    {
        await db.EndSessionsAsync(viewer.Name, session, http.RequestAborted);
        await audit.WriteAsync(AuditStorage.EndedSessions, viewer.Name, null, http.RequestAborted);
        return TypedResults.LocalRedirect("/settings/sign-in");
    }
}

/// <param name="Present">Hash of the session that asks; null when a proxy signs in.</param>
public sealed record SessionsModel(bool HasPassword, IReadOnlyList<StoredSession> Sessions, string? Present, string? Problem, string? Done);
