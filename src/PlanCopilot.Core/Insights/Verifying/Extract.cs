namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>
/// A sentence that is one quotation with words left out, as drafting makes it: compared with it word by word, which tells
/// what was left out, put in or exchanged far more surely than a comparison of two wordings can.
/// </summary>
internal sealed class Extract
{
    private const double Enough = 0.85, Fewest = 7;
    private readonly Reading _statement;
    private readonly IReadOnlySet<int> _own;
    private readonly int[] _source;
    private readonly bool[] _kept;

    private Extract(Reading statement, IReadOnlySet<int> own, Reading quote, int[] source)
    {
        (_statement, _own, Quote, _source) = (statement, own, quote, source);
        _kept = new bool[quote.Words.Count];
        foreach (var j in source) if (j >= 0) _kept[j] = true;
    }

    public Reading Quote { get; }

    /// <returns>The extract of the quotation that holds most of the sentence, or null when the sentence is none.</returns>
    public static Extract? Find(Reading statement, IReadOnlySet<int> own, IReadOnlyList<Reading> quotes)
    {
        Extract? best = null;
        var most = Math.Max(Fewest, Enough * (statement.Words.Count - own.Count));
        foreach (var quote in quotes)
        {
            var source = new int[statement.Words.Count];
            Array.Fill(source, -1);
            var held = Match(statement.Words, own, quote.Words, source, 0, statement.Words.Count, 0, quote.Words.Count);
            if (held < most) continue;
            (best, most) = (new Extract(statement, own, quote, source), held + 1);
        }
        return best;
    }

    /// <summary>Whether the words of the range stand in the quotation in a row, where their neighbours do.</summary>
    public bool Holds(int from, int to)
    {
        for (var i = from; i < to; i++) if (_source[i] < 0 || i > from && _source[i] != _source[i - 1] + 1) return false;
        return true;
    }

    /// <summary>It has no word that says something and isn't the quotation's.</summary>
    public bool IsPure => Enumerable.Range(0, _source.Length).All(i => _source[i] >= 0 || _own.Contains(i) || !_statement.Words[i].IsContent);

    /// <summary>All its words are the quotation's, and every number, time and name of the sentence stands in it as in the quotation.</summary>
    public bool HoldsAll =>
        IsPure && _statement.Quantities.TrueForAll(quantity => Holds(quantity.At, quantity.Until)) && _statement.Periods.TrueForAll(period => Holds(period.At, period.Until))
        && _statement.Names.TrueForAll(name => _own.Contains(name.At) || Holds(name.At, name.Until));

    /// <summary>Whether a word that says something was left out right before a word.</summary>
    public bool SkipsBefore(int at)
    {
        var left = at - 1;
        while (left >= 0 && _source[left] < 0) left--;
        for (var i = left < 0 ? _source[at] : _source[left] + 1; i < _source[at]; i++) if (Quote.Words[i].IsContent || Quote.Words[i].IsNumber) return true;
        return false;
    }

    /// <returns>The stretch of the quotation that stands for a stretch of the sentence: what lies between the words held before and after it.</returns>
    public (int From, int To) SlotOf(int from, int to)
    {
        var (left, right) = (from - 1, to);
        while (left >= 0 && _source[left] < 0) left--;
        while (right < _source.Length && _source[right] < 0) right++;
        return (left < 0 ? 0 : _source[left] + 1, right < _source.Length ? _source[right] : Math.Min(Quote.Words.Count, left < 0 ? 0 : _source[left] + 1 + (to - from)));
    }

    /// <returns>A word of the class that the quotation puts before a word which the sentence keeps, and that the sentence leaves out.</returns>
    public Word? Dropped(WordClass words, WordClass instead, Func<Reading, int, bool> counts)
    {
        for (var j = 0; j < Quote.Words.Count; j++)
        {
            if (_kept[j] || !Quote.Words[j].Is(words) || !counts(Quote, j)) continue;
            if (NextKept(j) is >= 0 and var next && !IsReplaced(next, instead)) return Quote.Words[j];
        }
        return null;
    }

    /// <returns>The content word right after <paramref name="j"/> if it is kept, or the one after "or" or "and": "never declared or paid". Else -1.</returns>
    private int NextKept(int j)
    {
        for (var next = j + 1; next < Quote.Words.Count && (Quote.BreakBefore(next) == Break.None || Quote.Words[next].Is(WordClass.Joint)); next++)
        {
            if (!Quote.Words[next].IsContent || Quote.Words[next].Key == "longer") continue; // "no longer"
            if (_kept[next]) return next;
            if (next + 1 >= Quote.Words.Count || Quote.Words[next + 1].Key is not ("or" or "and")) return -1;
        }
        return -1;
    }

    /// <summary>Right before the kept word the sentence has another word that does the same.</summary>
    private bool IsReplaced(int kept, WordClass instead)
    {
        var at = Array.IndexOf(_source, kept);
        for (var i = at - 1; i >= 0 && (_source[i] < 0 || !_statement.Words[i].IsContent || _own.Contains(i)); i--)
            if (_source[i] < 0 && _statement.Words[i].Is(instead)) return true;
        return false;
    }

    /// <summary>As difflib does: the longest run of words in common, then the same to its left and to its right.</summary>
    private static int Match(List<Word> words, IReadOnlySet<int> own, List<Word> quote, int[] source, int from, int to, int left, int right)
    {
        if (from >= to || left >= right) return 0;
        var (length, at, there) = (0, 0, 0);
        var before = new int[right - left + 1];
        var now = new int[right - left + 1];
        for (var i = from; i < to; i++)
        {
            for (var j = left; j < right; j++)
            {
                now[j - left + 1] = IsSame(words[i], own.Contains(i), quote[j]) ? before[j - left] + 1 : 0;
                if (now[j - left + 1] > length) (length, at, there) = (now[j - left + 1], i - now[j - left + 1] + 1, j - now[j - left + 1] + 1);
            }
            (before, now) = (now, before);
        }
        // A lone "the" or "of" is met anywhere.
        if (length == 0 || length == 1 && !words[at].IsContent) return 0;
        for (var i = 0; i < length; i++) source[at + i] = there + i;
        return length + Match(words, own, quote, source, from, at, left, there) + Match(words, own, quote, source, at + length, to, there + length, right);
    }

    /// <summary>The company and "it" stand for "we".</summary>
    private static bool IsSame(Word one, bool isOwn, Word other) => one.Key == other.Key || (isOwn || one.Key is "it" or "its" or "itself") && other.Key is "we" or "our" or "us" or "company" or "ourselves" or "registrant" or "corporation" || !one.IsStop && !one.IsNumber && !one.Is(WordClass.Up | WordClass.Down) && one.Stem == other.Stem;
}
