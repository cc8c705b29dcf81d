using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;
using PlanCopilot.Web.Layout;
using PlanCopilot.Web.SignIn;

namespace PlanCopilot.Web.Accounts;

/// <summary>The accounts that one may see.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ShowAsync).ExcludeFromDescription();
        routes.MapGet("/api/accounts", ListAsync).WithTags("Accounts").WithName("ListAccounts").WithSummary("The accounts that you may see, by name.");
        var account = routes.MapGroup("/api/accounts/{key}").Needs(AccessLevel.Reader).WithTags("Accounts");
        account.MapGet("", GetAsync).WithName("GetAccount");
        account.MapGet("/runs", ListRunsAsync).WithName("ListRuns").WithSummary("What was run for the account, latest first.");
        account.MapGet("/insights", ListInsightsAsync).WithName("ListInsights").WithSummary("Goals, pressures, initiatives and obstacles of the latest plan, each with its evidence.");
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

    private static async Task<Ok<AccountLine>> GetAsync(string key, PlanCopilotDbContext db, TimeProvider time, CancellationToken cancellationToken) =>
        TypedResults.Ok(await AccountList.FindAsync(db, key, time, cancellationToken));

    private static async Task<Ok<List<Run>>> ListRunsAsync(string key, PlanCopilotDbContext db, CancellationToken cancellationToken) => TypedResults.Ok(await db.LoadRunsAsync(key, cancellationToken));

    private static async Task<Results<Ok<IReadOnlyList<InsightResponse>>, NotFound>> ListInsightsAsync(string key, PlanCopilotDbContext db, CancellationToken cancellationToken)
    {
        if (await db.FindRevisionAsync(key, null, cancellationToken) is not { Plan: var plan }) return TypedResults.NotFound();
        return TypedResults.Ok<IReadOnlyList<InsightResponse>>([.. plan.Sections.Where(section => section.Key == "insights").SelectMany(section => section.Items)
            .Select(item => new InsightResponse(item.Id, item.Group, item.Label, item.Text, item.Status, item.Links, [.. item.Citations.Select(number => plan.Evidence[number - 1])]))]);
    }
}

/// <param name="Kind">"goal", "pressure", "initiative" or "obstacle".</param>
internal sealed record InsightResponse(string Id, string Kind, string Label, string Text, PlanItemStatus Status, IReadOnlyList<InsightLink> Links, IReadOnlyList<PlanEvidence> Evidence);

/// <param name="Owners">Names of members who own one of the accounts that the viewer may see.</param>
public sealed record AccountsModel(AccountPage Accounts, IReadOnlyList<string> Owners);
