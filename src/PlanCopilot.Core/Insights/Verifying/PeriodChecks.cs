namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Finds each date and period of a sentence in its quotations, said of the same event.</summary>
internal static class PeriodChecks
{
    private const double Margin = 0.15;

    public static void Periods(Claim claim, List<CheckedValue> values)
    {
        var binding = new Binding(claim, reading => reading.AroundPeriods, (i, alignment, j) => claim.Reading.Periods[i].Agrees(alignment.Quote.Periods[j]),
            (i, alignment, j) => IsRival(claim.Reading.Periods[i], alignment.Quote.Periods[j]), Margin);
        foreach (var (i, period) in claim.Reading.Periods.Index())
        {
            if (period.Year == Period.PriorYear) continue;
            var stated = InExtract(claim, period) ?? binding.IsBound(i);
            // A quotation that names no time at all speaks of its report's own period.
            if (stated is null && IsYearBefore(claim, period)) stated = true;
            if (stated is null && period.IsBare && !claim.Quotes.Any(quote => quote.Periods.Count > 0) && IsBackground(claim.Reading, period.At)) continue;
            values.Add(new CheckedValue(claim.Reading.Printed(period.At, period.Until), CheckedValueType.Date, stated ?? false));
        }
    }

    /// <returns>Whether the sentence, being an extract, has the quotation's time in its place; null when that can't be told.</returns>
    private static bool? InExtract(Claim claim, Period period)
    {
        if (claim.Extract is not { } extract) return null;
        if (extract.Holds(period.At, period.Until)) return claim.IsWholeExtract ? true : null;
        var (from, to) = extract.SlotOf(period.At, period.Until);
        var there = extract.Quote.Periods.FindAll(source => source.At >= from && source.Until <= to);
        return there.Count == 1 ? period.Agrees(there[0]) : null;
    }

    /// <summary>The year before one that a quotation compares with it: "30 percent more than the prior year", "year over year".</summary>
    private static bool IsYearBefore(Claim claim, Period period) => period.IsBare && claim.Quotes.Any(quote => quote.Periods.Exists(other => other.Year == period.Year + 1)
        && (quote.Periods.Exists(other => other.Year == Period.PriorYear) || quote.Text.Contains("year over year", StringComparison.Ordinal) || quote.Text.Contains("year-over-year", StringComparison.Ordinal)));

    private static bool IsRival(Period period, Period source) => source.Year != Period.PriorYear && period.Excludes(source);

    private static bool IsBackground(Reading statement, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
            if (statement.Words[i].Key is "in" or "for" or "during") return true;
        return false;
    }
}
