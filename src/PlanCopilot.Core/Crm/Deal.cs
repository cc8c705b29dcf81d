using System.Globalization;

namespace PlanCopilot.Core.Crm;

/// <summary>What an opportunity's stage and type come to.</summary>
public static class Deal
{
    public static bool IsOpen(Opportunity one) => one.IsClosed is not true && !StageHas(one, "closed");

    public static bool IsWon(Opportunity one) => one.IsWon ?? (StageHas(one, "closed") && StageHas(one, "won"));

    /// <summary>Whether it keeps what the account has, and adds nothing.</summary>
    public static bool IsRenewal(Opportunity one) => one.Type?.Contains("renewal", StringComparison.OrdinalIgnoreCase) == true;

    /// <returns>Such as "96,000 USD".</returns>
    public static string Say(decimal amount, string? currency) =>
        amount.ToString("#,0.##", CultureInfo.InvariantCulture) + (currency is null ? "" : $" {currency}");

    /// <returns>The sums of these amounts, one for each currency, by currency; empty for none.</returns>
    public static IReadOnlyList<(decimal Amount, string? Currency)> Sums(IEnumerable<(decimal? Amount, string? Currency)> amounts) =>
        [.. amounts.Where(one => one.Amount is not null).GroupBy(one => one.Currency).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Sum(one => one.Amount ?? 0), group.Key))];

    private static bool StageHas(Opportunity one, string word) => one.Stage?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
