using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.SignIn;

/// <summary>"Authorization: Bearer TOKEN" of a program that asks in a member's name.</summary>
internal sealed class TokenSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PlanCopilotDbContext db, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Token";
    /// <summary>The claim of tokens that may only read.</summary>
    public const string ReadsOnly = "reads-only";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.Fail("Only bearer tokens are taken.");
        if (await db.FindTokenAsync(header[Bearer.Length..].Trim(), time, Context.RequestAborted) is not { } found) return AuthenticateResult.Fail("The token is unknown, ran out or was revoked.");
        Claim[] scope = found.MayWrite ? [] : [new(ReadsOnly, "true")];
        return AuthenticateResult.Success(new(found.Viewer.ToPrincipal(Scheme, scope), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
