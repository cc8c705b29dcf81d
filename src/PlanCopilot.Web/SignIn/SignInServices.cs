using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using PlanCopilot.Core.Storage;
using PlanCopilot.Web.Hosting;

namespace PlanCopilot.Web.SignIn;

/// <summary>Who asks: by the cookie of a session, for /api also by a token, and where the operator says so by a proxy's header.</summary>
internal static class SignInServices
{
    /// <summary>Picks one of the schemes below.</summary>
    private const string AnyScheme = "Any";

    public const string Cookie = "plancopilot-session";

    public static void AddSignIn(this IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton<IPasswordHasher<StoredMember>, PasswordHasher<StoredMember>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000); // what OWASP asks of PBKDF2 with SHA-512
        services.AddScoped<Passwords>();
        services.AddScoped<Audit>();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.FindViewer()
            ?? throw new InvalidOperationException("Nobody is signed in, and the endpoint lets anyone in."));
        services.AddAuthentication(AnyScheme)
            .AddPolicyScheme(AnyScheme, null, options => options.ForwardDefaultSelector = context => SchemeOf(context, settings))
            .AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.Scheme, null)
            .AddScheme<AuthenticationSchemeOptions, ProxySignIn>(ProxySignIn.Scheme, null)
            .AddCookie(SessionCookie.Configure);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "plancopilot-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.HeaderName = "X-Form-Token";
            options.FormFieldName = "form-token";
            options.SuppressXFrameOptionsHeader = true; // the content-security policy says it
        });
    }

    private static string SchemeOf(HttpContext context, WebSettings settings)
    {
        if (context.Request.Path.StartsWithSegments("/api") && context.Request.Headers.Authorization.Count > 0) return TokenSignIn.Scheme;
        return settings.MemberHeader is not null ? ProxySignIn.Scheme : CookieAuthenticationDefaults.AuthenticationScheme;
    }

    /// <summary>Whatever changes something must come from one of our own pages, unless a token says who asks: browsers send no tokens by themselves.</summary>
    public static void UseAntiforgeryChecks(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsSafe(context.Request.Method) || context.GetEndpoint() is null || context.User.Identity?.AuthenticationType == TokenSignIn.Scheme
            || await context.RequestServices.GetRequiredService<Microsoft.AspNetCore.Antiforgery.IAntiforgery>().IsRequestValidAsync(context))
        {
            await next(context);
            return;
        }
        await TypedResults.Problem("The form is from another sign-in, or too old. Load the page again and repeat what you did.", title: "The form can't be taken", statusCode: StatusCodes.Status400BadRequest)
            .ExecuteAsync(context);
    }).UseAntiforgery(); // which forms of the framework ask for

    public static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
