using System.Globalization;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Cuts English endings (a light form of Porter, 1980) and maps words of one meaning to one of them.</summary>
internal static class Stemmer
{
    /// <summary>So many first letters make two words one: "certify" and "certification".</summary>
    public const int Beginning = 5;

    public static string Stem(string key)
    {
        if (NumberWords.Units.TryGetValue(key, out var number)) return number.ToString(CultureInfo.InvariantCulture);
        if (Meanings.Of(key) is { } meaning) return meaning;
        var stem = Cut(key);
        return Meanings.Of(stem) ?? stem;
    }

    /// <summary>The same stem, or one beginning that makes up most of the shorter: "certific" and "certif", not "contract" and "contribut".</summary>
    public static bool AreAlike(string one, string other)
    {
        if (one == other) return true;
        var (longest, same) = (Math.Min(one.Length, other.Length), 0);
        if (longest < Beginning || one[0] != other[0]) return false;
        while (same < longest && one[same] == other[same]) same++;
        return same >= Beginning && same >= 0.75 * longest;
    }

    private static string Cut(string word)
    {
        if ("sgdnyerl".Contains(word[^1], StringComparison.Ordinal))
            foreach (var (ending, least) in Endings)
                if (word.Length >= ending.Length + least && word.EndsWith(ending, StringComparison.Ordinal))
                    return word[..^ending.Length].TrimEnd('e', 'i', 'y');
        return word.Length > 4 ? word.TrimEnd('e', 'y', 'i') : word;
    }

    private static readonly (string Ending, int Least)[] Endings =
    [
        ("izations", 3), ("ization", 3), ("ations", 3), ("ation", 3), ("itions", 4), ("ition", 4), ("ments", 4), ("ment", 4), ("ities", 4), ("ity", 4), ("iness", 4), ("ness", 4), ("ances", 4), ("ance", 4), ("ences", 4), ("ence", 4),
        ("izing", 3), ("ized", 3), ("ises", 4), ("ising", 4), ("ings", 3), ("ing", 3), ("ions", 4), ("ion", 4), ("ives", 4), ("ive", 4), ("ably", 4), ("able", 4), ("ally", 3), ("ers", 4), ("er", 4), ("ies", 2), ("ied", 2), ("ed", 3), ("ly", 4), ("al", 4), ("es", 3), ("s", 3),
    ];
}
