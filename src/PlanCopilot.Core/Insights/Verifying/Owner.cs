using System.Collections.Frozen;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>Signs in the grammar that a number is another time's, another name's, or what was before a change.</summary>
internal static class Owner
{
    private const double ClearlyNearer = 1.3, LeastNearness = 0.3;

    private enum Role { None, Before, After, Change }

    public static bool Contradicts(Claim claim, int i, Reading quote, int j)
    {
        var (quantity, source) = (claim.Reading.Quantities[i], quote.Quantities[j]);
        var role = RoleOf(claim.Reading, quantity);
        if (quantity.Unit != QuantityUnit.Plain && role is Role.None or Role.After && RoleOf(quote, source) == Role.Change && !TellsOfChange(claim.Reading)) return true;
        if (role != Role.None && RoleOf(quote, source) is var theirs && theirs != Role.None && theirs != role && HasOther(quote, source, role)) return true;
        if (PartOf(quote, source) is { } part && !claim.Reading.Quantities.Exists(other => other.Agrees(part) || other.Unit is QuantityUnit.Share or QuantityUnit.Percent) && PartOf(claim.Reading, quantity) is null && !IsAfterOf(claim.Reading, quantity)) return true;
        return role != Role.Before && IsOfOtherTime(claim, quantity, quote, source) || IsOfOtherName(claim, quote, source);
    }

    /// <returns>The 6 of "6 of our 14", when the number is the 14; else null.</returns>
    private static Quantity? PartOf(Reading reading, Quantity whole)
    {
        if (whole.Unit != QuantityUnit.Plain || !IsAfterOf(reading, whole)) return null;
        foreach (var part in reading.Quantities)
            if (part.Unit == QuantityUnit.Plain && part.Until < whole.At && whole.At - part.Until <= 2 && reading.Words[part.Until].Key == "of") return part;
        return null;
    }

    private static bool IsAfterOf(Reading reading, Quantity quantity) =>
        quantity.At > 0 && (reading.Words[quantity.At - 1].Key == "of" || quantity.At > 1 && reading.Words[quantity.At - 1].IsStop && reading.Words[quantity.At - 2].Key == "of");

    /// <summary>What a number is in a change: "from $2", "compared to $2" before it, "to $3" after it, "by $1" or "rose $1" the change itself.</summary>
    private static Role RoleOf(Reading reading, Quantity quantity)
    {
        if (reading.Periods.Exists(period => period.Year == Period.PriorYear && period.At >= quantity.Until && period.At <= quantity.Until + 3)) return Role.Before;
        for (var i = quantity.At - 1; i >= 0 && i >= quantity.At - 5; i--)
        {
            var key = reading.Words[i].Key;
            if (key is "from" or "compared" or "versus" or "vs" or "against") return Role.Before;
            if (key == "to" && !(i > 0 && reading.Words[i - 1].Key is "compared" or "due")) return Role.After;
            if (key == "by" || reading.Words[i].Is(WordClass.Up | WordClass.Down) && !reading.Words[i].Is(WordClass.Causal)) return Role.Change;
            if (key is not ("about" or "approximately" or "roughly" or "some" or "with" or "to" or "a" or "an" or "nearly" or "just" or "under" or "over" or "more" or "than" or "of")) break;
        }
        return Role.None;
    }

    /// <summary>"Rose by $2 billion" doesn't say that anything was $2 billion.</summary>
    private static bool TellsOfChange(Reading statement) => statement.HasAny(WordClass.Up | WordClass.Down) || statement.Words.Exists(word => ChangeWords.Contains(word.Key));

    private static readonly FrozenSet<string> ChangeWords = "more additional extra further another change changed changes difference gap swing hit took takes off less save saved saves savings dearer than".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static bool HasOther(Reading quote, Quantity source, Role role)
    {
        var (from, to) = quote.SentenceAt(source.At);
        return quote.Quantities.Exists(other => other.At >= from && other.At < to && other.Unit == source.Unit && other.At != source.At && RoleOf(quote, other) == role);
    }

