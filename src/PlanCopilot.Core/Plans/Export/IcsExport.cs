using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>
/// Reviews and actions that have dates, as a calendar (RFC 5545): whole days that block no time. The same line keeps its UID, so
/// that a calendar that is read again moves the entry; the stamp is the time of the line's last change, or the plan's date.
/// </summary>
internal static partial class IcsExport
{
    private static readonly string[] Sections = ["actions", "review"];
    private const int LongestLine = 75;

    /// <returns>Null when nothing has a date: a calendar may not be empty.</returns>
    public static byte[]? Write(Plan plan)
    {
        var events = plan.Sections.Where(section => Sections.Contains(section.Key)).SelectMany(section => section.Items.SelectMany(item => Events(plan, section, item))).ToList();
        if (events.Count == 0) return null;
        var calendar = new StringBuilder();
        foreach (var line in (IEnumerable<string>)["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PlanCopilot//Account plan//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", .. events.SelectMany(one => one), "END:VCALENDAR"])
            Fold(calendar, line);
        return Encoding.UTF8.GetBytes(calendar.ToString());
    }

    private static IEnumerable<IReadOnlyList<string>> Events(Plan plan, PlanSection section, PlanItem item)
    {
        var number = 0;
        foreach (var (name, text) in item.Fields.Select(field => (field.Name, field.Text)).Prepend(("", item.Text)))
            foreach (var day in Dates(text)) yield return Event(plan, section, item, name, day, ++number);
    }

    private static IReadOnlyList<string> Event(Plan plan, PlanSection section, PlanItem item, string dated, DateOnly day, int number)
    {
        var about = item.Text.Length > 0 && dated.Length > 0 && section.Key == "actions" ? item.Text : item.Label.All(char.IsDigit) ? $"{section.Title} {item.Label}" : item.Label;
        var others = item.Fields.Where(field => field.Name != dated && field.Text.Length > 0).Select(field => $"{field.Name}: {field.Text}");
        var description = string.Join('\n', others.Prepend($"{section.Title}{(dated.Length > 0 ? $", {dated}" : "")}"));
        var suffix = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return
        [
            "BEGIN:VEVENT",
            $"UID:{Escaped(plan.Account.Key)}-{Escaped(item.Id)}{suffix}@plancopilot",
            $"DTSTAMP:{(item.Touched is { } touched ? touched.At.UtcDateTime : (plan.AsOf ?? day).ToDateTime(TimeOnly.MinValue)).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
            $"DTSTART;VALUE=DATE:{Day(day)}",
            $"DTEND;VALUE=DATE:{Day(day.AddDays(1))}",
            $"SUMMARY:{Escaped($"{plan.Account.Name}: {about}")}",
            $"DESCRIPTION:{Escaped(description)}",
            $"CATEGORIES:{(section.Key == "actions" ? "Action" : "Review")}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ];
    }

    /// <returns>The days of a text that holds nothing else: 2026-05-05; May 5, 2026; 5 May 2026. "5/6/26" could be two days and is none.</returns>
    internal static IReadOnlyList<DateOnly> Dates(string text)
    {
        if (DayPattern.Replace(text, "").Any(char.IsLetterOrDigit)) return [];
        return [.. DayPattern.Matches(text).Select(match => DateOnly.TryParseExact(match.Value,
            ["yyyy-MM-dd", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>().Where(day => day < DateOnly.MaxValue)];
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' or ';' or ',' => $"\\{c}",
        '\n' => "\\n",
        _ => char.IsControl(c) ? " " : c.ToString(),
    }));

    /// <summary>No line is longer than 75 bytes; what follows starts with a space. Letters of several bytes stay whole.</summary>
    private static void Fold(StringBuilder calendar, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > LongestLine)
            {
                calendar.Append("\r\n ");
                used = 1;
            }
            calendar.Append(rune);
            used += rune.Utf8SequenceLength;
        }
        calendar.Append("\r\n");
    }

    [GeneratedRegex(@"\b(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}|[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern { get; }
}
