using System.Globalization;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>A date or period as far as it is given; 0 stands for what is not said. "The prior year" has year -1.</summary>
internal readonly record struct Period(int Year, int Quarter, int Month, int Day, int At, int Until)
{
    /// <summary>A year alone, such as "fiscal 2025" or "2023".</summary>
    public bool Bare => Quarter == 0 && Month == 0;

    /// <summary>All that this one says, the source says too.</summary>
    public bool Agrees(in Period source) =>
        (Year == 0 || Year == source.Year || source.Year == 0 && !Bare) && (Quarter == 0 || Quarter == source.Quarter)
        && (Month == 0 || Month == source.Month) && (Day == 0 || Day == source.Day || source.Day == 0);

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
        if (Quarters(words, i, out var quarter, out var end))
        {
            while (end < words.Count && words[end].Key is ("of" or "fiscal" or "year" or "the")) end++;
            return YearAt(words, end) is > 0 and var of ? new Period(of, quarter, 0, 0, i, end + 1) : new Period(0, quarter, 0, 0, i, Math.Min(end, i + 2));
        }
        if (MonthAt(words, i) is > 0 and var month) return FromMonth(words, i, i, month, 0);
        if (DayAt(words, i) is > 0 and var day && MonthAt(words, i + 1) is > 0 and var after) return FromMonth(words, i, i + 1, after, day);
        if (words[i].Key is ("prior" or "previous" or "preceding" or "last") && i + 1 < words.Count && words[i + 1].Key is "year") return new Period(-1, 0, 0, 0, i, i + 2);
        return YearAt(words, i) is > 0 and var year ? new Period(year, 0, 0, 0, i, i + 1) : null;
    }

    private static Period FromMonth(List<Word> words, int at, int monthAt, int month, int day)
    {
        var i = monthAt + 1;
        if (day == 0 && DayAt(words, i) is > 0 and var found) (day, i) = (found, i + 1);
        return YearAt(words, i) is > 0 and var year ? new Period(year, 0, month, day, at, i + 1) : new Period(0, 0, month, day, at, i);
    }

    private static bool Quarters(List<Word> words, int i, out int quarter, out int end)
    {
        var key = words[i].Key;
        end = i + 1;
        quarter = key is ['q', >= '1' and <= '4'] ? key[1] - '0' : 0;
        if (quarter > 0 || Array.IndexOf(Ordinals, key) is not (>= 0 and var ordinal)) return quarter > 0;
        if (end < words.Count && words[end].Key == "fiscal") end++;
        if (end >= words.Count || words[end++].Key is not ("quarter" or "quarters")) return false;
        quarter = ordinal % 4 + 1;
        return true;
    }

    private static int MonthAt(List<Word> words, int i) =>
        i < words.Count && words[i].IsCapital && (words[i].Text != "May" || !words[i].OpensSentence) ? Array.IndexOf(Months, words[i].Key) % 12 + 1 : 0;

    private static int DayAt(List<Word> words, int i) =>
        i < words.Count && words[i].Key.Length <= 2 && int.TryParse(words[i].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : 0;

    private static int YearAt(List<Word> words, int i)
    {
        if (i >= words.Count || i > 0 && words[i - 1].Key is ("$" or "€" or "£")) return 0;
        var key = words[i].Key;
        if (key.StartsWith("fy", StringComparison.Ordinal)) key = key.Length == 4 ? "20" + key[2..] : key[2..];
        if (key.Length != 4 || !int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2100) return 0;
        return i + 1 < words.Count && (words[i + 1].Key is "%" or "percent" || NumberWords.Scales.ContainsKey(words[i + 1].Key)) ? 0 : year;
    }

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"];
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "may.", "jun", "jul", "aug", "sept", "oct", "nov", "dec",
    ];
}