    private static bool IsOfOtherTime(Claim claim, Quantity quantity, Reading quote, Quantity source)
    {
        if (quantity.Unit == QuantityUnit.Days || !claim.Quotes.Any(one => one.Quantities.Exists(rival => rival.Unit == source.Unit && !quantity.Agrees(rival)))) return false;
        if (TimeOf(claim.Reading, quantity) is not { } time) return false;
        var theirs = Paired(quote, source, quote.Periods.ConvertAll(period => new Place(period.At, period.Until))) is { } pair
            ? quote.Periods.Find(period => period.At == pair) : TimeOf(quote, source);
        return theirs is { } other && time.Excludes(other) && claim.Quotes.Any(one => one.Periods.Exists(period => time.Agrees(period)));
    }

    /// <summary>The time of a value's sentence, if it is the only one or stands clearly nearest; else null.</summary>
    private static Period? TimeOf(Reading reading, Quantity value)
    {
        var place = new Place(value.At, value.Until);
        var times = reading.Periods.FindAll(period => reading.SentenceAt(period.At) == reading.SentenceAt(value.At))
            .ConvertAll(period => (period, nearness: reading.AroundQuantities.Of(period.At < value.At ? period.Until - 1 : period.At, place)));
        if (times.Count == 0) return null;
        var best = times.MaxBy(time => time.nearness);
        if (best.nearness < LeastNearness) return null;
        return times.TrueForAll(time => time.period.At == best.period.At || time.nearness * ClearlyNearer <= best.nearness) ? best.period : null;
    }

    /// <summary>"Chile, Peru and Ghana made 45%, 25% and 20%": the second number is the second name's.</summary>
    private static bool IsOfOtherName(Claim claim, Reading quote, Quantity source)
    {
        var names = quote.Names.ConvertAll(name => new Place(name.At, name.Until));
        if (Paired(quote, source, names) is not { } at || quote.Names.Find(name => name.At == at) is not { } owner) return false;
        var (from, to) = quote.SentenceAt(source.At);
        return !NameMatch.IsIn(quote, owner, claim.Reading)
            && quote.Names.Exists(name => name.At >= from && name.At < to && name != owner && NameMatch.IsIn(quote, name, claim.Reading) && IsListed(quote, name, owner));
    }

    private static bool IsListed(Reading quote, Name name, Name owner) =>
        Lists.Of(quote, [.. quote.Names.Select(one => new Place(one.At, one.Until))]).Exists(list => list.Contains(name.At) && list.Contains(owner.At));

    /// <returns>Where the item starts that stands in its list where the number stands in a list of as many numbers.</returns>
    private static int? Paired(Reading quote, Quantity source, List<Place> items)
    {
        var (from, to) = quote.SentenceAt(source.At);
        var numbers = Lists.Of(quote, [.. quote.Quantities.Select(other => new Place(other.At, other.Until))]).Find(list => list.Contains(source.At));
        var lists = Lists.Of(quote, items).FindAll(list => list[0] >= from && list[^1] < to);
        if (numbers is null && Enumerable.Range(from, to - from).Any(i => quote.Words[i].Key == "respectively"))
        {
            // "Increased 15 and decreased 40 basis points for 2025 and 2024, respectively": the numbers before the last list.
            if (lists.Count == 0) return null;
            var before = quote.Quantities.FindAll(other => other.At >= from && other.At < lists[^1][0]).ConvertAll(other => other.At);
            numbers = before.Count >= lists[^1].Count ? before.GetRange(before.Count - lists[^1].Count, lists[^1].Count) : null;
        }
        if (numbers is null || numbers.IndexOf(source.At) is not (>= 0 and var place)) return null;
        var list = lists.FindAll(list => list.Count == numbers.Count).MinBy(list => Math.Abs(list[0] - numbers[0]));
        return list?[place];
    }
}
