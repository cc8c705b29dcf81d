using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Whether a quotation names what a sentence names: in the same words, as an acronym, or by its other usual name.</summary>
internal static class NameMatch
{
    public static bool IsIn(Reading statement, Name name, Reading quote)
    {
        var words = statement.Words.GetRange(name.At, name.Until - name.At).FindAll(word => !word.IsStop && word.Key is not ("mr" or "ms" or "mrs" or "dr"));
        if (words.TrueForAll(word => HasWord(quote, word))) return true;
        var printed = string.Join(' ', words.Select(word => word.Key));
        if (OtherNames.TryGetValue(printed, out var others) && others.Any(other => HasPhrase(quote, other))) return true;
        return words.Count > 1 && (HasAcronymOf(quote, words) || HasShortForm(quote, words) || IsFullNameOf(words, quote));
    }

    public static bool HasWord(Reading quote, Word word)
    {
        if (quote.Keys.Contains(word.Key)) return true;
        if (quote.Words.Exists(other => !other.IsStop && Stemmer.AreAlike(other.Stem, word.Stem))) return true;
        if (word.IsDesignation && quote.Words.Exists(other => other.IsDesignation && other.Key.Split('/', '-').Contains(word.Key))) return true;
        if (OtherNames.TryGetValue(word.Key, out var others) && others.Any(other => HasPhrase(quote, other))) return true;
        return IsAcronym(word.Text) && HasInitials(quote, word.Text);
    }

    private static bool HasPhrase(Reading quote, string phrase)
    {
        var keys = phrase.Split(' ');
        for (var i = 0; i + keys.Length <= quote.Words.Count; i++)
        {
            var j = 0;
            while (j < keys.Length && quote.Words[i + j].Key == keys[j]) j++;
            if (j == keys.Length) return true;
        }
        return false;
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

    /// <summary>"Chief Growth Officer" where the quotation says "CGO"; a unit's acronym often opens with the company's letter.</summary>
    private static bool HasAcronymOf(Reading quote, List<Word> words)
    {
        var initials = string.Concat(words.Select(word => char.ToUpperInvariant(word.Key[0])));
        return quote.Words.Exists(word => word.Text.Length >= 2 && IsAcronym(word.Text) && (word.Text == initials
            || word.Text.Length == initials.Length + 1 && word.Text.EndsWith(initials, StringComparison.Ordinal)));
    }

    /// <summary>"The Department" for the Justice Department, once its whole name has been given elsewhere.</summary>
    private static bool HasShortForm(Reading quote, List<Word> words)
    {
        if (!NameReader.IsBody(words[^1].Key)) return false;
        for (var i = 1; i < quote.Words.Count; i++)
            if (quote.Words[i].Key == words[^1].Key && quote.Words[i].IsCapital && quote.Words[i - 1].Key == "the") return true;
        return false;
    }

    /// <summary>"Jo Marsh" where the quotations have "Joanna Marsh".</summary>
    private static bool IsFullNameOf(List<Word> words, Reading quote)
    {
        if (words.Count != 2 || words[0].Key.Length < 2) return false;
        for (var i = 1; i < quote.Words.Count; i++)
        {
            if (quote.Words[i].Key != words[1].Key) continue;
            for (var j = Math.Max(0, i - 2); j < i; j++)
                if (quote.Words[j].IsCapital && quote.Words[j].Key.StartsWith(words[0].Key, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>Two usual names of one thing, neither of which is made of the other's words or initials.</summary>
    private static readonly FrozenDictionary<string, string[]> OtherNames = Pairs(
        ("united states", "u.s"), ("united states", "america"), ("united states", "american"), ("u.s", "domestic"), ("u.s", "fda"), ("u.s", "sec"), ("u.s", "ftc"), ("u.s", "doj"), ("u.s", "epa"), ("u.s", "irs"), ("u.s", "faa"), ("u.s", "nhtsa"), ("u.s", "cfpb"), ("u.s", "fcc"), ("u.s", "osha"), ("u.s", "federal"), ("u.s", "congress"), ("u.s", "medicare"), ("washington", "u.s"), ("washington", "united states"), ("american", "united states"), ("america", "united states"),
        ("united kingdom", "uk"), ("united kingdom", "u.k"), ("uk", "united kingdom"), ("britain", "united kingdom"), ("british", "united kingdom"), ("european union", "eu"), ("brussels", "eu"), ("brussels", "european"),
        ("pentagon", "department of defense"), ("pentagon", "dod"), ("pentagon", "defense department"), ("justice department", "department of justice"), ("justice department", "doj"), ("defense department", "department of defense"),
        ("defense department", "dod"), ("treasury", "department of the treasury"), ("commerce department", "department of commerce"), ("labor department", "department of labor"), ("energy department", "department of energy"),
        ("transportation department", "department of transportation"), ("fed", "federal reserve"), ("congress", "legislators"), ("beijing", "china"), ("moscow", "russia"), ("london", "uk"), ("sino", "china"), ("chairman", "chair"), ("chair", "chairman"),
        ("chairwoman", "chair"), ("medicare", "cms"), ("wall street", "investors"), ("covid", "pandemic"), ("covid-19", "pandemic"), ("covid-19", "coronavirus"));

    private static FrozenDictionary<string, string[]> Pairs(params (string Name, string Other)[] pairs) =>
        pairs.GroupBy(pair => pair.Name).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Other).ToArray(), StringComparer.Ordinal);
}
