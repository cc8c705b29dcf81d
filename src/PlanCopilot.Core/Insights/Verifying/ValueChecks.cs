namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Finds each number of a sentence in its quotations, said of the same thing and the same time.</summary>
internal static class ValueChecks
{
    private const double Margin = 0.15;

    public static void Numbers(Claim claim, List<CheckedValue> values)
    {
        var binding = new Binding(claim, reading => reading.AroundQuantities, (i, alignment, j) => IsSame(claim, i, alignment, j),
            (i, alignment, j) => IsRival(claim, i, alignment.Quote, j), Margin);
        foreach (var (i, quantity) in claim.Reading.Quantities.Index())
        {
            var type = quantity.Unit switch { QuantityUnit.Money => CheckedValueType.Amount, QuantityUnit.Percent or QuantityUnit.Points => CheckedValueType.Percentage, _ => CheckedValueType.Number };
            var found = InExtract(claim, quantity) ?? binding.IsBound(i) ?? IsElsewhere(claim, quantity) ?? Derivation.IsDerived(claim, quantity);
            values.Add(new CheckedValue(claim.Reading.Printed(quantity.At, quantity.Until), type, found));
        }
    }

    /// <returns>Whether the sentence, being an extract, has the quotation's number in its place; null when that can't be told.</returns>
    private static bool? InExtract(Claim claim, Quantity quantity)
    {
        if (claim.Extract is not { } extract) return null;
        if (extract.Holds(quantity.At, quantity.Until)) return claim.IsWholeExtract && !extract.SkipsBefore(quantity.At) ? true : null;
        var (from, to) = extract.SlotOf(quantity.At, quantity.Until);
        var there = extract.Quote.Quantities.FindAll(source => source.At >= from && source.Until <= to && quantity.IsComparable(source));
        if (there.Count == 0) return null;
        if (there.Exists(source => quantity.Agrees(source))) return true;
        // Exchanged for another number of the quotation, or made up; but it may also be worked out.
        return there.Count == 1 && (extract.Quote.Quantities.Exists(source => quantity.Agrees(source)) || !Derivation.IsDerived(claim, quantity)) ? false : null;
    }

    private static bool IsSame(Claim claim, int i, Alignment alignment, int j) =>
        claim.Reading.Quantities[i].Agrees(alignment.Quote.Quantities[j]) && !Owner.Contradicts(claim, i, alignment.Quote, j);

    /// <summary>Another number of the kind; of two counts only of the same thing; not the other end of its range.</summary>
    private static bool IsRival(Claim claim, int i, Reading quote, int j)
    {
        var (quantity, source) = (claim.Reading.Quantities[i], quote.Quantities[j]);
        if (quantity.Unit != source.Unit || !quantity.IsComparable(source) || quantity.Agrees(source) || IsWhole(claim.Reading, quantity)) return false;
        if (quantity.Unit == QuantityUnit.Plain && !(Counted(claim.Reading, quantity) is { } thing && Counted(quote, source) is { } other && Stemmer.AreAlike(thing, other))) return false;
        return !quote.Quantities.Exists(end => quantity.Agrees(end) && (IsRange(quote, end, source) || IsRange(quote, source, end)));
    }

    private static bool IsRange(Reading quote, Quantity low, Quantity high) =>
        low.Until <= high.At && high.At - low.Until <= 1 && (low.Until == high.At || quote.Words[low.Until].Key is "to" or "or") && !(low.At > 0 && quote.Words[low.At - 1].Key == "from");

    private static string? Counted(Reading reading, Quantity quantity) =>
        quantity.Until < reading.Words.Count && reading.Words[quantity.Until].Break == Break.None ? reading.Words[quantity.Until].Stem : null;

    /// <returns>False when a quotation has the number, but for something else; null when none has it.</returns>
    private static bool? IsElsewhere(Claim claim, Quantity quantity) => claim.Quotes.Any(quote => quote.Quantities.Exists(source => quantity.Agrees(source))) ? false : null;

    /// <summary>"A tenth of the $30 billion": what follows is said of the part, not of the whole.</summary>
    private static bool IsWhole(Reading statement, Quantity quantity) =>
        statement.Quantities.Exists(part => part.Unit is QuantityUnit.Share or QuantityUnit.Percent && part.Until < quantity.At && quantity.At - part.Until <= 4 && statement.Words[part.Until].Key == "of");
}
