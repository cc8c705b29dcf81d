using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Layout;

namespace PlanCopilot.Web.Accounts;

/// <summary>The accounts that one may see.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ShowAsync).ExcludeFromDescription();
        routes.MapGet("/api/accounts", ListAsync).WithTags("Accounts").WithName("ListAccounts").WithSummary("The accounts that you may see, by name.");
    }

    private static async Task<RazorComponentResult<AccountsPage>> ShowAsync(
        HttpContext http, Viewer viewer, PlanCopilotDbContext db, TimeProvider time, string? search, string? owner, string? state, int? page)
    {
        var found = await AccountList.LoadAsync(db, viewer, AccountFilter.Of(search, owner, state, page, null), time, http.RequestAborted);
        var owners = await db.AccountsOf(viewer).Join(db.Access.Where(access => access.Level == AccessLevel.Owner), account => account.Key, access => access.Account, (_, access) => access.Member)
            .Distinct().OrderBy(member => member).ToListAsync(http.RequestAborted);
        return Pages.Show<AccountsPage, AccountsModel>(http, new(found, owners));
    }

    private static async Task<Ok<AccountPage>> ListAsync(
        Viewer viewer, PlanCopilotDbContext db, TimeProvider time, CancellationToken cancellationToken, string? search = null, string? owner = null, string? state = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await AccountList.LoadAsync(db, viewer, AccountFilter.Of(search, owner, state, page, size), time, cancellationToken));
}

/// <param name="Owners">Names of members who own one of the accounts that the viewer may see.</param>
public sealed record AccountsModel(AccountPage Accounts, IReadOnlyList<string> Owners);
