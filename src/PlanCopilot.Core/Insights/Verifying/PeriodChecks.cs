namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Finds each date and period of a sentence in its quotations, said of the same event.</summary>
internal static class PeriodChecks
{
    public static void Periods(Claim claim, List<CheckedValue> values)
    {
        foreach (var (i, period) in claim.Reading.Periods.Index())
        {
            if (period.Year == Period.PriorYear) continue;
            var stated = InExtract(claim, period) ?? IsStated(claim, period, claim.Reading.AroundPeriods[i]);
            // A quotation that names no time at all speaks of its report's own period.
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

    private static bool? IsStated(Claim claim, Period period, Surroundings said)
    {
        Candidate? own = null, rival = null;
        foreach (var alignment in claim.Alignments)
            foreach (var (i, source) in alignment.Quote.Periods.Index())
            {
                if (source.Year == Period.PriorYear || IsCompared(alignment.Quote, source) && !IsCompared(claim.Reading, period)) continue;
                var candidate = Binding.Between(claim, said, alignment, alignment.Quote.AroundPeriods[i]);
                if (period.Agrees(source)) own = own is { } one ? Binding.Better(one, candidate) : candidate;
                else if (!period.IsBare || source.Year != period.Year) rival = rival is { } other ? Binding.Better(other, candidate) : candidate;
            }
        if (own is not { } best) return null;
        return rival is not { } worst || !Binding.IsBeaten(best, worst);
    }

    /// <summary>"Compared to fiscal 2024": the time of something else.</summary>
    private static bool IsCompared(Reading reading, Period period)
    {
        for (var i = period.At - 1; i >= 0 && i >= period.At - 4; i--)
            if (reading.Words[i].Key is "compared" or "versus" or "than") return true;
        return false;
    }

    private static bool IsBackground(Reading statement, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
            if (statement.Words[i].Key is "in" or "for" or "during") return true;
        return false;
    }
}
