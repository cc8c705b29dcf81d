namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Compares what turns a sentence round: negation, certainty, scope, direction, cause.</summary>
internal static class SenseChecks
{
    private const int Reach = 6;

    public static void Polarity(Reading statement, IReadOnlyList<Reading> quotes, List<CheckedValue> values)
    {
        var at = statement.Words.FindIndex(word => word.Is(WordClass.Negator));
        if (at >= 0)
        {
            var found = quotes.Any(quote => quote.HasAny(WordClass.Negator) || quote.HasAny(WordClass.NearNegator));
            values.Add(new CheckedValue(statement.Words[at].Text, CheckedValueType.Polarity, found));
        }
        else if (!statement.HasAny(WordClass.NearNegator) && Governor(statement, quotes, WordClass.Negator, 2) is { } negator)
            values.Add(new CheckedValue(negator, CheckedValueType.Polarity, false));
    }

    public static void Modality(Reading statement, IReadOnlyList<Reading> quotes, List<CheckedValue> values)
    {
        if (First(statement, WordClass.Duty) is { } duty && duty.Key is "must" or "obliged" or "obligated" or "required" or "guarantees" or "guaranteed" && !quotes.Any(quote => quote.HasAny(WordClass.Duty)))
            values.Add(new CheckedValue(duty.Text, CheckedValueType.Modality, false));
        var hedged = quotes.Any(quote => quote.HasAny(WordClass.Hedge));
        if (statement.Keys.Contains("will") && hedged && !quotes.Any(quote => quote.HasAny(WordClass.Future)))
            values.Add(new CheckedValue("will", CheckedValueType.Modality, false));
        else if (hedged && !statement.HasAny(WordClass.Hedge) && !statement.HasAny(WordClass.Plan) && Governor(statement, quotes, WordClass.Hedge, 2) is { } hedge)
            values.Add(new CheckedValue(hedge, CheckedValueType.Modality, false));
    }

    /// <returns>A word of the class whose scope in the quotations the sentence states without it, and which no quotation states without it either.</returns>
    private static string? Governor(Reading statement, IReadOnlyList<Reading> quotes, WordClass words, int least)
    {
        foreach (var quote in quotes)
            for (var i = 0; i < quote.Words.Count; i++)
            {
                if (!quote.Words[i].Is(words)) continue;
                var governed = quote.Governed(i, Reach);
                var shared = governed.Where(stem => statement.Stems.Contains(stem)).Distinct().ToList();
                if (shared.Count >= Math.Min(least, Math.Max(1, governed.Count - 2)) && !IsFree(shared, quote, i, quotes, words)) return quote.Words[i].Text;
            }
        return null;
    }

    /// <summary>Whether some quotation, or another clause of this one, carries these words outside any such scope.</summary>
    private static bool IsFree(List<string> shared, Reading quote, int at, IReadOnlyList<Reading> quotes, WordClass words) =>
        quotes.Any(other => other != quote && !other.HasAny(words) && shared.Any(other.Stems.Contains))
        || shared.TrueForAll(stem => quote.Words.Take(Math.Max(0, at - 1)).Any(word => word.Stem == stem));

    public static void Scope(Reading statement, IReadOnlyList<Reading> quotes, List<CheckedValue> values)
    {
        for (var line = 0; line < WordClasses.ScopeTriggers.Count; line++)
        {
            var at = statement.Words.FindIndex(word => WordClasses.ScopeTriggers[line].Contains(word.Key));
            if (at < 0 || IsIdiom(statement, at)) continue;
            values.Add(new CheckedValue(statement.Words[at].Text, CheckedValueType.Scope, quotes.Any(quote => quote.HasAny(WordClasses.Scopes[line]))));
        }
    }

    private static bool IsIdiom(Reading statement, int at)
    {
        var before = at > 0 ? statement.Words[at - 1].Key : "";
        var after = at + 1 < statement.Words.Count ? statement.Words[at + 1].Key : "";
        return statement.Words[at].Key switch
        {
            "all" => before is "in" or "at" or "of" || after is "in",
            "first" => after is "quarter" or "half" or "fiscal" or "nine" or "six" or "three" or "place" || before is "at",
            "every" or "each" => after is "year" or "quarter" or "other",
            _ => false,
        };
    }

    public static void Direction(Reading statement, IReadOnlyList<Reading> quotes, List<CheckedValue> values)
    {
        var (up, down) = (First(statement, WordClass.Up), First(statement, WordClass.Down));
        if (Swapped(statement, quotes) is { } swapped) values.Add(new CheckedValue(swapped.Text, CheckedValueType.Direction, false));
        else if (up is { } rise && down is null) values.Add(new CheckedValue(rise.Text, CheckedValueType.Direction, !Opposed(quotes, WordClass.Up, WordClass.Down)));
        else if (down is { } fall && up is null) values.Add(new CheckedValue(fall.Text, CheckedValueType.Direction, !Opposed(quotes, WordClass.Down, WordClass.Up)));
    }

    private static bool Opposed(IReadOnlyList<Reading> quotes, WordClass same, WordClass opposite) =>
        quotes.Any(quote => quote.HasAny(opposite)) && !quotes.Any(quote => quote.HasAny(same));

    /// <summary>"rose 7%" where the quotation's 7% fell.</summary>
    private static Word? Swapped(Reading statement, IReadOnlyList<Reading> quotes)
    {
        foreach (var quantity in statement.Quantities.Where(quantity => quantity.Unit is QuantityUnit.Percent or QuantityUnit.Money))
        {
            if (Before(statement, quantity.At) is not { } said) continue;
            var sources = quotes.SelectMany(quote => quote.Quantities.Where(source => quantity.Agrees(source)).Select(source => Before(quote, source.At))).ToList();
            if (sources.Count > 0 && sources.TrueForAll(source => source is { } word && word.Is(WordClass.Up) != said.Is(WordClass.Up))) return said;
        }
        return null;
    }

    private static Word? Before(Reading reading, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 5; i--)
        {
            if (reading.Words[i].Is(WordClass.Up) || reading.Words[i].Is(WordClass.Down)) return reading.Words[i];
            if (reading.Words[i + 1].OpensClause) return null;
        }
        return null;
    }

    public static void Cause(Reading statement, IReadOnlyList<Reading> quotes, List<CheckedValue> values)
    {
        var at = statement.Words.FindIndex(word => word.Key is "because" or "owing" or "caused" or "thanks" or "due" or "driven");
        if (at <= 0 || statement.Words[at].Key == "due" && !(at + 1 < statement.Words.Count && statement.Words[at + 1].Key == "to")) return;
        var effect = Content(statement, 0, at);
        var cause = Content(statement, at + 1, statement.Words.Count);
        var found = quotes.Any(quote => quote.HasAny(WordClass.Causal) && quote.Share(cause) >= 0.25 && (effect.Count == 0 || quote.Share(effect) > 0))
            || cause.Count == 0;
        values.Add(new CheckedValue(statement.Words[at].Text, CheckedValueType.Cause, found));
    }

    private static List<string> Content(Reading reading, int from, int to) =>
        [.. reading.Words.Take(to).Skip(from).Where(word => word.IsContent).Select(word => word.Stem).Distinct()];

    private static Word? First(Reading reading, WordClass words)
    {
        foreach (var word in reading.Words) if (word.Is(words)) return word;
        return null;
    }
}
