using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Plans.Pursuit;

/// <summary>Amounts as people and the CRM write them in a plan: "96,000 USD", "$1.2 million", "120k EUR".</summary>
internal static partial class Money
{
    /// <returns>The first amount in the text with its currency; null when there is none. Days and plain numbers below 100 without a currency are none.</returns>
    public static (decimal Amount, string? Currency)? Read(string text)
    {
        foreach (Match match in Amount.Matches(text))
        {
            if (!decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) continue;
            var currency = match.Groups["code"].Success ? match.Groups["code"].Value : match.Groups["sign"].Value switch { "€" => "EUR", "£" => "GBP", "$" => "USD", _ => null };
            if (currency is null && !match.Groups["size"].Success && number < 100) continue;
            return (number * match.Groups["size"].Value.ToUpperInvariant() switch { "K" => 1_000m, "M" or "MILLION" => 1_000_000m, "BILLION" => 1_000_000_000m, _ => 1m }, currency);
        }
        return null;
    }

    [GeneratedRegex(@"(?<![\w.,-])(?<sign>[$€£])?(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?![\w-]*-[0-9])\s?(?<size>k|K|m|M|million|billion)?(?![A-Za-z0-9])(?:\s?(?<code>[A-Z]{3})\b)?")]
    private static partial Regex Amount { get; }
}
