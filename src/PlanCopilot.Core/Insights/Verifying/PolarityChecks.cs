using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Whether the sentence denies what its quotations deny, and nothing else.</summary>
internal static class PolarityChecks
{
    private const double LeastShared = 0.75;

    public static void Check(Claim claim, List<CheckedValue> values)
    {
        if (claim.Extract is { } extract)
        {
            if (extract.Dropped(WordClass.Negator, WordClass.Negator | WordClass.NearNegator, (quote, i) => !IsIdiom(quote, i)) is { } dropped) values.Add(new CheckedValue(dropped.Text, CheckedValueType.Polarity, false));
            for (var i = 0; i < claim.Reading.Words.Count; i++)
                if (claim.Reading.Words[i].Is(WordClass.Negator)) values.Add(new CheckedValue(claim.Reading.Words[i].Text, CheckedValueType.Polarity, IsKept(extract, i)));
            if (Opposite(claim) is { } contrary) values.Add(new CheckedValue(contrary.Text, CheckedValueType.Polarity, false));
            if (extract.IsPure) return;
        }
        var at = claim.Reading.Words.FindIndex(word => word.Is(WordClass.Negator));
        var denies = at >= 0 && !IsIdiom(claim.Reading, at);
        if (denies) values.Add(new CheckedValue(claim.Reading.Words[at].Text, CheckedValueType.Polarity, IsDenied(claim, at)));
        else if (DeniedDuty(claim) is { } free) values.Add(new CheckedValue(free.Text, CheckedValueType.Polarity, false));
        else if (!claim.Reading.HasAny(WordClass.NearNegator) && Assertion.Governor(claim, WordClass.NearNegator, (quote, i) => Limits.Contains(quote.Words[i].Text)) is { } limit)
            values.Add(new CheckedValue(limit.Text, CheckedValueType.Polarity, false));
        else if (!claim.Reading.HasAny(WordClass.NearNegator) && Assertion.Governor(claim, WordClass.Negator, (quote, i) => !IsIdiom(quote, i)) is { } negator)
            values.Add(new CheckedValue(negator.Text, CheckedValueType.Polarity, false));
        if (Opposite(claim) is { } opposite) values.Add(new CheckedValue(opposite.Text, CheckedValueType.Polarity, false));
    }

    private static bool IsKept(Extract extract, int i)
    {
        if (extract.Holds(i, i + 1)) return true;
        var (from, to) = extract.SlotOf(i, i + 1);
        return Assertion.Holds(extract.Quote, from, to, WordClass.Negator | WordClass.NearNegator);
    }

    /// <summary>The sentence says that somebody must, a quotation that he needn't: "no obligation to", "not bound by".</summary>
    private static Word? DeniedDuty(Claim claim)
    {
        if (!claim.Reading.HasAny(WordClass.Duty) && !claim.Reading.Text.Contains(" ha", StringComparison.Ordinal)) return null;
        if (!claim.Reading.HasAny(WordClass.Duty) && !Enumerable.Range(0, claim.Reading.Words.Count - 1).Any(i => claim.Reading.Words[i].Key is "has" or "have" && claim.Reading.Words[i + 1].Key == "to")) return null;
        foreach (var alignment in claim.Alignments)
            for (var i = 0; i + 1 < alignment.Quote.Words.Count; i++)
            {
                if (!alignment.Quote.Words[i].Is(WordClass.Negator) || !alignment.Quote.Words[i + 1].Is(WordClass.Duty)) continue;
                var (from, to) = alignment.Quote.ClauseAt(i);
                if (claim.Weight(alignment.Within(from, to)) >= 1) return alignment.Quote.Words[i];
            }
        return null;
    }

    /// <summary>Some quotation that bears on the sentence denies something too.</summary>
    private static bool IsDenied(Claim claim, int at)
    {
        if (IsContrast(claim.Reading, at)) return !IsAsserted(claim, at);
        if (claim.Quotes.Any(quote => quote.Keys.Overlaps(InOtherWords)) && (claim.Reading.Words[at].Key == "cannot" || at + 1 < claim.Reading.Words.Count && claim.Reading.Words[at + 1].Key is "longer" or "other")) return true;
        var most = claim.Alignments.Max(alignment => claim.Weight(alignment.Within(0, alignment.Quote.Words.Count)));
        return claim.Alignments.Any(alignment => alignment.Quote.HasAny(WordClass.Negator | WordClass.NearNegator)
            && claim.Weight(alignment.Within(0, alignment.Quote.Words.Count)) >= most / 2);
    }

    /// <summary>"In shares, not cash": an aside that holds unless the quotations say just that.</summary>
    private static bool IsContrast(Reading statement, int at) =>
        statement.Words[at].Key == "not" && at > 0 && statement.BreakBefore(at) == Break.Comma && statement.Governed(at, 8).Count <= 6;

    private static bool IsAsserted(Claim claim, int at)
    {
        var governed = claim.Reading.Governed(at, 8);
        return governed.Count > 0 && claim.Alignments.Any(alignment => !alignment.Quote.HasAny(WordClass.Negator) && governed.Count(alignment.Has) * 2 > governed.Count);
    }

    /// <summary>"Not only", "not quite", "no later than", "whether or not" deny nothing.</summary>
    private static bool IsIdiom(Reading reading, int at)
    {
        var next = at + 1 < reading.Words.Count ? reading.Words[at + 1].Key : "";
        var before = at > 0 ? reading.Words[at - 1].Key : "";
        if (reading.Words[at].Start > 0 && reading.Text[reading.Words[at].Start - 1] == '-') return true; // card-not-present
        return reading.Words[at].Key switch
        {
            "not" => next is "only" or "just" or "quite" or "all" or "every" or "limited" || before is "or" or "if",
            "no" => next is "later" or "more" or "less" or "fewer" or "doubt",
            "without" => next is "limitation" or "limiting",
            _ => false,
        };
    }

    /// <summary>A word of the sentence whose contrary stands in the quotations among as much of the sentence, where nobody denies anything.</summary>
    private static Word? Opposite(Claim claim)
    {
        if (claim.Reading.HasAny(WordClass.Negator)) return null;
        foreach (var (i, word) in claim.Reading.Words.Index())
            foreach (var (side, other) in Contraries.Of(claim.Reading, i))
                if (!claim.Reading.Keys.Overlaps(other) && !claim.Quotes.Any(quote => quote.Words.Exists(said => side.Contains(said.Key) || Stemmer.AreAlike(said.Stem, word.Stem))) && claim.Alignments.Any(alignment => IsSaid(claim, alignment, other))) return word;
        return null;
    }

    private static bool IsSaid(Claim claim, Alignment alignment, FrozenSet<string> contraries)
    {
        for (var i = 0; i < alignment.Quote.Words.Count; i++)
        {
            if (!contraries.Contains(alignment.Quote.Words[i].Key)) continue;
            var (from, to) = alignment.Quote.ClauseAt(i);
            if (!Assertion.Holds(alignment.Quote, from, to, WordClass.Negator) && claim.Weight(alignment.Within(from, to)) >= LeastShared) return true;
        }
        return false;
    }

    /// <summary>What they govern is there too little or not at all.</summary>
    private static readonly FrozenSet<string> Limits = Set("limited insufficient inability unlikely lack lacks lacked");

    /// <summary>Say "no longer", "no other" or "cannot" without denying.</summary>
    private static readonly FrozenSet<string> InOtherWords = "sold sell sale divested divestiture exited exit closed left restrict restricts restricted restricting prohibit prohibits prohibited only sole solely beyond expired abandoned withdrew unable prevent prevents"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
