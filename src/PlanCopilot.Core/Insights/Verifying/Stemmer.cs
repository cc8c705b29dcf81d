using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Cuts English endings (a light form of Porter, 1980) and maps the common words of business to one word per meaning.</summary>
internal static class Stemmer
{
    public static string Stem(string key)
    {
        if (Meanings.TryGetValue(key, out var meaning)) return meaning;
        var stem = Cut(key);
        return Meanings.TryGetValue(stem, out meaning) ? meaning : stem;
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

    // Each line is one meaning; the first word stands for all.
    private static readonly FrozenDictionary<string, string> Meanings = """
        revenue revenues sales sale turnover topline
        cost costs expense expenses outlay outlays spending spend charge charges
        employee employees staff workforce headcount personnel worker workers people jobs
        customer customers client clients
        supplier suppliers vendor vendors manufacturer manufacturers
        buy buys bought acquire acquires acquired acquiring acquisition acquisitions purchase purchased purchases buying
        repurchase repurchases repurchased buyback buybacks
        launch launches launched introduce introduced introduces introduction market brought unveil unveiled
        end ends ended complete completed completion finish finished conclude concluded closed
        expire expires mature matures maturity
        begin begins began start starts started commence commenced
        lawsuit lawsuits suit suits litigation case cases proceeding proceedings
        investor investors shareholder shareholders stockholder stockholders
        risk risks warn warns warned threat threats
        law laws legislation regulation regulations rule rules regulatory
        plant plants factory factories facility facilities
        large larger largest big bigger biggest
        price prices pricing priced
        small smaller fewer less lower cheaper thin thinner little limited
        close closes closure closures shut closing
        attrition churn
        quake quakes earthquake earthquakes seismic
        share stock shares
        head leader chief
        aim aims goal goals objective objectives target targets
        invest invests investing investment investments
        hard harder difficult difficulty difficult
        need needs require requires required must
        use uses used using leverage leveraging leveraged utilize rely relies lean
        build builds building built construct develop developing developed
        region regions location locations territory territories geography geographies
        delay delays delayed postpone postponed pushed
        rival rivals competitor competitors competition competitive compete competes
        year years annual annually yearly
        total totaled totals aggregate overall
        mainly primarily mostly principally chiefly largely
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(words => words.Select(word => (word, words[0]))).DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
}
