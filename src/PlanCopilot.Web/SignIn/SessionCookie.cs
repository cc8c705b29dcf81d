using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.SignIn;

/// <summary>The cookie holds a session's secret; each request asks the database whether that session still goes on, and for whom.</summary>
internal static class SessionCookie
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    private const string SecretClaim = "session";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = SignInServices.Cookie;
        options.Cookie.SameSite = SameSiteMode.Lax; // links in mails to a plan work
        options.ExpireTimeSpan = Life;
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => AskAsync(context);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    public static async Task SignInAsync(HttpContext context, PlanCopilotDbContext db, Viewer viewer, TimeProvider time)
    {
        var agent = context.Request.Headers.UserAgent.ToString();
        var secret = await db.StartSessionAsync(viewer.Name, Life, agent.Length > 300 ? agent[..300] : agent, time, context.RequestAborted);
        var ticket = new ClaimsPrincipal(new ClaimsIdentity([new(SecretClaim, secret)], CookieAuthenticationDefaults.AuthenticationScheme));
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, ticket, new AuthenticationProperties { IsPersistent = true });
    }

    /// <returns>Hash of the session that asks; null when it isn't one of the cookie.</returns>
    public static string? HashOf(ClaimsPrincipal user) => user.FindFirstValue(SecretClaim) is { } secret ? Secret.Hash(secret) : null;

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal?.FindFirstValue(SecretClaim) is { } secret
            && await services.GetRequiredService<PlanCopilotDbContext>().FindSessionAsync(Secret.Hash(secret), services.GetRequiredService<TimeProvider>(), context.HttpContext.RequestAborted) is { } viewer)
            context.ReplacePrincipal(viewer.ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme, new Claim(SecretClaim, secret)));
        else context.RejectPrincipal();
    }

    /// <summary>People are sent to the sign-in page and back; programs are told.</summary>
    private static Task AskAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api") || !HttpMethods.IsGet(request.Method)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else context.Response.Redirect(request.Path == "/" ? "/sign-in" : $"/sign-in?to={Uri.EscapeDataString(request.Path + request.QueryString)}");
        return Task.CompletedTask;
    }
}
