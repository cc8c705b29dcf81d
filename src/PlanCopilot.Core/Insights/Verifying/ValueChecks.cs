namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Finds each number, date and name of a sentence in its quotations.</summary>
internal static class ValueChecks
{
    public static void Numbers(Reading statement, IReadOnlyList<Reading> quotes, List<CheckedValue> values)
    {
        foreach (var quantity in statement.Quantities)
        {
            var found = quotes.Any(quote => quote.Quantities.Any(source => quantity.Agrees(source) && Same(statement, quantity, quote, source)))
                || quantity is { InWords: true, Unit: QuantityUnit.Plain, Value: >= 2 and <= 10 } && IsCountOf(quantity.Value, quotes) || IsDerived(quantity, quotes) || IsSum(statement, quantity, quotes);
            var type = quantity.Unit switch { QuantityUnit.Money => CheckedValueType.Amount, QuantityUnit.Percent => CheckedValueType.Percentage, _ => CheckedValueType.Number };
            values.Add(new CheckedValue(statement.Printed(quantity.At, quantity.Until), type, found));
        }
    }

    /// <summary>The same number next to the same date: "20% in 2025, compared to 35% in 2024" does not say 35% in 2025.</summary>
    private static bool Same(Reading statement, Quantity quantity, Reading quote, Quantity source)
    {
        if (!Binding.SameOwner(statement, quantity, quote, source)) return false;
        if (quote.Periods.Count < 2 || statement.Periods.Count != 1 || quantity.Unit is QuantityUnit.Fraction || statement.Keys.Overlaps(Comparing)) return true;
        var period = statement.Periods[0];
        var (from, to) = Part(quote, source.At);
        var inside = quote.Periods.Where(other => other.At >= from && other.At < to).ToList();
        return inside.Count == 0 || inside.Any(other => period.Agrees(other)) || !quote.Periods.Any(other => period.Agrees(other));
    }

    /// <summary>The side of a comparison that the word stands in.</summary>
    private static (int From, int To) Part(Reading quote, int at)
    {
        var (from, to) = (0, quote.Words.Count);
        for (var i = 0; i < quote.Words.Count; i++)
        {
            if (quote.Words[i].Key is not ("compared" or "versus" or "vs" or "against") && !quote.Words[i].OpensSentence) continue;
            if (i <= at) from = i;
            else return (from, i);
        }
        return (from, to);
    }

    private static readonly string[] Comparing = ["from", "compared", "versus", "prior", "previous", "earlier"];

    private static bool IsCountOf(double count, IReadOnlyList<Reading> quotes) =>
        quotes.Any(quote => quote.Periods.Where(period => period.Year > 0).Select(period => period.Year).Distinct().Count() == (int)count);

    /// <summary>A difference or a share of two numbers of the quotations: "five percentage points" of 14 and 19 percent.</summary>
    private static bool IsDerived(Quantity quantity, IReadOnlyList<Reading> quotes)
    {
        var sources = quotes.SelectMany(quote => quote.Quantities).Where(source => source.Unit is QuantityUnit.Money or QuantityUnit.Percent).Take(24).ToList();
        foreach (var a in sources)
            foreach (var b in sources)
            {
                if (a.Unit != b.Unit || a.Value <= b.Value || b.Value <= 0) continue;
                if (quantity.Unit == a.Unit && Math.Abs(a.Value - b.Value - quantity.Value) <= Math.Abs(quantity.Value) * (quantity.Loose ? 0.08 : 1e-9)) return true;
                if (quantity.Unit == QuantityUnit.Fraction && a.Unit == QuantityUnit.Money && Math.Abs(b.Value / a.Value - quantity.Value) <= 0.03) return true;
            }
        return false;
    }

    /// <summary>"together some 96%" of 51, 28 and 17 percent.</summary>
    private static bool IsSum(Reading statement, Quantity quantity, IReadOnlyList<Reading> quotes) =>
        (statement.Keys.Contains("together") || statement.Keys.Contains("combined") || statement.Keys.Contains("total"))
        && quotes.Any(quote => Math.Abs(quote.Quantities.Where(source => source.Unit == quantity.Unit).Sum(source => source.Value) - quantity.Value) < 1e-6 * Math.Abs(quantity.Value));

    public static void Periods(Reading statement, IReadOnlyList<Reading> quotes, List<CheckedValue> values)
    {
        foreach (var period in statement.Periods)
        {
            if (period.Year == -1) continue;
            var found = quotes.Any(quote => quote.Periods.Any(source => period.Agrees(source)));
            // A quotation that names no time at all speaks of its report's own period.
            if (!found && period.Bare && !quotes.Any(quote => quote.Periods.Count > 0) && IsBackground(statement, period.At)) continue;
            values.Add(new CheckedValue(statement.Printed(period.At, period.Until), CheckedValueType.Date, found));
        }
    }

    private static bool IsBackground(Reading statement, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
            if (statement.Words[i].Key is "in" or "for" or "during") return true;
        return false;
    }
}
