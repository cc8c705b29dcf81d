using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Whether what rises in the sentence rises in the quotations.</summary>
internal static class DirectionChecks
{
    private const int Near = 5, Phrase = 3;
    private const double SameNumber = 2.5, Enough = 0.75;
    private const WordClass Either = WordClass.Up | WordClass.Down;

    public static void Check(Claim claim, List<CheckedValue> values)
    {
        var reading = claim.Reading;
        var all = Enumerable.Range(0, reading.Words.Count).Where(i => IsDirection(reading, i)).ToList();
        foreach (var i in all)
        {
            var isUp = reading.Words[i].Key == "more" || reading.Words[i].Is(WordClass.Up);
            values.Add(new CheckedValue(reading.Words[i].Text, CheckedValueType.Direction, claim.Extract?.Holds(i, i + 1) == true || !IsExchanged(claim, i, isUp) && !IsOpposed(claim, i, isUp, all.Count == 1)));
        }
    }

    private static bool IsExchanged(Claim claim, int at, bool isUp)
    {
        if (claim.Extract is not { } extract) return false;
        var (from, to) = extract.SlotOf(at, at + 1);
        return Assertion.Holds(extract.Quote, from, to, isUp ? WordClass.Down : WordClass.Up) && !Assertion.Holds(extract.Quote, from, to, isUp ? WordClass.Up : WordClass.Down);
    }

    private static bool IsDirection(Reading reading, int i)
    {
        var word = reading.Words[i];
        if (reading.Names.Exists(name => name.At <= i && i < name.Until) || IsParticle(reading, i)) return false;
        if (word.Key is "less" or "fewer" or "more" or "greater" or "higher" or "lower" or "longer" && i + 1 < reading.Words.Count && reading.Words[i + 1].Key == "than") return false;
        return word.Is(Either) || IsMoreThanBefore(reading, i);
    }

    /// <summary>"Set up", "give up", "no longer", "add-on": nothing moves.</summary>
    private static bool IsParticle(Reading reading, int i)
    {
        var before = i > 0 ? reading.Words[i - 1] : default;
        var next = i + 1 < reading.Words.Count ? reading.Words[i + 1].Key : "";
        return reading.Words[i].Key switch
        {
            "up" or "down" => i == 0 || !(Moving.Contains(before.Key) || before.Is(Either)) && !(next is "by" or "from" or "$" || i + 1 < reading.Words.Count && reading.Words[i + 1].IsNumber),
            "longer" => before.Key is "no" or "any",
            "add" or "adds" or "added" or "adding" => !reading.Quantities.Exists(quantity => quantity.At > i && quantity.At <= i + 3) && next != "to",
            _ => false,
        };
    }

    private static readonly FrozenSet<string> Moving = Set("is are was were be been went go goes going pushed push pushes pulled pulls drove drives brought brings sent moved moves ticked edged up down step steps stepped stepping ramp ramps ramped ramping scale scales scaled scaling");

    /// <summary>"Spent more than the year before".</summary>
    private static bool IsMoreThanBefore(Reading reading, int i) =>
        reading.Words[i].Key == "more" && reading.Words.Skip(i + 1).Any(word => word.Key == "than") && reading.Periods.Exists(period => period.Year == Period.PriorYear && period.At > i);

    private static bool IsOpposed(Claim claim, int at, bool isUp, bool isOnly)
    {
        var (from, to) = Moved(claim.Reading, at);
        var (same, opposite) = (0.0, 0.0);
        var (anySame, anyOpposite) = (false, false);
        foreach (var alignment in claim.Alignments)
            for (var j = 0; j < alignment.Quote.Words.Count; j++)
            {
                if (!alignment.Quote.Words[j].Is(Either) || IsParticle(alignment.Quote, j) || IsSaidElsewhere(claim.Reading, at, alignment.Quote.Words[j]) || alignment.Quote.Words[j].Is(WordClass.Up) && alignment.Quote.Words[j].Is(WordClass.Causal)) continue;
                var isSame = alignment.Quote.Words[j].Is(WordClass.Up) == isUp;
                (anySame, anyOpposite) = (anySame || isSame, anyOpposite || !isSame);
                var (left, right) = Moved(alignment.Quote, j);
                var strength = Shared(claim, alignment, from, to, left, right) + (HasSameNumber(claim.Reading, at, alignment.Quote, j) ? SameNumber : 0);
                if (isSame) same = Math.Max(same, strength);
                else opposite = Math.Max(opposite, strength);
            }
        if (claim.Quotes.Any(quote => quote.Keys.Contains(claim.Reading.Words[at].Key)) && opposite < SameNumber) return false;
        return opposite >= Enough && opposite > same || isOnly && anyOpposite && !anySame;
    }

