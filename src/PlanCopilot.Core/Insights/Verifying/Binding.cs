namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>A value of a quotation with the words of the sentence that stand around both.</summary>
/// <param name="Strength">What those words weigh, more if the same verb governs both.</param>
/// <param name="IsNear">Some of them stand next to the value in the sentence.</param>
internal readonly record struct Candidate(ulong Shared, double Strength, bool IsNear);

/// <summary>
/// Whether a value belongs to the same thing in the sentence as in the quotations. It doesn't when another value of its kind
/// stands among clearly more of the sentence's words than it does itself: "cash of $1.6 billion and securities of $0.8 billion"
/// doesn't say that cash was $0.8 billion.
/// </summary>
internal static class Binding
{
    private const double Margin = 0.7, MarginOfOther = 0.9, SameVerb = 1.5, SameDirection = 0.75, SameOpening = 1;
    private const int Near = 2;

    public static bool IsBeaten(Candidate own, Candidate rival) =>
        (rival.IsNear || !own.IsNear) && rival.Strength >= own.Strength + ((own.Shared & ~rival.Shared) == 0 ? Margin : MarginOfOther);

    public static Candidate Between(Claim claim, Surroundings said, Alignment alignment, Surroundings source)
    {
        var shared = alignment.Shared(said, source);
        return new Candidate(shared, claim.Weight(shared, said) + OfHeads(claim, said, alignment, source, shared), (shared & Nearest(claim.Reading, said)) != 0);
    }

    public static Candidate Better(Candidate one, Candidate other) => other.Strength > one.Strength ? other : one;

    /// <summary>More for a value that the same verb or noun governs.</summary>
    private static double OfHeads(Claim claim, Surroundings said, Alignment alignment, Surroundings source, ulong shared)
    {
        var (verb, noun) = (Governor(claim.Reading, said), Counted(claim.Reading, said));
        var (otherVerb, otherNoun) = (Governor(alignment.Quote, source), Counted(alignment.Quote, source));
        // "In October 2024, we agreed": what opens a sentence is governed by a verb after it.
        var opens = otherVerb < 0 && source.At - alignment.Quote.SentenceAt(source.At).From < 3 && verb is >= 0 and < Claim.MostWords && (shared >> verb & 1) != 0;
        return opens ? SameOpening : Math.Max(OfTwo(claim.Reading, verb, alignment.Quote, otherVerb), Math.Max(OfTwo(claim.Reading, noun, alignment.Quote, otherNoun), OfTwo(claim.Reading, noun, alignment.Quote, otherVerb)));
    }

    private static double OfTwo(Reading statement, int i, Reading quote, int j)
    {
        if (i < 0 || j < 0) return 0;
        var (one, other) = (statement.Words[i], quote.Words[j]);
        if (one.Is(WordClass.Up) && other.Is(WordClass.Up) && !other.Is(WordClass.Causal) || one.Is(WordClass.Down) && other.Is(WordClass.Down)) return SameDirection;
        return Stemmer.AreAlike(one.Stem, other.Stem) ? SameVerb : 0;
    }

    /// <summary>The content word right before a value, small words and names between them left out; -1 when there is none.</summary>
    private static int Governor(Reading reading, Surroundings value)
    {
        var from = Math.Max(value.From, value.At - 4);
        for (var i = value.At - 1; i >= from; i--)
            if (IsHead(reading, i)) return i;
            else if (reading.BreakBefore(i) > Break.Comma) break;
        for (var i = value.SharedUntil - 1; i >= value.SharedFrom; i--) if (IsHead(reading, i)) return i;
        return -1;
    }

    /// <summary>The noun right after a value: "$5 billion gain", "$1 billion of cash"; -1 when there is none.</summary>
    private static int Counted(Reading reading, Surroundings value)
    {
        var i = value.Until < value.To && reading.Words[value.Until].Key == "of" ? value.Until + 1 : value.Until;
        return i < value.To && reading.BreakBefore(i) == Break.None && IsHead(reading, i) ? i : -1;
    }

    private static bool IsHead(Reading reading, int i) => reading.Words[i].IsContent && !NumberWords.Scales.ContainsKey(reading.Words[i].Key) && !reading.Names.Exists(name => name.At <= i && i < name.Until);

    /// <summary>The few content words before a value; those after it when it opens the sentence.</summary>
    private static ulong Nearest(Reading reading, Surroundings value)
    {
        var (near, count) = (0ul, 0);
        for (var i = value.At - 1; i >= value.From && count < Near; i--) Take(i);
        for (var i = value.Until; i < value.To && count < Near; i++) Take(i);
        return near;

        void Take(int i)
        {
            if (i >= Claim.MostWords || !reading.Words[i].IsContent || reading.Words[i].Is(WordClass.Light) && !reading.Words[i].IsCapital) return;
            (near, count) = (near | 1ul << i, count + 1);
        }
    }
}
