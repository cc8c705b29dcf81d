namespace PlanCopilot.Core.Insights;

/// <summary>Names an insight in one to four words, so that links, objectives and people can speak of it.</summary>
internal sealed class InsightHandle(TermWeights weights, string company)
{
    private const int MostWords = 4;
    /// <summary>Words rarer than this name nothing that the account speaks of often (an inverse document frequency).</summary>
    private const double UsefulRarity = 4.0;

    private static readonly HashSet<string> Weak = new(
        ("ability approach area aspect basis benefit change condition customer demand effort event factor growth impact issue item level market number objective opportunity part "
        + "people period portion position product program progress range rate reason risk sale service strategy success term thing trend value way work world success focus goal "
        + "commitment type notice member power default action activity measure scale exercise shutdown projection decision matter case example use need order future capability extent manner "
        + "advantage attention history knowledge importance majority variety series combination addition presence role history basis course place life day today experience quality interest "
        + "revenue total amount net share loss gain higher lower strong new key various global overall successful effective efficient general current certain long-term").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> NoNames = new(
        ("january february march april may june july august september october november december first second third fourth fifth now after before inc corp ltd holding half last next "
        + "late early mid one two three four five six seven eight nine ten twelve taken made given done dependent smaller larger certain other every additional few million billion trillion currently today recent recently instances numerous several united states u.s above below way ways able often away back ahead beyond around").Split(' '), StringComparer.Ordinal);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="statement">The insight's statement.</param>
    /// <param name="evidence">The sentences it was read from; a phrase that several of them use names it better.</param>
    /// <returns>A name that no earlier insight of this account has.</returns>
    public string Name(string statement, IReadOnlyList<string> evidence)
    {
        var candidates = Phrases(statement)
            .Select((phrase, place) => (Phrase: phrase, Score: Score(statement, phrase, place, evidence)))
            .OrderByDescending(candidate => candidate.Score).Select(candidate => candidate.Phrase);
        var handle = candidates.Concat(evidence.SelectMany(Phrases)).FirstOrDefault(phrase => !_taken.Contains(phrase)) ?? Numbered(statement);
        _taken.Add(handle);
        if (handle.EndsWith(".S", StringComparison.Ordinal)) handle += ".";
        return char.ToUpperInvariant(handle[0]) + handle[1..];
    }

    private string Numbered(string statement)
    {
        var stem = Phrases(statement).FirstOrDefault() ?? "Insight";
        return Enumerable.Range(2, 1000).Select(number => $"{stem} {number}").First(name => !_taken.Contains(name));
    }

    private double Score(string statement, string phrase, int place, IReadOnlyList<string> evidence)
    {
        var words = phrase.Split(' ');
        var terms = words.Select(word => Terms.Fold(word)).ToArray();
        var named = words.Any(word => char.IsUpper(word[0])) && (statement.IndexOf(phrase, StringComparison.Ordinal) > 0 || (words.Length > 1 && char.IsUpper(words[1][0])) || phrase.Skip(1).Any(char.IsUpper));
        var weight = terms.Average(term => Math.Min(weights.Of(term), UsefulRarity) * (Weak.Contains(term) ? 0.4 : 1) * (weights.Texts(term) < 2 ? 0.6 : 1));
        var length = words.Length switch { 1 => named ? 1.1 : 0.4, 2 => 1.3, 3 => 1.2, _ => 0.9 };
        var repeated = evidence.Count(text => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
        return weight * length * (named ? 1.7 : 1) * (1 + (0.15 * Math.Min(Math.Max(repeated - 1, 0), 4))) * Math.Pow(0.95, place);
    }

    /// <summary>Noun phrases as they are printed: words between verbs, stop-words and punctuation, ending with a noun.</summary>
    private List<string> Phrases(string statement)
    {
        var phrases = new List<string>();
        var run = new List<(int Start, int Length)>();
        var before = "";
        foreach (var word in Terms.Words(statement))
        {
            var apart = run.Count > 0 && statement[(run[^1].Start + run[^1].Length)..word.Start] != " ";
            if (apart) Close();
            var previous = before;
            before = statement.Substring(word.Start, word.Length).ToLowerInvariant();
            // Behind these a word is a verb, whatever else it can be.
            var verb = previous is "to" or "may" or "will" or "could" or "can" or "would" or "must" or "should" or "might" or "not" && char.IsLower(statement[word.Start]);
            if (!verb && (Belongs(Printed(statement, word)) || BeginsName(statement, word))) run.Add(word);
            else Close();
        }
        Close();
        return phrases;

        void Close()
        {
            while (run.Count > 0 && !EndsPhrase(Printed(statement, run[^1]))) run.RemoveAt(run.Count - 1);
            while (run.Count > 0 && !BeginsPhrase(Printed(statement, run[0]))) run.RemoveAt(0);
            if (run.Count is > 0 and <= MostWords)
            {
                var phrase = statement[run[0].Start..(run[^1].Start + run[^1].Length)];
                if (!phrase.Equals(company, StringComparison.OrdinalIgnoreCase) && !phrases.Contains(phrase, StringComparer.OrdinalIgnoreCase)) phrases.Add(phrase);
            }
            run.Clear();
        }
    }

    /// <summary>The word as it would stand inside a sentence: the first one's capital says nothing, unless more capitals follow.</summary>
    private static string Printed(string statement, (int Start, int Length) word)
    {
        var printed = statement.Substring(word.Start, word.Length);
        var next = word.Start + word.Length + 1;
        return word.Start == 0 && !printed.Skip(1).Any(char.IsUpper) && !(next < statement.Length && char.IsUpper(statement[next])) ? printed.ToLowerInvariant() : printed;
    }

    /// <summary>The company's name belongs to a phrase only as the beginning of a longer name, such as "Norvane Cloud".</summary>
    private bool BeginsName(string statement, (int Start, int Length) word)
    {
        var next = word.Start + word.Length + 1;
        return next < statement.Length && statement[next - 1] == ' ' && char.IsUpper(statement[next])
            && statement.AsSpan(word.Start, word.Length).Equals(company, StringComparison.OrdinalIgnoreCase);
    }

    private bool Belongs(string word)
    {
        var lower = word.ToLowerInvariant();
        if (word.StartsWith(company, StringComparison.OrdinalIgnoreCase) || char.IsDigit(word[0]) || NoNames.Contains(lower)) return false;
        if (char.IsUpper(word[0]) && !Terms.IsStop(lower)) return true;
        return !Terms.IsStop(Terms.Fold(lower)) && !Terms.IsStop(lower) && !VerbForms.IsFinite(lower) && !VerbForms.IsBase(lower, afterVerb: false)
            && (!VerbForms.IsRegularPast(lower) || lower.Contains('-', StringComparison.Ordinal)) && !lower.EndsWith("ly", StringComparison.Ordinal);
    }

    private static bool EndsPhrase(string word) => char.IsUpper(word[0])
        || !(word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ive", StringComparison.Ordinal) || word.EndsWith("al", StringComparison.Ordinal)
            || word.EndsWith("ous", StringComparison.Ordinal) || word.EndsWith("ful", StringComparison.Ordinal) || word.EndsWith("ble", StringComparison.Ordinal)
            || word is "new" or "higher" or "lower" or "strong" or "key" or "available" or "innovative" or "complex" or "better" or "greater");

    private static bool BeginsPhrase(string word) => char.IsUpper(word[0]) || (!word.EndsWith("ing", StringComparison.Ordinal) && NoWeakBeginning(word));

    private static bool NoWeakBeginning(string word) => !Weak.Contains(word.ToLowerInvariant()) || Terms.Fold(word) is "growth" or "customer" or "market" or "product" or "revenue";
}
