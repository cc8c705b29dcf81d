using System.Globalization;

namespace PlanCopilot.Core.Plans.Figures;

/// <summary>Prints amounts as people say them, rounded to three significant digits: "$37.9 billion".</summary>
internal static class Amount
{
    private const int SignificantDigits = 3;

    private static readonly (decimal Size, string Word)[] Sizes =
        [(1_000_000_000_000m, " trillion"), (1_000_000_000m, " billion"), (1_000_000m, " million")];

    /// <param name="unit">An XBRL measure, such as "USD".</param>
    public static string Say(decimal value, string unit)
    {
        var rounded = Round(Math.Abs(value));
        var (size, word) = Sizes.FirstOrDefault(one => rounded >= one.Size, (Size: 1m, Word: ""));
        var number = (rounded / size).ToString("#,0.##", CultureInfo.InvariantCulture);
        return (value < 0 ? "−" : "") + Sign(unit) + number + word;
    }

    /// <returns>Such as "up 8.7%", calculated; null where a percentage would say nothing.</returns>
    public static string? Change(decimal now, decimal before)
    {
        if (before <= 0 || now <= 0) return null;
        var percent = Math.Round((now - before) / before * 100, 1, MidpointRounding.AwayFromZero);
        var size = Math.Abs(percent).ToString("0.0", CultureInfo.InvariantCulture);
        return percent == 0 ? "unchanged" : $"{(percent > 0 ? "up" : "down")} {size}%";
    }

    /// <returns>The value with all but its first three digits zero, halves away from zero.</returns>
    public static decimal Round(decimal value)
    {
        var unit = 1m;
        for (var rest = Math.Abs(value); rest >= Power(SignificantDigits); rest /= 10) unit *= 10;
        return Math.Round(value / unit, 0, MidpointRounding.AwayFromZero) * unit;
    }

    private static decimal Power(int exponent) => exponent == 0 ? 1 : 10 * Power(exponent - 1);

    private static string Sign(string unit) => unit.ToUpperInvariant() switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "" => "",
        var other => other + " ",
    };
}
