namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>What the sentence's words are governed by in the quotations: who says them with "not" or "may", who without.</summary>
internal static class Assertion
{
    private const int Reach = 6;
    private const double Enough = 2;

    /// <returns>A word of the class that governs, in a quotation, what the sentence says without it, where nothing says as much without it.</returns>
    public static Word? Governor(Claim claim, WordClass words, Func<Reading, int, bool> counts)
    {
        foreach (var alignment in claim.Alignments)
            for (var i = 0; i < alignment.Quote.Words.Count; i++)
            {
                if (!alignment.Quote.Words[i].Is(words) || !counts(alignment.Quote, i)) continue;
                var governed = alignment.Quote.Governed(i, Reach);
                if (governed.Count == 0) continue;
                var (from, to) = alignment.Quote.ClauseAt(i);
                // "We do not expect A, B or C to have an effect": denying the expectation denies all of it.
                var end = alignment.Quote.Words[governed[0]].Is(WordClass.Plan) ? to : governed[^1] + 1;
                var shared = alignment.Within(governed[0], end);
                var verbAndObject = governed.Count > 1 && alignment.Within(governed[0], governed[0] + 1) != 0 && alignment.Within(governed[1], governed[1] + 1) != 0;
                if ((verbAndObject || claim.Weight(shared) >= Math.Min(Enough, Math.Max(1, governed.Count - 2))) && !IsSaidWithout(claim, words, alignment.Within(from, to), shared)) return alignment.Quote.Words[i];
            }
        return null;
    }

    /// <summary>Another clause carries as much of the sentence, these words among it, without any word of the class.</summary>
    private static bool IsSaidWithout(Claim claim, WordClass words, ulong clause, ulong governed)
    {
        foreach (var alignment in claim.Alignments)
            foreach (var (from, to) in alignment.Quote.Clauses())
            {
                if (Holds(alignment.Quote, from, to, words)) continue;
                var other = alignment.Within(from, to);
                if (claim.Weight(other) >= claim.Weight(clause) && claim.Weight(other & governed) >= claim.Weight(governed) / 2) return true;
            }
        return false;
    }

    public static bool Holds(Reading reading, int from, int to, WordClass words)
    {
        for (var i = from; i < to; i++) if (reading.Words[i].Is(words)) return true;
        return false;
    }
}
