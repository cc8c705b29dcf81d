namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Finds each name and office of a sentence in its quotations, said of the same deed.</summary>
internal static class NameChecks
{
    private const double Margin = 0.3;

    public static void Names(Claim claim, List<CheckedValue> values)
    {
        var binding = new Binding(claim, reading => reading.AroundNames, (i, alignment, j) => SharesWord(claim.Reading, claim.Reading.Names[i], alignment.Quote, alignment.Quote.Names[j]),
            (i, alignment, j) => IsRival(claim, claim.Reading.Names[i], alignment.Quote, alignment.Quote.Names[j]), Margin);
        foreach (var (i, name) in claim.Reading.Names.Index())
        {
            var isOwn = Enumerable.Range(name.At, name.Until - name.At).All(at => claim.Own.Contains(at) || claim.Reading.Words[at].IsStop);
            var type = isOwn ? CheckedValueType.Organisation : claim.TypeOf(name);
            values.Add(new CheckedValue(claim.Reading.Printed(name.At, name.Until), type, isOwn || claim.IsWholeExtract || IsNamed(claim, name) && binding.IsBound(i) != false));
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
            values.Add(new CheckedValue(claim.Reading.Printed(title.At, title.Until), CheckedValueType.Title, found && !IsAnothersOffice(claim, title)));
        }
    }

    /// <summary>Whoever has the office in the quotations, it is none of the persons of the sentence.</summary>
    private static bool IsAnothersOffice(Claim claim, Title title)
    {
        var persons = claim.Reading.Names.FindAll(name => claim.TypeOf(name) == CheckedValueType.Person);
        if (persons.Count != 1 || !title.IsFormal) return false;
        var last = claim.Reading.Words[persons[0].Until - 1].Key;
        var holders = claim.Quotes.SelectMany(quote => quote.Titles.Where(title.IsPartOf).Select(office => (quote, quote.SentenceAt(office.At)))).ToList();
        return holders.Count > 0 && holders.TrueForAll(holder => IsOnlyOf(holder.quote, holder.Item2, last));
    }

    /// <summary>The sentence names persons, but not this one.</summary>
    private static bool IsOnlyOf(Reading quote, (int From, int To) sentence, string last) =>
        quote.Names.Exists(name => name.Type == CheckedValueType.Person && name.At >= sentence.From && name.At < sentence.To)
        && !quote.Words.GetRange(sentence.From, sentence.To - sentence.From).Exists(word => word.Key == last || word.Key is "he" or "she" or "his" or "her");

    private static IEnumerable<Word> Words(Reading reading, Title title) =>
        reading.Words.Skip(title.At).Take(title.Until - title.At).Where(word => word.IsContent && word.Key is not ("chief" or "officer" or "head"));

    private static bool IsNamed(Claim claim, Name name) => claim.Quotes.Any(quote => NameMatch.IsIn(claim.Reading, name, quote)) || IsFoundInParts(claim, name);

    /// <summary>The company's own name may be part of a name: "Harrowgate Tractor Finance".</summary>
    private static bool IsFoundInParts(Claim claim, Name name) => name.Until - name.At > 1 && Enumerable.Range(name.At, name.Until - name.At)
        .All(i => claim.Own.Contains(i) || claim.Reading.Words[i].IsStop || claim.Quotes.Any(quote => NameMatch.HasWord(quote, claim.Reading.Words[i])));

    private static bool SharesWord(Reading statement, Name name, Reading quote, Name source)
    {
        for (var i = name.At; i < name.Until; i++)
            for (var j = source.At; j < source.Until; j++)
                if (!statement.Words[i].IsStop && !NameReader.IsBody(statement.Words[i].Key) && Stemmer.AreAlike(statement.Words[i].Stem, quote.Words[j].Stem)) return true;
        return false;
    }

    /// <summary>The two could stand in each other's place: both persons, both places, or both names of no English words, where not only the other acts.</summary>
    private static bool IsRival(Claim claim, Name name, Reading quote, Name other)
    {
        var type = claim.TypeOf(name);
        if (claim.Own.Contains(name.At) || NameMatch.IsIn(quote, other, claim.Reading)) return false;
        if (type == other.Type && type is CheckedValueType.Person or CheckedValueType.Place) return true;
        return IsThing(type) && IsThing(other.Type) && !name.IsEnglish && !other.IsEnglish && (Acts(claim.Reading, name) || !Acts(quote, other));
    }

    private static bool IsThing(CheckedValueType type) => type is CheckedValueType.Name or CheckedValueType.Product or CheckedValueType.Organisation;

    private static bool Acts(Reading reading, Name name) =>
        name.Until < reading.Words.Count && reading.Words[name.Until].Break == Break.None && OwnName.LooksLikeVerb(reading.Words[name.Until]);
}
