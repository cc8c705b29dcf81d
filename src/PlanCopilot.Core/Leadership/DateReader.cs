using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <param name="Date">Null when only the month or the quarter is named.</param>
/// <param name="Around">The day, or the first of the month.</param>
internal readonly record struct DateMention(int Start, int End, DateOnly? Date, DateOnly? Around);

/// <summary>
/// Reads calendar dates such as "March 21, 2025", "Oct. 21", "1 July 2025", "7/1/2025" and "the end of this year". A day
/// without a year is the one nearest to the report's date; a month or a quarter is no date, yet still a mention, so that
/// nothing else is taken for it.
/// </summary>
internal static partial class DateReader
{
    public static IReadOnlyList<DateMention> Find(string text, DateOnly? reported)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.Contains("year", StringComparison.OrdinalIgnoreCase) && !text.Contains("end of ", StringComparison.Ordinal) && !text.Contains("day", StringComparison.Ordinal)) return [];
        return [.. Pattern.Matches(text).Select(match => Mention(match, reported))];
    }

    private static DateMention Mention(Match match, DateOnly? reported)
    {
        var date = match.Groups["end"].Success ? EndOf(match, reported) : match.Groups["last"].Success ? LastOf(match, reported) : match.Groups["weekday"].Success ? LastWeekday(match, reported) : Read(match, reported);
        var around = date ?? (Number(match.Groups["year"]) is { } year && !match.Groups["day"].Success && Month(match) is > 0 and var month ? Date(year, month, 1) : null);
        return new DateMention(match.Index, match.Index + match.Length, date, around);
    }

    /// <summary>The last day of a calendar year; that of a fiscal year isn't known here.</summary>
    private static DateOnly? EndOf(Match match, DateOnly? reported)
    {
        if (match.Groups["fiscal"].Success) return null;
        return (Number(match.Groups["year"]) ?? (match.Groups["this"].Success ? reported?.Year : null)) is { } year ? Date(year, 12, 31) : null;
    }

    /// <summary>"thirty days from the date of her notice", "two weeks thereafter": counted from the day named before.</summary>
    public static IEnumerable<Match> Spans(string text) => text.AsSpan().ContainsAny(Units) ? Span.Matches(text) : [];

    private static readonly SearchValues<string> Units = SearchValues.Create(["day", "week", "month"], StringComparison.OrdinalIgnoreCase);

    public static DateOnly? After(Match span, DateOnly from)
    {
        var count = Number(span.Groups["n"]) ?? Array.IndexOf(Numbers, span.Groups["n"].Value.ToLowerInvariant());
        if (count <= 0) return null;
        return span.Groups["unit"].Value[0] switch { 'd' => from.AddDays(count), 'w' => from.AddDays(7 * count), _ => from.AddMonths(count) };
    }

    private static DateOnly? LastOf(Match match, DateOnly? reported)
    {
        if (Month(match) is not (> 0 and var month)) return null;
        if (Number(match.Groups["year"]) is { } year) return Last(year);
        return reported is { } near ? Nearest(near, Last) : null;

        DateOnly? Last(int of) => Date(of, month, DateTime.DaysInMonth(of, month));
    }

    /// <summary>"died Saturday": the last one before the report, or its own day.</summary>
    private static DateOnly? LastWeekday(Match match, DateOnly? reported) =>
        reported is { } now ? Enumerable.Range(0, 7).Select(back => now.AddDays(-back)).First(day => day.DayOfWeek.ToString() == match.Groups["weekday"].Value) : null;

    /// <summary>Of a day without a year, the one nearest to the report.</summary>
    private static DateOnly? Nearest(DateOnly near, Func<int, DateOnly?> inYear) =>
        new[] { near.Year - 1, near.Year, near.Year + 1 }.Select(inYear).Where(date => date is not null).MinBy(date => Math.Abs((date ?? near).DayNumber - near.DayNumber));

    private static DateOnly? Read(Match match, DateOnly? reported)
    {
        var month = Month(match);
        if (Number(match.Groups["day"]) is not { } day || month is < 1 or > 12) return null;
        if (Number(match.Groups["year"]) is { } year) return Date(year < 100 ? year + 2000 : year, month, day);
        return reported is { } near ? Nearest(near, candidate => Date(candidate, month, day)) : null;
    }

    private static int Month(Match match) => match.Groups["month"] is { Success: true } name
        ? Array.FindIndex(Months, known => name.Value.StartsWith(known, StringComparison.OrdinalIgnoreCase)) + 1
        : Number(match.Groups["m"]) ?? 0;

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] Numbers = [.. "- one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".Split(' '), .. Enumerable.Range(16, 75).Select(n => n switch { 30 => "thirty", 45 => "forty-five", 60 => "sixty", 90 => "ninety", _ => "" })];

    [GeneratedRegex(@"\b(?<n>\d{1,3}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|thirty|forty-five|sixty|ninety))(?: \(\d{1,3}\))? (?:calendar )?(?<unit>days?|weeks?|months?)['’]? (?:thereafter|later|(?:from|after|following) (?:the date of )?(?:the |his |her |such |this |that )?(?:date|notice|announcement|resignation|letter)(?: of (?:his |her |the |such )?(?:notice|resignation|letter))?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span { get; }

    private const string MonthName = @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)";
    private const string Weekday = @"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?";
    private const string Year = @"(?<year>(?:19|20)\d\d)\b";

    [GeneratedRegex(@"\b" + Weekday + MonthName + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?:of\s+)?" + Year + @")?|\b" + Weekday + @"(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:day of |of )?" + MonthName + @"(?:,?\s+" + Year + ")?|\\b(?:(?:the )?(?<last>end) of )?"
        + MonthName + @",?\s+(?:of\s+)?" + Year + @"|\b(?<m>\d{1,2})/(?<day>\d{1,2})/(?<year>(?:19|20)?\d\d)\b|\b(?<day>\d{1,2})\.(?<m>\d{1,2})\." + Year + "|\\b" + Year + @"-(?<m>\d\d)-(?<day>\d\d)\b"
        + @"|\b(?:the )?(?<last>end) of " + MonthName + @"(?!\w| \d)|\b(?<end>(?:(?:the )?end of|year[- ]end)(?: (?:the )?(?<fiscal>fiscal|Fiscal)(?: year)?| (?:the )?(?:calendar )?year)?(?: (?<this>this|the(?: current)?)(?: calendar)? year| " + Year + "))"
        + @"|(?<=\b(?:died|passed away|resigned|retired|stepped down|(?:terminated|fired|ousted|dismissed|removed)(?: him| her)?)(?: on)? )(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
        + @"|\b(?:first|second|third|fourth) quarter of (?:fiscal )?(?:year )?(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
