using Microsoft.AspNetCore.Http.HttpResults;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Web.Accounts;

/// <param name="Key">What the account is called in addresses and on the command line.</param>
internal sealed record AccountResponse(string Key, string Name, string? Cik, string? Ticker);

/// <summary>The accounts that have been researched.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ShowAccounts);
        routes.MapGet("/api/accounts", ListAccounts).WithTags("Accounts");
    }

    private static async Task<RazorComponentResult<AccountsPage>> ShowAccounts(PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        new(new Dictionary<string, object?> { [nameof(AccountsPage.Accounts)] = await db.ListAccountsAsync(cancellationToken) });

    private static async Task<Ok<List<AccountResponse>>> ListAccounts(PlanCopilotDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok((await db.ListAccountsAsync(cancellationToken)).ConvertAll(Describe));

    private static AccountResponse Describe(Account account) => new(account.Key, account.Name, account.Cik?.Value, account.Ticker);
}
