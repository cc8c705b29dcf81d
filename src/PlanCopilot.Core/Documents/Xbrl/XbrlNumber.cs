using System.Globalization;

namespace PlanCopilot.Core.Documents.Xbrl;

/// <summary>
/// Reads a printed number by its format (Inline XBRL Transformation Registry 1 to 5, and the SEC's own), whose names
/// changed from "numcommadot" over "numdotdecimal" to "num-dot-decimal".
/// </summary>
internal static class XbrlNumber
{
    /// <returns>Null when the text isn't a number of that format, or is beyond <see cref="decimal"/>.</returns>
    public static decimal? Read(string printed, string? format, int scale, bool isNegative)
    {
        var name = (format is null ? "" : format[(format.LastIndexOf(':') + 1)..]).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        var number = name switch
        {
            "fixedzero" or "zerodash" or "numdash" or "nocontent" => 0m,
            "numcommadecimal" or "numdotcomma" or "numspacecomma" or "numcomma" => Digits(printed, ','),
            "numunitdecimal" => Units(printed),
            "numwordsen" => NumberWords.Read(printed),
            _ => Digits(printed, '.'),
        };
        return number is { } value ? Scaled(isNegative ? -value : value, scale) : null;
    }

    private static decimal? Digits(string printed, char point)
    {
        Span<char> digits = stackalloc char[32];
        var length = 0;
        foreach (var character in printed)
        {
            var kept = character == point ? '.' : char.IsAsciiDigit(character) ? character : '\0';
            if (char.IsLetter(character) || length == digits.Length) return null;
            if (kept != '\0') digits[length++] = kept;
        }
        return decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>Such as "5 dollars 50 cents": what parts the two groups of digits stands for the point.</summary>
    private static decimal? Units(string printed)
    {
        var text = printed.AsSpan().TrimStart();
        var rest = text.TrimStart("0123456789,.");
        var whole = text[..^rest.Length].ToString().Replace(".", "", StringComparison.Ordinal);
        var start = rest.IndexOfAnyInRange('0', '9');
        var cents = start < 0 ? "0" : rest[start..];
        return Digits($"{whole}.{cents[..^cents.TrimStart("0123456789").Length]}", '.');
    }

    private static decimal? Scaled(decimal value, int scale)
    {
        if (scale is < -28 or > 28) return null;
        try
        {
            for (; scale > 0; scale--) value *= 10;
            for (; scale < 0; scale++) value /= 10;
            return value;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
