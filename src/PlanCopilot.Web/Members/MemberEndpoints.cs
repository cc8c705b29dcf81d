using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Layout;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Members;

/// <summary>Who signs in and what they may do: for admins.</summary>
internal static class MemberEndpoints
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(3);

    public static void MapMembers(this IEndpointRouteBuilder routes)
    {
        var members = routes.MapGroup("/settings/members").For(Role.Admin).ExcludeFromDescription();
        members.MapGet("", (HttpContext http, PlanCopilotDbContext db) => ShowAsync(http, db, new(null)));
        members.MapPost("", AddAsync);
        members.MapPost("/{name}", ChangeAsync);
        members.MapPost("/{name}/link", MakeLinkAsync);
        members.MapPost("/{name}/end", EndAsync);
    }

    private static async Task<RazorComponentResult<MembersPage>> ShowAsync(HttpContext http, PlanCopilotDbContext db, MemberNotice notice) =>
        Pages.Show<MembersPage, MembersModel>(http, new(await db.ListMembersAsync(http.RequestAborted), notice), notice.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static async Task<RazorComponentResult<MembersPage>> AddAsync(
        HttpContext http, [FromForm] string? name, [FromForm] string? shown, [FromForm] Role role, [FromForm] string? manager, PlanCopilotDbContext db, Audit audit, TimeProvider time)
    {
        if (MemberName.TryParse(name) is not { } parsed) return await ShowAsync(http, db, new($"A name is {MemberName.Rule}."));
        shown = string.IsNullOrWhiteSpace(shown) ? parsed : shown.Trim();
        if (shown.Length > 80 || await FindManagerAsync(manager, parsed, db, http.RequestAborted) is not (true, var found)) return await ShowAsync(http, db, new("The name to show is too long, or there is no such manager."));
        if (!await db.AddMemberAsync(parsed, shown, role, found, time, http.RequestAborted)) return await ShowAsync(http, db, new($"There is a member '{parsed}' already."));
        await audit.WriteAsync(AuditStorage.AddedMember, parsed, Words.Of(role), http.RequestAborted);
        return await LinkAsync(parsed, http, db, audit, time);
    }

    private static async Task<IResult> ChangeAsync(
        string name, HttpContext http, [FromForm] Role role, [FromForm] string? manager, [FromForm] bool? isOff, PlanCopilotDbContext db, Audit audit)
    {
        if (await db.FindMemberAsync(name, http.RequestAborted) is not { } before) return TypedResults.NotFound();
        var off = isOff == true; // a box that isn't ticked sends nothing
        if (await FindManagerAsync(manager, name, db, http.RequestAborted) is not (true, var found)) return await ShowAsync(http, db, new("There is no such manager."));
        if (!await db.ChangeMemberAsync(name, role, found, off, http.RequestAborted)) return await ShowAsync(http, db, new("That would leave nobody who can name members. Make another one an admin first."));
        await audit.WriteAsync(AuditStorage.ChangedMember, name, $"{Describe(before.Role, before.Manager, before.IsOff)}, now {Describe(role, found, off)}", http.RequestAborted);
        return TypedResults.LocalRedirect("/settings/members");
    }

    private static async Task<IResult> MakeLinkAsync(string name, HttpContext http, PlanCopilotDbContext db, Audit audit, TimeProvider time) =>
        await db.FindMemberAsync(name, http.RequestAborted) is { IsOff: false } ? await LinkAsync(name, http, db, audit, time) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, NotFound>> EndAsync(string name, HttpContext http, PlanCopilotDbContext db, Audit audit)
    {
        if (await db.FindMemberAsync(name, http.RequestAborted) is null) return TypedResults.NotFound();
        await db.EndSessionsAsync(name, null, http.RequestAborted);
        await audit.WriteAsync(AuditStorage.EndedSessions, name, null, http.RequestAborted);
        return TypedResults.LocalRedirect("/settings/members");
    }

    private static async Task<RazorComponentResult<MembersPage>> LinkAsync(string name, HttpContext http, PlanCopilotDbContext db, Audit audit, TimeProvider time)
    {
        var link = await db.MakeSignInLinkAsync(name, LinkLife, time, http.RequestAborted);
        await audit.WriteAsync(AuditStorage.MadeLink, name, null, http.RequestAborted);
        return await ShowAsync(http, db, new(null, name, $"{http.Request.Scheme}://{http.Request.Host}/sign-in/{link}"));
    }

    /// <returns>Whether the answer can be taken, and the manager's name or nobody's.</returns>
    private static async Task<(bool IsRight, string? Name)> FindManagerAsync(string? manager, string member, PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(manager) ? (true, null) : (manager != member && await db.FindMemberAsync(manager, cancellationToken) is { Role: Role.Manager or Role.Admin }, manager);

    private static string Describe(Role role, string? manager, bool isOff) => $"{Words.Of(role)}{(manager is null ? "" : $" of {manager}")}{(isOff ? ", switched off" : "")}";
}

/// <param name="Linked">Whom the link just made signs in.</param>
public sealed record MemberNotice(string? Problem, string? Linked = null, string? Link = null);

public sealed record MembersModel(IReadOnlyList<StoredMember> Members, MemberNotice Notice);
