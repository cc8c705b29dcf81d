namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Whether the sentence is surer than its quotations: "will" of "may", "must" of nothing, a fact of a fear.</summary>
internal static class ModalityChecks
{
    public static void Check(Claim claim, List<CheckedValue> values)
    {
        Duty(claim, values);
        if (claim.Extract is { } extract)
        {
            if (extract.Dropped(WordClass.Hedge, WordClass.Hedge, (quote, i) => !IsMonth(quote, i)) is { } dropped) values.Add(new CheckedValue(dropped.Text, CheckedValueType.Modality, false));
            if (extract.IsPure) return;
        }
        var hedged = claim.Quotes.Any(quote => quote.HasAny(WordClass.Hedge));
        if (!hedged) return;
        var will = claim.Reading.Words.FindIndex(word => word.Key is "will" or "shall" or "going");
        if (will > 0 && claim.Reading.Words.GetRange(0, will).Exists(word => word.Key is "what" or "whether" or "how" or "when" or "if")) will = -1;
        if (will < 0 && claim.Reading.Keys.Contains("would") && !claim.Reading.Words.Exists(word => word.Key is "may" or "might" or "could" or "if" or "should") && !claim.Quotes.Any(quote => quote.Keys.Contains("would"))) will = claim.Reading.Words.FindIndex(word => word.Key == "would");
        if (will < 0) will = IsTo(claim.Reading);
        if (will >= 0 && (!claim.Quotes.Any(quote => quote.HasAny(WordClass.Future)) || IsHedged(claim)))
            values.Add(new CheckedValue(claim.Reading.Words[will].Text, CheckedValueType.Modality, false));
        else if (!claim.Reading.HasAny(WordClass.Hedge) && !IsDeniedToo(claim) && !claim.Reading.HasAny(WordClass.Plan) && Assertion.Governor(claim, WordClass.Hedge, (quote, i) => quote.Words[i].Key != "would" && !IsMonth(quote, i)) is { } hedge)
            values.Add(new CheckedValue(hedge.Text, CheckedValueType.Modality, false));
    }

    /// <summary>"Penalties could be imposed. We incurred none": the sentence that denies them isn't the hedged one.</summary>
    private static bool IsDeniedToo(Claim claim) => claim.Reading.HasAny(WordClass.Negator) && claim.Alignments.Any(alignment => alignment.Quote.Clauses().Any(clause =>
        Assertion.Holds(alignment.Quote, clause.From, clause.To, WordClass.Negator) && !Assertion.Holds(alignment.Quote, clause.From, clause.To, WordClass.Hedge)
        && claim.Weight(alignment.Within(clause.From, clause.To)) >= 1));

    /// <summary>The clause that has most of the sentence says "may".</summary>
    private static bool IsHedged(Claim claim)
    {
        var (alignment, clause) = claim.Alignments.SelectMany(alignment => alignment.Quote.Clauses().Select(clause => (alignment, clause)))
            .MaxBy(one => claim.Weight(one.alignment.Within(one.clause.From, one.clause.To)));
        var words = alignment.Quote.Words.GetRange(clause.From, clause.To - clause.From);
        return words.Exists(word => word.Key is "may" or "might" or "could") && !words.Exists(word => word.Is(WordClass.Future));
    }

    private static void Duty(Claim claim, List<CheckedValue> values)
    {
        var at = claim.Reading.Words.FindIndex(word => word.Key is "must" or "obliged" or "obligated" or "required" or "guarantees" or "guaranteed" or "forced" or "compelled" or "bound");
        if (at >= 0 && !claim.Quotes.Any(quote => quote.HasAny(WordClass.Duty))) values.Add(new CheckedValue(claim.Reading.Words[at].Text, CheckedValueType.Modality, false));
    }

    private static bool IsMonth(Reading quote, int i) => quote.Periods.Exists(period => period.At <= i && i < period.Until);

    /// <summary>"Is to close", "are to follow": as sure as "will".</summary>
    private static int IsTo(Reading statement)
    {
        for (var i = 0; i + 2 < statement.Words.Count; i++)
            if (statement.Words[i].Key is "is" or "are" && statement.Words[i + 1].Key == "to" && char.IsLower(statement.Words[i + 2].Text[0])) return i;
        return -1;
    }
}
