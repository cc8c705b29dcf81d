using Microsoft.AspNetCore.Http.HttpResults;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Layout;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Settings;

/// <summary>Who did what: for admins.</summary>
internal static class AuditEndpoints
{
    private const int Shown = 100;

    public static void MapAudit(this IEndpointRouteBuilder routes) => routes.MapGet("/settings/audit", ShowAsync).For(Role.Admin).ExcludeFromDescription();

    private static async Task<RazorComponentResult<AuditPage>> ShowAsync(HttpContext http, PlanCopilotDbContext db, string? member, string? action, long? before)
    {
        (member, action) = (string.IsNullOrEmpty(member) ? null : member.Trim().ToLowerInvariant(), string.IsNullOrEmpty(action) ? null : action);
        var lines = await db.ListAuditAsync(member, action, before, Shown, http.RequestAborted);
        return Pages.Show<AuditPage, AuditModel>(http, new(lines, member, action, lines.Count == Shown ? lines[^1].Id : null));
    }
}

/// <param name="Earlier">The number before which the next page begins; null on the last one.</param>
public sealed record AuditModel(IReadOnlyList<StoredAuditLine> Lines, string? Member, string? Action, long? Earlier);
