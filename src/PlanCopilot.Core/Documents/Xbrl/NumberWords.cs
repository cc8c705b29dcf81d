using System.Collections.Frozen;

namespace PlanCopilot.Core.Documents.Xbrl;

/// <summary>Reads numbers written as English words (format ixt-sec:numwordsen): "two", "twenty-five", "one hundred and ten".</summary>
internal static class NumberWords
{
    private const string Small =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
    private const string Tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety";
    private const int MostWords = 20;

    private static readonly FrozenDictionary<string, decimal> Values = Small.Split(' ').Select((word, i) => (word, Value: (decimal)i))
        .Concat(Tens.Split(' ').Select((word, i) => (word, Value: 10m * i)).Skip(2))
        .Concat([("no", 0m), ("none", 0m), ("nil", 0m), ("a", 1m), ("an", 1m)])
        .ToFrozenDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, decimal> Powers = new Dictionary<string, decimal>
    {
        ["thousand"] = 1e3m,
        ["million"] = 1e6m,
        ["billion"] = 1e9m,
        ["trillion"] = 1e12m,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null when a word isn't part of a number.</returns>
    public static decimal? Read(string text)
    {
        var words = text.Split([' ', '-', '\u2010', '\u2011', '\u2013', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords) return null;
        decimal total = 0, group = 0;
        foreach (var word in words)
        {
            if (word.Equals("and", StringComparison.OrdinalIgnoreCase)) continue;
            if (word.Equals("hundred", StringComparison.OrdinalIgnoreCase)) group = Math.Max(group, 1) * 100;
            else if (Powers.TryGetValue(word, out var power)) (total, group) = (total + (Math.Max(group, 1) * power), 0);
            else if (Values.TryGetValue(word, out var value)) group += value;
            else return null;
        }
        return total + group;
    }
}
