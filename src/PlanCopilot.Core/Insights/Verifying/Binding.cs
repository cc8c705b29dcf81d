namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>
/// Whether each value of the sentence belongs to the same thing as in the quotations. It doesn't when another value of its kind
/// stands clearly nearer to the words that the sentence has around it: "cash of $1.6 billion and securities of $0.8 billion"
/// doesn't say that cash was $0.8 billion.
/// </summary>
internal sealed class Binding
{
    /// <summary>How much nearer another value must stand than the value itself; fitted on labelled claims, where 1.1 to 1.5 and 0.1 to 0.3 do as well.</summary>
    private const double Ratio = 1.25;
    private const int FarthestHead = 4;
    private readonly Claim _claim;
    private readonly Neighbourhood _said;
    private readonly double[][][] _strengths;
    private readonly bool[][][] _isSame;
    private readonly Func<int, Alignment, int, bool> _isRival;
    private readonly double _margin;
    private readonly Func<Reading, Neighbourhood> _around;

    /// <param name="around">The sentence's values or the quotation's, in the same order as the two functions count them.</param>
    /// <param name="isSame">Whether a value of the sentence is a quotation's.</param>
    /// <param name="isRival">Whether it could have been taken for one that it isn't.</param>
    public Binding(Claim claim, Func<Reading, Neighbourhood> around, Func<int, Alignment, int, bool> isSame, Func<int, Alignment, int, bool> isRival, double margin)
    {
        (_claim, _said, _isRival, _margin, _around) = (claim, around(claim.Reading), isRival, margin, around);
        _strengths = new double[_said.Places.Count][][];
        _isSame = new bool[_said.Places.Count][][];
        for (var i = 0; i < _said.Places.Count; i++)
        {
            _strengths[i] = new double[claim.Alignments.Count][];
            _isSame[i] = new bool[claim.Alignments.Count][];
            foreach (var (a, alignment) in claim.Alignments.Index())
            {
                var there = around(alignment.Quote);
                _strengths[i][a] = [.. there.Places.Select(place => Strength(_said.Places[i], alignment, there, place))];
                _isSame[i][a] = [.. Enumerable.Range(0, there.Places.Count).Select(j => isSame(i, alignment, j))];
            }
        }
    }

    /// <returns>Null when no quotation holds the value; false when it holds it for something else.</returns>
    public bool? IsBound(int i)
    {
        if (Best(i, (a, j) => _isSame[i][a][j]) is not { } own) return null;
        var rival = Best(i, (a, j) => !_isSame[i][a][j] && !IsSaid(i, a, j) && _isRival(i, _claim.Alignments[a], j));
        return !(rival is { } other && IsBeaten(own, other)) && !HasRivalsHead(i) && !Enumerable.Range(0, _said.Places.Count).Any(k => k != i && IsSwapped(i, k, own));
    }

    /// <summary>The word before the value stands in the quotations before another value, and never before this one.</summary>
    private bool HasRivalsHead(int i)
    {
        if (Head(_claim.Reading, _said.Places[i]) is not { } head) return false;
        bool HasHead(int a, int j) => Head(_claim.Alignments[a].Quote, _around(_claim.Alignments[a].Quote).Places[j]) is { } other && Stemmer.AreAlike(head, other);
        return Best(i, (a, j) => !_isSame[i][a][j] && !IsSaid(i, a, j) && HasHead(a, j) && _isRival(i, _claim.Alignments[a], j)) is not null && Best(i, (a, j) => _isSame[i][a][j] && HasHead(a, j)) is null;
    }

    /// <summary>The verb or noun right before a value, small words left out: "completed by the end of 2023", "sales of $5 million"; or the noun after it: "$5 million of sales".</summary>
    private static string? Head(Reading reading, Place place)
    {
        if (place.Until + 1 < reading.Words.Count && reading.Words[place.Until].Key == "of" && reading.Words[place.Until + 1] is { IsContent: true, IsCapital: false } counted) return counted.Stem;
        for (var i = place.At - 1; i >= 0 && i >= place.At - FarthestHead && reading.BreakBefore(i + 1) == Break.None; i--)
            if (reading.Words[i].IsContent) return reading.Words[i].Is(WordClass.Light) || reading.Words[i].IsCapital || NumberWords.Scales.ContainsKey(reading.Words[i].Key) ? null : reading.Words[i].Stem;
        return null;
    }

    private bool IsBeaten(double own, double rival) => rival > own * Ratio + _margin;

    /// <summary>Another value of the sentence is this one of the quotation.</summary>
    private bool IsSaid(int i, int a, int j) => Enumerable.Range(0, _said.Places.Count).Any(k => k != i && _isSame[k][a][j]);

    /// <summary>Each of two values stands in the quotations among the words that the sentence has around the other.</summary>
    private bool IsSwapped(int i, int k, double own)
    {
        if (Best(k, (a, j) => _isSame[k][a][j]) is not { } others) return false;
        return Best(i, (a, j) => _isSame[k][a][j] && !_isSame[i][a][j] && _isRival(i, _claim.Alignments[a], j)) is { } there && IsBeaten(own, there)
            && Best(k, (a, j) => _isSame[i][a][j] && !_isSame[k][a][j]) is { } here && IsBeaten(others, here);
    }

    private double? Best(int i, Func<int, int, bool> counts)
    {
        double? best = null;
        for (var a = 0; a < _strengths[i].Length; a++)
            for (var j = 0; j < _strengths[i][a].Length; j++)
                if (!(best >= _strengths[i][a][j]) && counts(a, j)) best = _strengths[i][a][j];
        return best;
    }

    /// <summary>What the words weigh that stand near the value in the sentence and near the value of the quotation.</summary>
    private double Strength(Place said, Alignment alignment, Neighbourhood there, Place source)
    {
        var sum = 0.0;
        for (var i = 0; i < _claim.Reading.Words.Count && i < Claim.MostWords; i++)
        {
            if (i >= said.At && i < said.Until) continue;
            var nearest = 0.0;
            foreach (var j in alignment.Hits(i))
                if (j < source.At || j >= source.Until) nearest = Math.Max(nearest, there.Of(j, source));
            if (nearest > 0) sum += _claim.Weight(i) / _claim.Frequency(i) * nearest * _said.Of(i, said);
        }
        return sum;
    }
}
