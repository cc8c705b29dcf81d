using System.Globalization;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Reads dates, months, quarters, halves, seasons and years.</summary>
internal static class PeriodReader
{
    public static List<Period> Read(List<Word> words)
    {
        var found = new List<Period>();
        for (var i = 0; i < words.Count; i++)
        {
            if (ReadAt(words, i) is not { } period) continue;
            found.Add(period);
            i = period.Until - 1;
        }
        return found;
    }

    private static Period? ReadAt(List<Word> words, int i)
    {
        var part = PartAt(words, i, out var end);
        if (part != YearPart.None) return ReadPart(words, i, end, part);
        if (QuarterAt(words, i, out end) is > 0 and var quarter) return WithYear(words, i, end, quarter, YearPart.None);
        if (MonthAt(words, i) is > 0) return FromMonth(words, i, i, 0, YearPart.None);
        if (DayAt(words, i) is > 0 and var day && MonthAt(words, i + 1) is > 0) return FromMonth(words, i, i + 1, day, YearPart.None);
        if (IsPriorYear(words, i, out end)) return new Period(Period.PriorYear, 0, 0, 0, YearPart.None, false, i, end);
        return YearAt(words, i) is > 0 and var year ? new Period(year, 0, 0, 0, YearPart.None, IsFiscal(words, i), i, i + 1) : null;
    }

    /// <summary>"Late in 2025", "the end of January 2025", "the first half of fiscal 2025".</summary>
    private static Period? ReadPart(List<Word> words, int i, int end, YearPart part)
    {
        var next = Skip(words, end);
        if (MonthAt(words, next) is > 0) return FromMonth(words, i, next, 0, part);
        if (QuarterAt(words, next, out var afterQuarter) is > 0 and var quarter) return WithYear(words, i, afterQuarter, quarter, YearPart.None);
        if (YearAt(words, next) is > 0 and var year) return new Period(year, 0, 0, 0, part, IsFiscal(words, next), i, next + 1);
        return part is YearPart.FirstHalf or YearPart.SecondHalf ? new Period(0, 0, 0, 0, part, false, i, end) : null;
    }

    private static int Skip(List<Word> words, int i)
    {
        while (i < words.Count && words[i].Key is "of" or "in" or "the" or "fiscal" or "year" or "calendar" or "ended" or "ending") i++;
        return i;
    }

    private static Period WithYear(List<Word> words, int at, int end, int quarter, YearPart part)
    {
        var next = Skip(words, end);
        var fiscal = words.Skip(at).Take(next - at).Any(word => word.Key == "fiscal");
        return YearAt(words, next) is > 0 and var year ? new Period(year, quarter, 0, 0, part, fiscal, at, next + 1) : new Period(0, quarter, 0, 0, part, fiscal, at, end);
    }

    private static Period FromMonth(List<Word> words, int at, int monthAt, int day, YearPart part)
    {
        var (month, i) = (MonthAt(words, monthAt), monthAt + 1);
        if (day == 0 && DayAt(words, i) is > 0 and var found) (day, i) = (found, i + 1);
        var next = i < words.Count && words[i].Key == "of" ? i + 1 : i;
        return YearAt(words, next) is > 0 and var year ? new Period(year, 0, month, day, part, false, at, next + 1) : new Period(0, 0, month, day, part, false, at, i);
    }

    private static YearPart PartAt(List<Word> words, int i, out int end)
    {
        end = i + 1;
        var next = end < words.Count ? words[end].Key : "";
        var part = words[i].Key switch
        {
            "early" or "beginning" or "start" when IsFollowedByTime(words, end) => YearPart.Early,
            "mid" or "middle" when IsFollowedByTime(words, end) => YearPart.Mid,
            "late" when IsFollowedByTime(words, end) => YearPart.Late,
            "end" or "close" when IsFollowedByTime(words, end) => YearPart.End,
            "spring" => YearPart.Spring,
            "summer" => YearPart.Summer,
            "autumn" => YearPart.Autumn,
            "winter" => YearPart.Winter,
            "first" or "1st" when next == "half" => YearPart.FirstHalf,
            "first" or "last" when next is "six" or "6" && end + 1 < words.Count && words[end + 1].Key == "months" => words[i].Key == "first" ? YearPart.FirstHalf : YearPart.SecondHalf,
            "second" or "2nd" or "latter" or "last" when next == "half" => YearPart.SecondHalf,
            _ => YearPart.None,
        };
        if (part is YearPart.FirstHalf or YearPart.SecondHalf) end += next == "half" ? 1 : 2;
        return part;
    }

    private static bool IsFollowedByTime(List<Word> words, int i)
    {
        var next = Skip(words, i);
        return YearAt(words, next) > 0 || MonthAt(words, next) > 0 || QuarterAt(words, next, out _) > 0;
    }

    private static int QuarterAt(List<Word> words, int i, out int end)
    {
        end = i + 1;
        if (i >= words.Count) return 0;
        var key = words[i].Key;
        if (key is ['q', >= '1' and <= '4']) return key[1] - '0';
        if (Array.IndexOf(Ordinals, key) is not (>= 0 and var ordinal)) return 0;
        if (end < words.Count && words[end].Key == "fiscal") end++;
        return end < words.Count && words[end++].Key is "quarter" or "quarters" ? ordinal % 4 + 1 : 0;
    }

    private static int MonthAt(List<Word> words, int i) =>
        i < words.Count && words[i].IsCapital && (words[i].Text != "May" || words[i].Break != Break.Sentence) ? Array.IndexOf(Months, words[i].Key) % 12 + 1 : 0;

    private static int DayAt(List<Word> words, int i)
    {
        if (i >= words.Count) return 0;
        var key = words[i].Key.AsSpan();
        if (key.Length is 3 or 4 && (key.EndsWith("st") || key.EndsWith("nd") || key.EndsWith("rd") || key.EndsWith("th"))) key = key[..^2];
        return key.Length <= 2 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : 0;
    }

    private static int YearAt(List<Word> words, int i)
    {
        if (i >= words.Count || i > 0 && words[i - 1].Key is "$" or "€" or "£") return 0;
        var key = words[i].Key.AsSpan();
        var two = key is ['f', 'y', _, _];
        if (key is ['f', 'y', ..]) key = key[2..];
        if (key.Length != (two ? 2 : 4) || !int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return 0;
        if (two) year += 2000;
        if (year is < 1900 or > 2100) return 0;
        return i + 1 < words.Count && (words[i + 1].Key is "%" or "percent" || NumberWords.Scales.ContainsKey(words[i + 1].Key)) ? 0 : year;
    }

    private static bool IsFiscal(List<Word> words, int i) =>
        words[i].Key[0] == 'f' || i > 0 && words[i - 1].Key is "fiscal" || i > 1 && words[i - 1].Key == "year" && words[i - 2].Key == "fiscal";

    /// <summary>"The prior year", "a year earlier", "the year before".</summary>
    private static bool IsPriorYear(List<Word> words, int i, out int end)
    {
        end = i + 1;
        while (end < words.Count && words[end].Key == "fiscal") end++;
        if (end >= words.Count) return false;
        var next = words[end++].Key;
        return words[i].Key is "prior" or "previous" or "preceding" or "last" && next is "year" or "year's" or "period"
            || words[i].Key == "year" && next is "earlier" or "before" or "ago";
    }

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"];
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "may.", "jun", "jul", "aug", "sept", "oct", "nov", "dec",
    ];
}
