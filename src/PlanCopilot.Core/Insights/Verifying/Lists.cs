namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Runs of values that only commas and small words part: "45%, 25% and 20%", "$2 billion to $3 billion", "29 of our 41".</summary>
internal static class Lists
{
    private const int LongestGap = 3;

    /// <returns>For each run of two or more, where its items start.</returns>
    public static List<List<int>> Of(Reading reading, IReadOnlyList<Place> items)
    {
        var lists = new List<List<int>>();
        for (var i = 0; i < items.Count; i++)
        {
            var list = new List<int> { items[i].At };
            while (i + 1 < items.Count && IsNext(reading, items[i], items[i + 1])) list.Add(items[++i].At);
            if (list.Count > 1) lists.Add(list);
        }
        return lists;
    }

    /// <returns>The stretch of the run that an item belongs to; its own when it stands alone.</returns>
    public static (int At, int Until) Around(Reading reading, IReadOnlyList<Place> items, int at, int until)
    {
        for (var i = 1; i < items.Count; i++) if (items[i].At <= until + LongestGap && items[i - 1].Until == until && IsNext(reading, items[i - 1], items[i])) until = items[i].Until;
        for (var i = items.Count - 1; i > 0; i--) if (items[i].At == at && IsNext(reading, items[i - 1], items[i])) at = items[i - 1].At;
        return (at, until);
    }

    private static bool IsNext(Reading reading, Place item, Place next)
    {
        if (item.Kind != next.Kind && next.At > item.Until) return false;
        if (next.At - item.Until > LongestGap || next.At < item.Until || next.At >= reading.Words.Count || reading.Words[next.At].Break > Break.Comma) return false;
        // "A three-year $3 billion facility": two values of one thing.
        var parted = next.At == item.Until || reading.BreakBefore(next.At) == Break.Comma;
        for (var i = item.Until; i < next.At; i++)
        {
            var key = reading.Words[i].Key;
            if (key is not ("and" or "or" or "approximately" or "about" or "fiscal" or "years" or "year" or "the" or "of" or "our" or "its" or "to")) return false;
            parted |= key is "and" or "or" or "to" || key == "of" && reading.Words[next.At].Break == Break.None || reading.BreakBefore(i) == Break.Comma;
        }
        return parted;
    }
}
