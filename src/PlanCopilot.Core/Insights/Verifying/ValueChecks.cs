namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Finds each number of a sentence in its quotations, said of the same thing and the same time.</summary>
internal static class ValueChecks
{
    public static void Numbers(Claim claim, List<CheckedValue> values)
    {
        foreach (var (i, quantity) in claim.Reading.Quantities.Index())
        {
            var type = quantity.Unit switch { QuantityUnit.Money => CheckedValueType.Amount, QuantityUnit.Percent or QuantityUnit.Points => CheckedValueType.Percentage, _ => CheckedValueType.Number };
            var found = InExtract(claim, quantity) ?? IsStated(claim, quantity, claim.Reading.AroundQuantities[i]) ?? Derivation.IsDerived(claim, quantity);
            values.Add(new CheckedValue(claim.Reading.Printed(quantity.At, quantity.Until), type, found));
        }
    }

    /// <returns>Whether the sentence, being an extract, has the quotation's number in its place; null when that can't be told.</returns>
    private static bool? InExtract(Claim claim, Quantity quantity)
    {
        if (claim.Extract is not { } extract) return null;
        if (extract.Holds(quantity.At, quantity.Until)) return claim.IsWholeExtract ? true : null;
        var (from, to) = extract.SlotOf(quantity.At, quantity.Until);
        var there = extract.Quote.Quantities.FindAll(source => source.At >= from && source.Until <= to && quantity.IsComparable(source));
        if (there.Count == 0) return null;
        if (there.Exists(source => quantity.Agrees(source))) return true;
        // Exchanged for another number of the quotation, or made up; but it may also be worked out.
        return there.Count == 1 && (extract.Quote.Quantities.Exists(source => quantity.Agrees(source)) || !Derivation.IsDerived(claim, quantity)) ? false : null;
    }

    /// <returns>Null when no quotation holds the number; false when it holds it for something else.</returns>
    private static bool? IsStated(Claim claim, Quantity quantity, Surroundings said)
    {
        Candidate? own = null, rival = null;
        var elsewhere = false;
        foreach (var alignment in claim.Alignments)
            foreach (var (i, source) in alignment.Quote.Quantities.Index())
            {
                if (!quantity.IsComparable(source)) continue;
                var around = alignment.Quote.AroundQuantities[i];
                var candidate = Binding.Between(claim, said, alignment, around);
                if (!quantity.Agrees(source)) rival = quantity.Unit != source.Unit ? rival : rival is { } other ? Binding.Better(other, candidate) : candidate;
                else if (Owner.Contradicts(claim, quantity, said, alignment.Quote, source, around)) elsewhere = true;
                else own = own is { } one ? Binding.Better(one, candidate) : candidate;
            }
        if (own is not { } best) return elsewhere ? false : null;
        return rival is not { } worst || IsWhole(claim.Reading, quantity) || !Binding.IsBeaten(best, worst);
    }

    /// <summary>"A tenth of the $30 billion": what follows is said of the part, not of the whole.</summary>
    private static bool IsWhole(Reading statement, Quantity quantity) =>
        statement.Quantities.Exists(part => part.Unit is QuantityUnit.Share or QuantityUnit.Percent && part.Until < quantity.At && quantity.At - part.Until <= 4 && statement.Words[part.Until].Key == "of");
}
