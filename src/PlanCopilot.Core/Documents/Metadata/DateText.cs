using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Documents.Metadata;

/// <summary>Finds a date in a short piece of text: "March 5, 2025", "5 March 2025", "2025-03-05", "5th day of March, 2025".</summary>
internal static partial class DateText
{
    /// <summary>UTF-16 units looked at; nobody asks for a date in more.</summary>
    private const int MaxLength = 600;

    public static DateOnly? First(ReadOnlySpan<char> text) => First(text, out _);

    /// <param name="end">Behind the date, when one is found.</param>
    public static DateOnly? First(ReadOnlySpan<char> text, out int end)
    {
        end = 0;
        if (text.Length > MaxLength) text = text[..MaxLength];
        if (!text.ContainsAnyInRange('0', '9')) return null;
        for (var match = Dates.Match(text.ToString()); match.Success; match = match.NextMatch())
        {
            end = match.Index + match.Length;
            if (ToDate(match) is { } date) return date;
        }
        return null;
    }

    private static DateOnly? ToDate(Match match)
    {
        var month = match.Groups["month"] is { Success: true } name ? Month(name.Value) : Number(match.Groups["m"].Value);
        var (year, day) = (Number(match.Groups["year"].Value), Number(match.Groups["day"].Value));
        return year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;
    }

    private static int Month(string name) =>
        1 + "JanFebMarAprMayJunJulAugSepOctNovDec".IndexOf(name[..3], StringComparison.OrdinalIgnoreCase) / 3;

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private const string Months = @"(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    [GeneratedRegex(@"\b" + Months + @"\.?\s{0,3}(?<day>\d{1,2})(?:st|nd|rd|th)?\s?[,.]?\s{0,3}(?<year>\d{4})\b"
        + @"|\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?:day\sof\s)?" + Months + @"\.?,?\s(?<year>\d{4})\b"
        + @"|\b(?<year>\d{4})-(?<m>\d{2})-(?<day>\d{2})\b"
        + @"|\b(?<m>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dates { get; }
}
