using System.Security.Claims;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.SignIn;

/// <summary>A <see cref="Viewer"/> as the framework carries one along.</summary>
internal static class ViewerClaims
{
    private const string Shown = "shown";

    public static ClaimsPrincipal ToPrincipal(this Viewer viewer, string scheme, params IEnumerable<Claim> more) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, viewer.Name), new(ClaimTypes.Name, viewer.Name), new(Shown, viewer.Shown), new(ClaimTypes.Role, viewer.Role.ToString()), .. more], scheme));

    /// <returns>Null when nobody is signed in.</returns>
    public static Viewer? FindViewer(this ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true, Name: { } name } && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role)
            ? new(name, user.FindFirstValue(Shown) ?? name, role) : null;
}
