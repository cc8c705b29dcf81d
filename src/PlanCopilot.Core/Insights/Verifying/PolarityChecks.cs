using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Whether the sentence denies what its quotations deny, and nothing else.</summary>
internal static class PolarityChecks
{
    public static void Check(Claim claim, List<CheckedValue> values)
    {
        if (claim.Extract is { } extract)
        {
            if (extract.Dropped(WordClass.Negator, WordClass.Negator | WordClass.NearNegator, (quote, i) => !IsIdiom(quote, i)) is { } dropped) values.Add(new CheckedValue(dropped.Text, CheckedValueType.Polarity, false));
            for (var i = 0; i < claim.Reading.Words.Count; i++)
                if (claim.Reading.Words[i].Is(WordClass.Negator)) values.Add(new CheckedValue(claim.Reading.Words[i].Text, CheckedValueType.Polarity, IsKept(extract, i)));
            if (Opposite(claim) is { } contrary) values.Add(new CheckedValue(contrary.Text, CheckedValueType.Polarity, false));
            return;
        }
        var at = claim.Reading.Words.FindIndex(word => word.Is(WordClass.Negator));
        var denies = at >= 0 && !IsIdiom(claim.Reading, at);
        if (denies) values.Add(new CheckedValue(claim.Reading.Words[at].Text, CheckedValueType.Polarity, IsDenied(claim, at)));
        else if (DeniedDuty(claim) is { } free) values.Add(new CheckedValue(free.Text, CheckedValueType.Polarity, false));
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
        foreach (var word in claim.Reading.Words)
            if (Contraries[word.Key].Any(contrary => !claim.Reading.Keys.Contains(contrary) && IsSaid(claim, contrary)) && !claim.Quotes.Any(quote => quote.Keys.Contains(word.Key))) return word;
        return null;
    }

    private static bool IsSaid(Claim claim, string contrary)
    {
        foreach (var alignment in claim.Alignments)
        {
            var at = alignment.Quote.Words.FindIndex(other => other.Key == contrary);
            if (at < 0) continue;
            var (from, to) = alignment.Quote.ClauseAt(at);
            if (!Assertion.Holds(alignment.Quote, from, to, WordClass.Negator) && claim.Weight(alignment.Within(from, to)) >= 1) return true;
        }
        return false;
    }

    /// <summary>Say "no longer", "no other" or "cannot" without denying.</summary>
    private static readonly FrozenSet<string> InOtherWords = "sold sell sale divested divestiture exited exit closed left restrict restricts restricted restricting prohibit prohibits prohibited only sole solely beyond expired abandoned withdrew unable prevent prevents"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly ILookup<string, string> Contraries = Both(
        "positive negative favorable unfavorable internal external domestic foreign profitable unprofitable above below insured uninsured voluntary mandatory fixed variable fixed floating accept reject accepted rejected "
        + "approved rejected won lost win lose include exclude included excluded includes excludes open close opened closed opening closing begin end began ended resume pause resumed paused secured unsecured "
        + "success failure succeeded failed succeed fail joined left join leave strengths weaknesses strength weakness surplus deficit public private temporary permanent organic inorganic direct indirect with without "
        + "lawful unlawful audited unaudited union non-union majority minority many few most few");

    private static ILookup<string, string> Both(string pairs) => pairs.Split(' ').Chunk(2)
        .SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) }).ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
}
