using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Hosting;

namespace PlanCopilot.Web.SignIn;

/// <summary>The member whom a trusted reverse proxy names in a header. Off unless the operator names that header.</summary>
internal sealed class ProxySignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PlanCopilotDbContext db, WebSettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Proxy";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (settings.MemberHeader is null || !settings.IsProxy(ProxySource.Of(Context)) || Request.Headers[settings.MemberHeader] is not [{ } given]) return AuthenticateResult.NoResult();
        return MemberName.TryParse(given) is { } name && await db.FindMemberAsync(name, Context.RequestAborted) is { IsOff: false } member
            ? AuthenticateResult.Success(new(member.ToViewer().ToPrincipal(Scheme), Scheme))
            : AuthenticateResult.Fail("The proxy names nobody who is a member here.");
    }
}

/// <summary>Keeps whom the connection came from, before the proxy's word on where the request came from takes its place.</summary>
internal sealed class ProxySource(RequestDelegate next)
{
    private static readonly object Key = new();

    public Task InvokeAsync(HttpContext context)
    {
        context.Items[Key] = context.Connection.RemoteIpAddress;
        return next(context);
    }

    public static IPAddress? Of(HttpContext context) => context.Items[Key] as IPAddress;
}