    /// <summary>The words that name what moves: after "higher", before "rose", on both sides of "increased".</summary>
    private static (int From, int To) Moved(Reading reading, int at)
    {
        var (from, to) = reading.ClauseAt(at);
        for (var i = at; i > from; i--) if (reading.Words[i].Key == "and" && i < at && reading.Words[i + 1].Is(Either | WordClass.Stop)) { from = i; break; }
        for (var i = at + 1; i < to; i++) if (reading.BreakBefore(i) != Break.None || reading.Words[i].Key == "and" && i + 1 < to && reading.Words[i + 1].Is(Either)) { to = i; break; }
        var key = reading.Words[at].Key;
        var isAdverb = key.EndsWith("ly", StringComparison.Ordinal);
        var isPassive = at > 0 && reading.Words[at - 1].Key is "was" or "were" or "been" or "be" or "is" or "are";
        var isNoun = at + 1 < reading.Words.Count && reading.Words[at + 1].Key is "in" or "of" && at > 0 && (reading.Words[at - 1].IsStop || reading.Words[at - 1].Key.EndsWith("al", StringComparison.Ordinal));
        if (isNoun) return (at + 1, Math.Min(to, at + Near + 1));
        if (Before.Contains(key) || isAdverb && isPassive) return (Math.Max(from, at - Near), at);
        if (After.Contains(key) || isAdverb) return (at + 1, Math.Min(to, at + 1 + Phrase));
        return (Math.Max(from, at - Near), Math.Min(to, at + Near + 1));
    }

    /// <summary>Another word of the sentence says what this word of a quotation says.</summary>
    private static bool IsSaidElsewhere(Reading statement, int at, Word word) =>
        statement.Words[at].Stem != word.Stem && statement.Words.Exists(other => other.Is(Either) && other.Stem == word.Stem);

    private static double Shared(Claim claim, Alignment alignment, int from, int to, int left, int right)
    {
        var sum = 0.0;
        for (var i = from; i < to; i++)
        {
            if (claim.Reading.Words[i].Is(Either) || claim.Reading.Words[i].IsNumber) continue;
            foreach (var j in alignment.Hits(i))
                if (j >= left && j < right) { sum += claim.Weight(i); break; }
        }
        return sum;
    }

    /// <summary>Both are followed by the same number: "added $3.2 billion", "negatively impacted by $3.2 billion".</summary>
    private static bool HasSameNumber(Reading statement, int at, Reading quote, int source)
    {
        foreach (var quantity in statement.Quantities)
            if (quantity.At > at && quantity.At <= at + 3)
                foreach (var other in quote.Quantities)
                    if (other.At > source && other.At <= source + 6 && quantity.Agrees(other)) return true;
        return false;
    }

    private static readonly FrozenSet<string> Before = Set("rose risen rising rises fell fallen falls grew grown grows climb climbs climbed climbing dip dips dipped slip slips slipped slid slide slides sank sink shrank shrunk slump slumped jumped surged tumbled plunged weakened slowed worsened deteriorate deteriorated decline declines declined declining swelled");
    private static readonly FrozenSet<string> After = Set("""
        higher lower larger bigger smaller fewer less cheaper dearer costlier pricier stronger weaker softer lighter heavier thinner greater favorable unfavorable heightened elevated adverse negative slower
        raise raises raised raising lift lifts lifted boost boosts boosted cut cuts cutting squeeze squeezes squeezed depress depressed depressing hurt hurts dent dents erode eroded improve improves enhance enhanced
        """);

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
