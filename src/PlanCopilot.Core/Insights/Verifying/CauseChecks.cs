using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Whether a reason or purpose that the sentence gives is one that its quotations give.</summary>
internal static class CauseChecks
{
    private const double Enough = 0.4, EnoughOfLong = 0.33, OfEffect = 0.34;
    private const int ShortCause = 4;

    public static void Check(Claim claim, List<CheckedValue> values)
    {
        var words = claim.Reading.Words;
        if (Reversed(claim.Reading) is { } link)
        {
            var isGiven = claim.Alignments.Any(alignment => Gives(alignment, Content(claim, 0, link), Content(claim, link + 1, words.Count)));
            values.Add(new CheckedValue(words[link].Text, CheckedValueType.Cause, isGiven || claim.Extract?.Holds(link, link + 1) == true));
            return;
        }
        if (Find(claim.Reading) is not var (at, until, isFronted)) return;
        var end = isFronted ? Enumerable.Range(until, words.Count - until).FirstOrDefault(i => claim.Reading.BreakBefore(i) == Break.Comma, words.Count) : words.Count;
        var cause = Content(claim, until, end);
        var effect = isFronted ? Content(claim, end, words.Count) : Content(claim, claim.Reading.SentenceAt(at).From, at);
        var found = cause.Count == 0 || claim.Extract?.Holds(at, until) == true || claim.Alignments.Any(alignment => Gives(alignment, cause, effect));
        values.Add(new CheckedValue(claim.Reading.Printed(at, until), CheckedValueType.Cause, found));
    }

    /// <summary>A sentence of the quotation holds a word of cause, the cause on its side of it, and something of the effect.</summary>
    private static bool Gives(Alignment alignment, List<int> cause, List<int> effect)
    {
        var quote = alignment.Quote;
        for (var i = 0; i < quote.Words.Count; i++)
        {
            if (!quote.Words[i].Is(WordClass.Causal) && !IsPurpose(quote, i)) continue;
            var (from, to) = quote.SentenceAt(i);
            // "It rose due to X", "due to X, it rose"; "X led to it" and "X added $2 billion" give the cause first.
            var (left, right) = CauseFirst.Contains(quote.Words[i].Key) ? (from, i) : (i + 1, to);
            if (Share(alignment, cause, left, right) < (cause.Count > ShortCause ? EnoughOfLong : Enough)) continue;
            if (quote.Words[i].Key == "to" || Small.Contains(quote.Words[i].Key) ? Share(alignment, effect, from, to) >= OfEffect : effect.Count == 0 || Share(alignment, effect, 0, quote.Words.Count) > 0) return true;
        }
        return false;
    }

    private static bool IsPurpose(Reading quote, int i) => quote.Words[i].Key == "to" && i + 1 < quote.Words.Count && VerbForms.IsBase(quote.Words[i + 1].Key, afterVerb: true);

    /// <returns>"X is why Y", "it was X that led Y to": the word between cause and effect.</returns>
    private static int? Reversed(Reading reading)
    {
        for (var i = 1; i + 1 < reading.Words.Count; i++)
            if (reading.Words[i].Key == "why" && reading.Words[i - 1].Key is "is" or "was" or "are" or "were"
                || reading.Words[i].Key is "brought" or "drove" or "led" or "made" or "caused" or "prompted" && reading.Words[i - 1].Key is "what" or "that" && reading.Words.GetRange(0, i - 1).Exists(word => word.Key is "was" or "were" or "is")) return i;
        return null;
    }

    /// <returns>The words that announce a cause, and whether they open the sentence, so that the effect follows.</returns>
    private static (int At, int Until, bool IsFronted)? Find(Reading reading)
    {
        for (var i = 0; i < reading.Words.Count; i++)
        {
            var next = i + 1 < reading.Words.Count ? reading.Words[i + 1].Key : "";
            var length = reading.Words[i].Key switch
            {
                "because" => next == "of" ? 2 : 1,
                "due" or "owing" or "thanks" when next == "to" => 2,
                "caused" or "driven" => next == "by" ? 2 : 0,
                "since" when (i == 0 || reading.BreakBefore(i) == Break.Comma) && !StartsPeriod(reading, i + 1) => 1,
                "in" when next is "order" or "response" && i + 2 < reading.Words.Count && reading.Words[i + 2].Key == "to" => 3,
                "to" when next is "fund" or "finance" && i > 0 && reading.Words[i - 1].IsContent && !reading.Words[i - 1].Key.StartsWith("help", StringComparison.Ordinal) => 2,
                "to" when next is "pay" && i > 0 && i + 2 < reading.Words.Count && reading.Words[i + 2].Key == "for" => 3,
                _ => 0,
            };
            if (length > 0 && i + length < reading.Words.Count && !(reading.Words[i].Key == "due" && IsScheduled(reading, i))) return (i, i + length, i == 0);
        }
        return null;
    }

    /// <summary>"Due to close": a plan, not a cause.</summary>
    private static bool IsScheduled(Reading reading, int i) =>
        i > 0 && reading.Words[i - 1].Key is "is" or "are" or "was" or "were" && i + 2 < reading.Words.Count && reading.Words[i + 2] is { IsStop: false } verb && VerbForms.IsBase(verb.Key, afterVerb: true);

    private static bool StartsPeriod(Reading reading, int i) =>
        reading.Periods.Exists(period => period.At == i || period.At == i + 1) || i < reading.Words.Count && reading.Words[i].Key is "then" or "its" or "the";

    private static List<int> Content(Claim claim, int from, int to) =>
        [.. Enumerable.Range(from, Math.Max(0, to - from)).Where(i => claim.Weight(i) > 0.5 && claim.Reading.Words[i].IsContent)];

    private static double Share(Alignment alignment, List<int> words, int from, int to) =>
        words.Count(word => alignment.Hits(word).Any(j => j >= from && j < to)) / (double)Math.Max(1, words.Count);

    /// <summary>"On", "with" and "from" give a cause only where what comes before them is the effect.</summary>
    private static readonly FrozenSet<string> Small = new[] { "on", "as", "by", "from", "through", "with", "amid", "since", "so", "given", "following" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> CauseFirst = new[]
    {
        "caused", "causes", "causing", "cause", "drove", "drive", "drives", "led", "lead", "resulted", "results", "added", "contributed", "contributing", "helped", "enable", "enabled", "allow", "allows", "allowed", "so", "therefore", "through",
    }.ToFrozenSet(StringComparer.Ordinal);
}
