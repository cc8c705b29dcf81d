using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>
/// Finds which words of a sentence name the company whose documents are quoted. Where nobody says who that is, it is the one
/// name that no quotation holds and that stands where quotations put "we", "our" or nothing at all.
/// </summary>
internal static class OwnName
{
    public static IReadOnlySet<int> Find(Reading statement, IReadOnlyList<Reading> quotes, string? company)
    {
        var own = new HashSet<int>();
        if (company is not null)
        {
            var keys = Word.Split(company).Where(word => !LegalForms.Contains(word.Key)).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
            own.UnionWith(Enumerable.Range(0, statement.Words.Count).Where(i => keys.Contains(statement.Words[i].Key) && (statement.Words[i].IsCapital || !statement.Words[i].IsStop)));
        }
        else if (Guess(statement, quotes) is { } name)
        {
            // "Beck's Mills": its name has a possessive in it.
            var before = statement.Names.Find(other => other.Until == name.At && statement.Words[name.At - 1].IsPossessive && !quotes.Any(quote => NameMatch.IsIn(statement, other, quote)));
            if (before is not null) own.UnionWith(Enumerable.Range(before.At, name.At - before.At));
            foreach (var other in statement.Names.Where(other => SameWords(statement, name, other)))
                own.UnionWith(Enumerable.Range(other.At, name.Until - name.At));
        }
        return own;
    }

    private static Name? Guess(Reading statement, IReadOnlyList<Reading> quotes)
    {
        if (!quotes.Any(quote => quote.SaysWe) && quotes.Any(quote => NamesAnActor(quote, statement))) return null;
        return statement.Names
            .Where(name => name.Type is CheckedValueType.Name or CheckedValueType.Organisation or CheckedValueType.Product && !IsListed(statement, name) && !IsPartIn(statement, name, quotes) && !quotes.Any(quote => NameMatch.IsIn(statement, name, quote)))
            .Select(name => (name, fit: Fit(statement, name, quotes))).Where(one => one.fit > 0)
            .OrderByDescending(one => one.fit).ThenBy(one => one.name.At).Select(one => one.name).FirstOrDefault();
    }

    /// <returns>0 when the name stands where another party's would; more, the more it stands where the company's would.</returns>
    private static int Fit(Reading statement, Name name, IReadOnlyList<Reading> quotes)
    {
        var words = statement.Words;
        var next = name.Until < words.Count && statement.BreakBefore(name.Until) == Break.None ? name.Until : -1;
        var before = name.At > 0 && statement.BreakBefore(name.At) == Break.None ? words[name.At - 1].Key : "";
        if (before == "the" && name.At > 1) before = words[name.At - 2].Key;
        var isOther = OtherParty.Contains(before);
        if (name.At == 0 && next >= 0 && LooksLikeVerb(words[next])) return 3;
        if (words[name.Until - 1].IsPossessive)
            return next >= 0 && Enumerable.Range(next, Math.Min(3, words.Count - next)).Any(i => words[i].IsContent && IsIn(quotes, words[i])) ? 3 : isOther ? 0 : 1;
        if (name.At == 0 || next >= 0 && LooksLikeVerb(words[next])) return isOther ? 0 : 2;
        if (next >= 0 && (words[next].IsNumber || words[next].Key is "nearly" or "almost" or "roughly" or "$")) return isOther ? 0 : 1;
        if (next >= 0 && words[next].IsContent) return !isOther && IsIn(quotes, words[next]) ? 2 : 0;
        // "An arm of Harrowgate": the company's, when the quotations know the arm.
        if (before == "against") return 1;
        if (before is "of" or "at" or "for" or "in") return name.At > 1 && IsIn(quotes, words[name.At - 2]) ? 1 : 0;
        return isOther ? 0 : 1;
    }

    /// <summary>"Seeds and Sprayers": one of several of its kind.</summary>
    private static bool IsListed(Reading statement, Name name) =>
        name.At > 1 && statement.Words[name.At - 1].Key is "and" or "or" && statement.Names.Exists(other => other.Until == name.At - 1 || other.At == name.At - 2)
        || name.At > 1 && statement.Words[name.At - 1].Key is "and" or "or" && statement.Words[name.At - 2].IsCapital;

    /// <summary>A quotation names a part of it, so that it names somebody else: a person's last name, the unit of another country.</summary>
    private static bool IsPartIn(Reading statement, Name name, IReadOnlyList<Reading> quotes) => name.Until - name.At > 1
        && Enumerable.Range(name.At, name.Until - name.At).Any(i => !NameReader.IsBody(statement.Words[i].Key) && !Places.IsPlace(statement.Words[i].Key)
            && quotes.Any(quote => quote.Words.Exists(word => word.IsCapital && word.Break != Break.Sentence && word.Key == statement.Words[i].Key)));

    private static bool IsIn(IReadOnlyList<Reading> quotes, Word word) => quotes.Any(quote => NameMatch.HasWord(quote, word));

    public static bool LooksLikeVerb(Word word) =>
        word.IsStop || word.Is(WordClass.Plan | WordClass.Light | WordClass.Future | WordClass.Up | WordClass.Down) || VerbForms.IsUnchanging(word.Key) || word.Key.EndsWith('s') && word.Key.Length > 3;

    /// <summary>The quotation says what somebody else, whom the sentence doesn't mention, did.</summary>
    private static bool NamesAnActor(Reading quote, Reading statement) => quote.Names.Any(name =>
        name.Type is CheckedValueType.Name or CheckedValueType.Organisation && name.Until < quote.Words.Count && (quote.BreakBefore(name.Until) == Break.None || quote.Words[name.Until].Key == "which")
        && (quote.Words[name.Until - 1].IsPossessive || quote.Words[name.Until].Key is "has" or "is" or "was" or "will" or "had" or "may" or "which" || quote.Words[name.Until].Key.EndsWith("ed", StringComparison.Ordinal))
        && !NameMatch.IsIn(quote, name, statement));

    private static bool SameWords(Reading statement, Name name, Name other) => other.Until - other.At >= name.Until - name.At
        && Enumerable.Range(0, name.Until - name.At).All(i => statement.Words[name.At + i].Key == statement.Words[other.At + i].Key);

    private static readonly FrozenSet<string> LegalForms = new[] { "inc", "corp", "corporation", "company", "co", "ltd", "limited", "llc", "plc", "the", "group", "holdings", "and", "of" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>After these words another party is named: what one deals with, buys, runs on.</summary>
    private static readonly FrozenSet<string> OtherParty = new[]
    {
        "by", "to", "from", "on", "with", "through", "via", "into", "as", "is", "are", "was", "were", "be", "named", "names", "called", "like", "including", "alongside", "between", "using", "uses",
        "acquired", "bought", "buy", "acquire", "buying", "acquiring", "hired", "hire", "chose", "sold", "sells", "sell", "joined", "sued", "appointed", "picked", "selected",
    }.ToFrozenSet(StringComparer.Ordinal);
}
