using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Layout;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Accounts;

/// <summary>Who may see an account: shown to all who may, changed by its owner, by the owner's manager and by admins.</summary>
internal static class SharingEndpoints
{
    public static void MapSharing(this IEndpointRouteBuilder routes)
    {
        var sharing = routes.MapGroup("/accounts/{key}/sharing").Needs(AccessLevel.Reader).ExcludeFromDescription();
        sharing.MapGet("", (string key, HttpContext http, Viewer viewer, PlanCopilotDbContext db) => ShowAsync(key, http, viewer, db, null));
        sharing.MapPost("", ShareAsync);
    }

    private static async Task<RazorComponentResult<SharingPage>> ShowAsync(string key, HttpContext http, Viewer viewer, PlanCopilotDbContext db, string? problem)
    {
        var name = (await db.FindAccountAsync(key, http.RequestAborted))?.Name ?? key;
        var access = await db.ListAccessAsync(key, http.RequestAborted);
        var members = await db.ListMembersAsync(http.RequestAborted);
        return Pages.Show<SharingPage, SharingModel>(http, new(key, name, access, [.. members.Where(member => !member.IsOff).Select(member => member.ToViewer())], MayShare(viewer, access, members), problem),
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> ShareAsync(string key, HttpContext http, [FromForm] string? member, [FromForm] string? level, Viewer viewer, PlanCopilotDbContext db, Audit audit)
    {
        var (access, members) = (await db.ListAccessAsync(key, http.RequestAborted), await db.ListMembersAsync(http.RequestAborted));
        if (!MayShare(viewer, access, members)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (members.Find(row => row.Name == member) is not { } given) return await ShowAsync(key, http, viewer, db, "Choose a member.");
        var isGiven = Enum.TryParse<AccessLevel>(level, out var parsed) && Enum.IsDefined(parsed);
        var isOwner = access.Any(row => row.Member == given.Name && row.Level == AccessLevel.Owner);
        if (isOwner && parsed != AccessLevel.Owner) return await ShowAsync(key, http, viewer, db, "Name another owner first: an account is never left without one.");
        await db.ShareAccountAsync(key, given.Name, isGiven ? parsed : null, http.RequestAborted);
        await audit.WriteAsync(AuditStorage.Shared, key, $"{given.Name}: {(isGiven ? Words.Of(parsed) : "nothing any more")}", http.RequestAborted);
        return TypedResults.LocalRedirect($"/accounts/{Uri.EscapeDataString(key)}/sharing");
    }

    private static bool MayShare(Viewer viewer, List<StoredAccess> access, List<StoredMember> members)
    {
        var owner = access.Find(row => row.Level == AccessLevel.Owner)?.Member;
        return viewer.IsAdmin || owner == viewer.Name || (owner is not null && viewer.Role == Role.Manager && members.Exists(member => member.Name == owner && member.Manager == viewer.Name));
    }
}

/// <param name="Access">The owner first.</param>
/// <param name="Members">With whom it can be shared.</param>
public sealed record SharingModel(string Key, string Name, IReadOnlyList<StoredAccess> Access, IReadOnlyList<Viewer> Members, bool MayShare, string? Problem);
