using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Finds each name of a sentence in its quotations: capitalised words, acronyms, titles.</summary>
internal static class NameChecks
{
    public static void Names(Reading statement, IReadOnlyList<Reading> quotes, string? company, List<CheckedValue> values)
    {
        var own = OwnWords(statement, quotes, company);
        var about = AboutSomebodyElse(statement, quotes);
        for (var i = 0; i < statement.Words.Count; i++)
        {
            var word = statement.Words[i];
            if (!IsName(statement, i)) continue;
            var found = own.Contains(word.Key) || quotes.Where((_, at) => !about[at]).Any(quote => Has(quote, word));
            values.Add(new CheckedValue(word.Text, CheckedValueType.Name, found));
        }
    }

    private static bool IsName(Reading statement, int i)
    {
        var word = statement.Words[i];
        if (!word.IsCapital || word.IsStop || NumberWords.Units.ContainsKey(word.Key)) return false;
        if (statement.Periods.Any(period => period.At <= i && i < period.Until) || word.Text.Length == 1) return false;
        if (!word.OpensSentence) return true;
        if (word.Text.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0) return true;
        return i + 1 < statement.Words.Count && statement.Words[i + 1] is { IsCapital: true, OpensSentence: false } next
            && next.Start == word.Start + word.Text.Length + 1 && !next.IsStop;
    }

    private static bool Has(Reading quote, Word word)
    {
        if (quote.Keys.Contains(word.Key) || quote.Stems.Contains(word.Stem)) return true;
        if (Same.TryGetValue(word.Key.Replace(".", "", StringComparison.Ordinal), out var others) && others.Any(quote.Keys.Contains)) return true;
        return IsAcronym(word.Text) && HasInitials(quote, word.Text);
    }

    private static bool IsAcronym(string text) => text.Length is >= 2 and <= 7 && text.All(c => char.IsUpper(c) || c is '&' or '.');

    /// <summary>"ERP" of "Enterprise Resource Planning", "R&amp;D" of "research and development".</summary>
    private static bool HasInitials(Reading quote, string acronym)
    {
        var letters = acronym.ToLowerInvariant().Where(char.IsLetter).ToArray();
        var words = quote.Words;
        for (var start = 0; start < words.Count; start++)
        {
            var (matched, i) = (0, start);
            while (i < words.Count && matched < letters.Length && i - start < letters.Length * 2)
            {
                if (words[i].Key[0] == letters[matched]) matched++;
                else if (matched == 0 || words[i].Key is not ("and" or "of" or "the" or "for" or "in")) break;
                i++;
            }
            if (matched == letters.Length) return true;
        }
        return false;
    }

    private static HashSet<string> OwnWords(Reading statement, IReadOnlyList<Reading> quotes, string? company)
    {
        if (company is not null) return [.. Word.Split(company).Where(word => !LegalForms.Contains(word.Key)).Select(word => word.Key)];
        // Not told whose sentence it is: what opens it is the company, when the quotations say "we".
        return statement.Words.Count > 0 && statement.Words[0].IsCapital && quotes.Any(quote => quote.SaysWe) ? [statement.Words[0].Key] : [];
    }

    /// <summary>Quotations about another person than the one the sentence names: their values don't count for this one.</summary>
    private static bool[] AboutSomebodyElse(Reading statement, IReadOnlyList<Reading> quotes)
    {
        var others = quotes.Select(quote => Person(quote, statement, mentioned: false)).ToArray();
        return quotes.Any(quote => Person(quote, statement, mentioned: true)) ? others : new bool[quotes.Count];
    }

    private static bool Person(Reading quote, Reading statement, bool mentioned)
    {
        var any = false;
        for (var i = 0; i + 2 < quote.Words.Count; i++)
        {
            var (a, b, c) = (quote.Words[i], quote.Words[i + 1], quote.Words[i + 2]);
            var person = a.Key is "mr" or "ms" or "mrs" or "dr" && b.IsCapital || a.IsCapital && b.IsCapital && c.Key is "has" or "served" or "joined" or "serves" or "will" && !a.IsStop;
            if (!person) continue;
            if (statement.Keys.Contains(b.Key)) return mentioned;
            any = true;
        }
        return any && !mentioned;
    }

    private static readonly FrozenSet<string> LegalForms = new[] { "inc", "corp", "corporation", "company", "co", "ltd", "limited", "llc", "plc", "the", "group", "holdings", "and", "of" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Same = new Dictionary<string, string[]>
    {
        ["us"] = ["u.s", "u.s.", "usa", "united", "american", "america", "domestic"],
        ["usa"] = ["u.s", "united", "american"],
        ["america"] = ["u.s", "us", "united", "american"],
        ["american"] = ["u.s", "us", "america"],
        ["uk"] = ["u.k", "kingdom", "britain", "british"],
        ["britain"] = ["uk", "u.k", "kingdom", "british"],
        ["british"] = ["uk", "britain", "kingdom"],
        ["eu"] = ["european", "europe", "e.u"],
        ["europe"] = ["european", "eu", "emea"],
        ["european"] = ["eu", "europe"],
        ["chinese"] = ["china"],
        ["china"] = ["chinese", "prc"],
        ["japanese"] = ["japan"],
        ["german"] = ["germany"],
        ["french"] = ["france"],
        ["dutch"] = ["netherlands"],
        ["indian"] = ["india"],
        ["washington"] = ["u.s", "us"],
        ["chairman"] = ["chair"],
        ["chair"] = ["chairman", "chairwoman"],
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
