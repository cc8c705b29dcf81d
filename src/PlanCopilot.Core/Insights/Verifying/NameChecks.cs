namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Finds each name and office of a sentence in its quotations, said of the same deed.</summary>
internal static class NameChecks
{
    private const double OfSwap = 0.4;

    public static void Names(Claim claim, List<CheckedValue> values)
    {
        foreach (var (i, name) in claim.Reading.Names.Index())
        {
            var isOwn = Enumerable.Range(name.At, name.Until - name.At).All(at => claim.Own.Contains(at) || claim.Reading.Words[at].IsStop);
            var type = isOwn ? CheckedValueType.Organisation : claim.TypeOf(name);
            values.Add(new CheckedValue(claim.Reading.Printed(name.At, name.Until), type, isOwn || claim.IsWholeExtract || IsNamed(claim, name) && !IsSomebodyElses(claim, i, type) && !IsSwapped(claim, i, type)));
        }
    }

    public static void Titles(Claim claim, List<CheckedValue> values)
    {
        var known = claim.Quotes.SelectMany(quote => quote.Titles).ToList();
        foreach (var title in claim.Reading.Titles)
        {
            var found = known.Exists(title.IsPartOf) || claim.Quotes.Any(quote => Words(claim.Reading, title).All(word => NameMatch.HasWord(quote, word)))
                || title.IsFormal && claim.Quotes.Any(quote => NameMatch.IsIn(claim.Reading, new Name(title.At, title.Until, CheckedValueType.Title), quote));
            // "The finance chief" may be a paraphrase of somebody whose office the quotations don't give.
            if (!found && !title.IsFormal && known.Count == 0) continue;
            values.Add(new CheckedValue(claim.Reading.Printed(title.At, title.Until), CheckedValueType.Title, found));
        }
    }

    private static IEnumerable<Word> Words(Reading reading, Title title) =>
        reading.Words.Skip(title.At).Take(title.Until - title.At).Where(word => word.IsContent && word.Key is not ("chief" or "officer" or "head"));

    private static bool IsNamed(Claim claim, Name name) => claim.Quotes.Any(quote => NameMatch.IsIn(claim.Reading, name, quote)) || IsFoundInParts(claim, name);

    /// <summary>The company's own name may be part of a name: "Harrowgate Tractor Finance".</summary>
    private static bool IsFoundInParts(Claim claim, Name name) => name.Until - name.At > 1 && Enumerable.Range(name.At, name.Until - name.At)
        .All(i => claim.Own.Contains(i) || claim.Reading.Words[i].IsStop || claim.Quotes.Any(quote => NameMatch.HasWord(quote, claim.Reading.Words[i])));

    /// <summary>The quotations say of another name what the sentence says of this one.</summary>
    private static bool IsSomebodyElses(Claim claim, int i, CheckedValueType type)
    {
        Candidate? own = null, rival = null;
        var name = claim.Reading.Names[i];
        foreach (var alignment in claim.Alignments)
            foreach (var (j, source) in alignment.Quote.Names.Index())
            {
                var isSame = SharesWord(claim.Reading, name, alignment.Quote, source);
                if (!isSame && (!IsRival(claim.Reading, name, type, alignment.Quote, source) || NameMatch.IsIn(alignment.Quote, source, claim.Reading))) continue;
                var candidate = Binding.Between(claim, claim.AroundNames[i], alignment, alignment.Quote.AroundNames[j]);
                if (isSame) own = own is { } one ? Binding.Better(one, candidate) : candidate;
                else rival = rival is { } other ? Binding.Better(other, candidate) : candidate;
            }
        return own is { } best && rival is { } worst && Binding.IsBeaten(best, worst);
    }

    /// <summary>Each of two names stands in the quotations among the words that the sentence has around the other.</summary>
    private static bool IsSwapped(Claim claim, int i, CheckedValueType type)
    {
        for (var j = 0; j < claim.Reading.Names.Count; j++)
        {
            var (name, other) = (claim.Reading.Names[i], claim.Reading.Names[j]);
            if (i == j || claim.Own.Contains(other.At) || !IsOrderReversed(claim, name, other) || type != claim.TypeOf(other) || SharesWord(claim.Reading, name, claim.Reading, other)) continue;
            if (Fit(claim, i, other) >= Fit(claim, i, name) + OfSwap && Fit(claim, j, name) >= Fit(claim, j, other) + OfSwap) return true;
        }
        return false;
    }

    /// <summary>No quotation has the two in the sentence's order.</summary>
    private static bool IsOrderReversed(Claim claim, Name name, Name other) => !claim.Alignments.Any(alignment =>
        alignment.Hits(name.Until - 1).Any(i => alignment.Hits(other.Until - 1).Any(j => i < j == name.At < other.At)));

    /// <summary>How well what the sentence says of one name is said of another in the quotations.</summary>
    private static double Fit(Claim claim, int said, Name named)
    {
        var best = 0.0;
        foreach (var alignment in claim.Alignments)
            foreach (var (j, source) in alignment.Quote.Names.Index())
                if (SharesWord(claim.Reading, named, alignment.Quote, source))
                    best = Math.Max(best, Binding.Between(claim, claim.AroundNames[said], alignment, alignment.Quote.AroundNames[j]).Strength);
        return best;
    }

    private static bool SharesWord(Reading statement, Name name, Reading quote, Name source)
    {
        for (var i = name.At; i < name.Until; i++)
            for (var j = source.At; j < source.Until; j++)
                if (!statement.Words[i].IsStop && !NameReader.IsBody(statement.Words[i].Key) && Stemmer.AreAlike(statement.Words[i].Stem, quote.Words[j].Stem)) return true;
        return false;
    }

    /// <summary>The two could stand in each other's place: both persons, both committees, both countries, or both names of no English words.</summary>
    private static bool IsRival(Reading statement, Name name, CheckedValueType type, Reading quote, Name other) => type switch
    {
        CheckedValueType.Person => other.Type == CheckedValueType.Person,
        CheckedValueType.Place => other.Type == CheckedValueType.Place,
        CheckedValueType.Organisation => other.Type == CheckedValueType.Organisation && statement.Words[name.Until - 1].Key == quote.Words[other.Until - 1].Key,
        CheckedValueType.Name or CheckedValueType.Product => other.Type is CheckedValueType.Name or CheckedValueType.Product && !name.IsEnglish && (!other.IsEnglish || IsActor(quote, other)),
        _ => false,
    };

    /// <summary>"Summit downgraded": an English word that does something is a name.</summary>
    private static bool IsActor(Reading reading, Name name) =>
        name.Until < reading.Words.Count && reading.BreakBefore(name.Until) == Break.None && reading.Words[name.Until].Key.EndsWith("ed", StringComparison.Ordinal);
}
