using System.Globalization;

namespace PlanCopilot.Core.Accounts;

/// <summary>The SEC's number of a registrant, such as 1108524; written without leading zeros.</summary>
public sealed record Cik
{
    private Cik(string value) => Value = value;

    public string Value { get; }

    /// <returns>The number, or null when <paramref name="text"/> isn't one of 1 to 10 digits above zero.</returns>
    public static Cik? TryParse(string? text)
    {
        var digits = text?.Trim();
        return digits is { Length: >= 1 and <= 10 }
            && ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new(number.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    public override string ToString() => Value;
}
