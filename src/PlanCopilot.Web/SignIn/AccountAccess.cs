using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.SignIn;

/// <summary>How far one must be allowed to go with the account in the address.</summary>
internal sealed record NeededAccess(AccessLevel Level);

/// <summary>Checks the account in an address before the endpoint sees it: one that mustn't be seen isn't there.</summary>
internal static class AccountAccess
{
    /// <summary>The endpoint's address holds an account's {key}, and only who may go so far with that account is let in.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, AccessLevel level) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NeededAccess(level));

    /// <summary>Only members of these roles are let in; an admin always is.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoint, params IEnumerable<Role> roles) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireRole([.. roles.Append(Role.Admin).Select(role => role.ToString())]));

    public static void UseAccountAccess(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (await RefuseAsync(context) is { } status) context.Response.StatusCode = status;
        else await next(context);
    });

    private static async Task<int?> RefuseAsync(HttpContext context)
    {
        if (context.User.HasClaim(TokenSignIn.ReadsOnly, "true") && !SignInServices.IsSafe(context.Request.Method)) return StatusCodes.Status403Forbidden;
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeededAccess>() is not { } needed) return null;
        var services = context.RequestServices;
        var level = context.GetRouteValue("key") is string key
            ? await services.GetRequiredService<PlanCopilotDbContext>().FindAccessAsync(services.GetRequiredService<Viewer>(), key, context.RequestAborted) : null;
        return level is null ? StatusCodes.Status404NotFound : level < needed.Level ? StatusCodes.Status403Forbidden : null;
    }
}
