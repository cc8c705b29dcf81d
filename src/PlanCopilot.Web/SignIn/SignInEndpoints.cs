using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Hosting;
using PlanCopilot.Web.Layout;

namespace PlanCopilot.Web.SignIn;

/// <summary>In and out: by password or by a link that works once.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/sign-in").AllowAnonymous().ExcludeFromDescription();
        open.MapGet("", Show);
        open.MapPost("", SignInAsync).RequireRateLimiting(Limits.Guessing);
        open.MapGet("/{link}", ShowLinkAsync).RequireRateLimiting(Limits.Guessing);
        open.MapPost("/{link}", UseLinkAsync).RequireRateLimiting(Limits.Guessing);
        routes.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription();
    }

    private static IResult Show(HttpContext http, string? to) =>
        http.User.FindViewer() is null ? Pages.Show<SignInPage, SignInModel>(http, new(To: to)) : TypedResults.LocalRedirect(Local(to));

    private static async Task<IResult> SignInAsync(
        HttpContext http, [FromForm] string? name, [FromForm] string? password, [FromForm] string? to, Passwords passwords, PlanCopilotDbContext db, Audit audit, TimeProvider time)
    {
        if (await passwords.CheckAsync(name, password, http.RequestAborted) is not { } viewer)
        {
            await audit.WriteAsync(AuditStorage.RefusedSignIn, null, "wrong name or password, or locked out", http.RequestAborted, MemberName.TryParse(name));
            return Pages.Show<SignInPage, SignInModel>(http, new(To: to, Name: name, Problem: "That name and password don't go together. After five wrong tries a member is locked out for 15 minutes."), StatusCodes.Status401Unauthorized);
        }
        await SessionCookie.SignInAsync(http, db, viewer, time);
        await audit.WriteAsync(AuditStorage.SignedIn, null, "by password", http.RequestAborted, viewer.Name);
        return TypedResults.LocalRedirect(Local(to));
    }

    /// <summary>Opening the link changes nothing, so that whoever previews links uses none up.</summary>
    private static async Task<IResult> ShowLinkAsync(string link, HttpContext http, PlanCopilotDbContext db, TimeProvider time) =>
        await db.FindSignInLinkAsync(link, time, http.RequestAborted) is { } viewer
            ? Pages.Show<SignInPage, SignInModel>(http, new(Link: link, Name: viewer.Shown)) : UsedUp(http);

    private static async Task<IResult> UseLinkAsync(string link, HttpContext http, PlanCopilotDbContext db, Audit audit, TimeProvider time)
    {
        if (await db.UseSignInLinkAsync(link, time, http.RequestAborted) is not { } viewer)
        {
            await audit.WriteAsync(AuditStorage.RefusedSignIn, null, "used or outdated link", http.RequestAborted);
            return UsedUp(http);
        }
        await SessionCookie.SignInAsync(http, db, viewer, time);
        await audit.WriteAsync(AuditStorage.SignedIn, null, "by link", http.RequestAborted, viewer.Name);
        return TypedResults.LocalRedirect("/");
    }

    private static RazorComponentResult<SignInPage> UsedUp(HttpContext http) => Pages.Show<SignInPage, SignInModel>(
        http, new(Problem: "This link was used already, or ran out. Ask an admin for a new one, or start the program again: it prints one as long as nobody has a password."), StatusCodes.Status410Gone);

    private static async Task<RedirectHttpResult> SignOutAsync(HttpContext http, Viewer viewer, PlanCopilotDbContext db, Audit audit)
    {
        if (SessionCookie.HashOf(http.User) is { } session)
        {
            await db.EndSessionsAsync(viewer.Name, session, http.RequestAborted);
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
        await audit.WriteAsync(AuditStorage.SignedOut, null, null, http.RequestAborted);
        return TypedResults.LocalRedirect("/sign-in");
    }

    /// <summary>Only to a page of ours: a link could name any other.</summary>
    private static string Local(string? to) => to is ['/', not '/' and not '\\', ..] && !to.Any(char.IsControl) ? to : "/";
}
