namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Which words of a sentence stand in one quotation, and where. Sets of the sentence's words are bits; past 64 words they don't count.</summary>
internal sealed class Alignment
{
    private readonly int[][] _hits;

    public Alignment(Claim claim, Reading quote)
    {
        Quote = quote;
        var words = claim.Reading.Words;
        _hits = new int[Math.Min(words.Count, Claim.MostWords)][];
        var at = new List<int>();
        for (var i = 0; i < _hits.Length; i++)
        {
            at.Clear();
            if (claim.Weight(i) > 0)
                for (var j = 0; j < quote.Words.Count; j++)
                    if (IsSame(words[i], quote.Words[j])) at.Add(j);
            _hits[i] = [.. at];
        }
    }

    public Reading Quote { get; }

    /// <summary>The sentence's words that stand in the quotation within the range.</summary>
    public ulong Within(int from, int to)
    {
        var found = 0ul;
        for (var i = 0; i < _hits.Length; i++)
            foreach (var j in _hits[i])
                if (j >= from && j < to) { found |= 1ul << i; break; }
        return found;
    }

    public bool Has(int word) => word < _hits.Length && _hits[word].Length > 0;

    public IReadOnlyList<int> Hits(int word) => word < _hits.Length ? _hits[word] : [];

    private static bool IsSame(Word one, Word other) =>
        one.IsStop || other.IsStop ? one.Text == other.Text : one.Stem == other.Stem || !one.IsNumber && !other.IsNumber && !other.IsStop && Stemmer.AreAlike(one.Stem, other.Stem);
}
