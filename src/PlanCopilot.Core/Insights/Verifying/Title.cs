using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>An office, formal ("Chief Financial Officer", "CFO") or not ("finance chief", "head of security").</summary>
/// <param name="Duties">What the office is for, one word per meaning; never empty.</param>
internal sealed record Title(int At, int Until, IReadOnlyList<string> Duties, bool IsFormal)
{
    private const int LongestTitle = 8;

    public static List<Title> Read(List<Word> words)
    {
        var found = new List<Title>();
        for (var i = 0; i < words.Count; i++)
        {
            if ((ReadOfficer(words, i) ?? ReadAcronym(words, i) ?? ReadInformal(words, i)) is not { } title) continue;
            found.Add(title);
            i = title.Until - 1;
        }
        return found;
    }

    /// <summary>Every duty of this office is one of the other's.</summary>
    public bool IsPartOf(Title other) => Duties.All(duty => other.Duties.Any(one => Stemmer.AreAlike(one, duty)));

    /// <summary>"Chief Product and Impact Officer"; "chief executive" needs no officer.</summary>
    private static Title? ReadOfficer(List<Word> words, int i)
    {
        if (words[i].Key != "chief") return null;
        var duties = new List<string>();
        for (var j = i + 1; j < words.Count && j < i + LongestTitle && (words[j].Break == Break.None || words[j].Break == Break.Comma && duties.Count > 0); j++)
        {
            if (words[j].Key is "officer" or "officers") return duties.Count > 0 ? new Title(i, j + 1, duties, words[i].IsCapital) : null;
            if (words[j].Key is "and" or "of") continue;
            if (!words[j].IsContent) break;
            duties.Add(Duty(words[j]));
        }
        return i + 1 < words.Count && words[i + 1].Key == "executive" ? new Title(i, i + 2, ["executive"], words[i].IsCapital) : null;
    }

    private static Title? ReadAcronym(List<Word> words, int i)
    {
        var text = words[i].Text;
        if (text.Length is < 3 or > 5 || text[0] != 'C' || text[^1] != 'O' || text.Count(char.IsUpper) < 3) return null;
        return Acronyms.TryGetValue(words[i].Key, out var duties) ? new Title(i, i + 1, duties.Split(' '), true) : null;
    }

    /// <summary>"Finance chief", "technology chief", "head of human resources".</summary>
    private static Title? ReadInformal(List<Word> words, int i)
    {
        if (i + 1 < words.Count && words[i + 1].Key is "chief" or "head" or "boss" && words[i + 1].Break == Break.None && DutyWords.ContainsKey(words[i].Key)
            && !(i + 3 < words.Count && words[i + 3].Key is "officer"))
        {
            var from = i > 0 && words[i].Break == Break.None && DutyWords.ContainsKey(words[i - 1].Key) ? i - 1 : i;
            return new Title(from, i + 2, [.. words.Skip(from).Take(i + 1 - from).Select(Duty)], false);
        }
        if (words[i].Key is not ("head" or "chief") || i + 2 >= words.Count || words[i + 1].Key is not ("of" or "for")) return null;
        var duties = new List<string>();
        var j = i + 2;
        while (j < words.Count && words[j].Break == Break.None && duties.Count < 3 && DutyWords.ContainsKey(words[j].Key)) duties.Add(Duty(words[j++]));
        return duties.Count > 0 ? new Title(i, j, duties, false) : null;
    }

    private static string Duty(Word word) => DutyWords.GetValueOrDefault(word.Key, word.Stem);

    private static readonly FrozenDictionary<string, string> DutyWords = """
        finance financial
        executive
        operating operations operational
        technology technical tech
        information it
        security
        legal law
        marketing
        people personnel human resources hr
        revenue
        sales
        commercial
        product products
        accounting
        data
        analytics
        digital
        risk
        compliance
        audit
        strategy strategic
        sustainability
        engineering
        medical
        scientific science research
        innovation
        administrative administration
        communications
        supply procurement purchasing
        trust
        privacy
        """.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).SelectMany(line => line.Select(word => (word, line[0])))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Acronyms = new Dictionary<string, string>
    {
        ["ceo"] = "executive",
        ["cfo"] = "finance",
        ["coo"] = "operating",
        ["cto"] = "technology",
        ["cio"] = "information",
        ["ciso"] = "information security",
        ["cso"] = "security",
        ["cmo"] = "marketing",
        ["chro"] = "people",
        ["clo"] = "legal",
        ["cpo"] = "product",
        ["cro"] = "revenue",
        ["cco"] = "commercial",
        ["cao"] = "accounting",
        ["cdo"] = "data",
        ["cido"] = "information digital",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
