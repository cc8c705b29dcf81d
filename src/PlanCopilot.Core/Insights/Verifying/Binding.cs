namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Whether a number belongs to the same name in the sentence as in the quotation.</summary>
internal static class Binding
{
    public static bool SameOwner(Reading statement, Quantity quantity, Reading quote, Quantity source)
    {
        var named = Names(statement, Previous(statement, quantity), statement.Words.Count);
        return Respectively(named, quote, source) && Preceding(Names(statement, Previous(statement, quantity), quantity.At), quote, source);
    }

    /// <summary>"Vietnam, Indonesia and China made 51%, 28% and 17%, respectively": the second number is the second name's.</summary>
    private static bool Respectively(HashSet<string> named, Reading quote, Quantity source)
    {
        if (!quote.Keys.Contains("respectively")) return true;
        var numbers = quote.Quantities.Where(other => other.Unit == source.Unit).ToList();
        var place = numbers.FindIndex(other => other.At == source.At);
        var list = List(quote, numbers.Count);
        return list.Count == 0 || place < 0 || named.Contains(list[place]) || !list.Exists(named.Contains);
    }

    private static List<string> List(Reading quote, int count)
    {
        var run = new List<string>();
        for (var i = 0; i < quote.Words.Count; i++)
        {
            var word = quote.Words[i];
            if (word.IsCapital && (run.Count == 0 || word.OpensClause || quote.Words[i - 1].Key == "and")) run.Add(word.Key);
            else if (word.Key != "and")
            {
                if (run.Count == count) break;
                run.Clear();
            }
        }
        return run.Count == count && count > 1 ? run : [];
    }

    /// <summary>The name before the number in the sentence stands before another number in the quotation, and a different one before this.</summary>
    private static bool Preceding(HashSet<string> named, Reading quote, Quantity source)
    {
        if (named.Count == 0) return true;
        var own = Names(quote, Previous(quote, source), source.At);
        if (own.Count == 0 || own.Overlaps(named)) return true;
        return !quote.Quantities.Any(other => other.Unit == source.Unit && other.At > source.At && named.IsSubsetOf(Names(quote, Previous(quote, other), other.At)));
    }

    private static int Previous(Reading reading, Quantity quantity) =>
        reading.Quantities.Where(other => other.Until <= quantity.At).Select(other => other.Until).DefaultIfEmpty(0).Max();

    private static HashSet<string> Names(Reading reading, int from, int to)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = from; i < to; i++)
            if (reading.Words[i] is { IsCapital: true, OpensSentence: false } word && word.IsContent && !reading.Periods.Exists(period => period.At <= i && i < period.Until)) names.Add(word.Key);
        return names;
    }
}
