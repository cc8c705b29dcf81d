namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>
/// The words that say what a value is the value of: those nearer to it than to the next value of its kind in the sentence,
/// and, where it has no subject of its own, the sentence's. The items of a list ("45%, 25% and 20%") have the same.
/// </summary>
internal readonly record struct Surroundings(int From, int At, int Until, int To, int SharedFrom, int SharedUntil)
{
    private const int ShortOpening = 4;

    public bool Contains(int i) => (i >= From && i < To || i >= SharedFrom && i < SharedUntil) && !(i >= At && i < Until);

    /// <param name="places">Where the values stand, in order.</param>
    /// <param name="byKind">Only values of the same kind part the words among them; else all do.</param>
    public static Surroundings[] OfAll(Reading reading, IReadOnlyList<Place> places, bool byKind)
    {
        var all = new Surroundings[places.Count];
        for (var i = 0; i < all.Length; i++)
            all[i] = Of(reading, places[i].At, places[i].Until, byKind ? [.. places.Where(other => other.Kind == places[i].Kind)] : places);
        return all;
    }

    private static Surroundings Of(Reading reading, int at, int until, IReadOnlyList<Place> rivals)
    {
        var (from, to) = reading.SentenceAt(at);
        (at, until) = Lists.Around(reading, rivals, at, until);
        var first = at;
        var left = from;
        foreach (var rival in rivals)
        {
            if (rival.At < from) continue;
            if (rival.Until > at) break;
            first = Math.Min(first, rival.At);
            left = Cut(reading, rival.Until, at, rival.At - from < ShortOpening);
        }
        var next = rivals.Where(rival => rival.At >= until && rival.Until <= to).Select(rival => rival.At).FirstOrDefault(to);
        var right = next < to ? Cut(reading, until, next, at - from < ShortOpening) : to;
        var hasSubject = left == from || HasSubject(reading, left, at);
        return new Surroundings(left, at, until, Math.Min(right, EndOfPhrase(reading, from, at, until, to)), hasSubject ? 0 : from, hasSubject ? 0 : first);
    }

    /// <summary>What follows a comma says something else, except after an opening: "In 2023, we ...".</summary>
    private static int EndOfPhrase(Reading reading, int from, int at, int until, int to)
    {
        if (at - from < ShortOpening) return to;
        for (var i = until; i < to; i++) if (reading.BreakBefore(i) != Break.None) return i;
        return to;
    }

    private static bool HasSubject(Reading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (reading.Words[i].IsContent && !reading.Words[i].Is(WordClass.Up | WordClass.Down | WordClass.Future | WordClass.Light)) return true;
        return false;
    }

    /// <summary>Where the words of one value end and those of the next begin.</summary>
    /// <param name="opens">The first value opens its sentence: the comma after it doesn't part them.</param>
    private static int Cut(Reading reading, int from, int to, bool opens)
    {
        var (comma, joint) = (-1, -1);
        for (var i = from; i <= to && i < reading.Words.Count; i++)
        {
            var mark = reading.BreakBefore(i);
            if (opens && i == from) mark = Break.None;
            var word = reading.Words[i];
            if (mark >= Break.Clause || mark == Break.Comma && word.Is(WordClass.Joint)) return i;
            if (mark == Break.Comma && comma < 0) comma = i;
            if (word.Is(WordClass.Joint) && joint < 0) joint = i;
        }
        return comma >= 0 ? comma : joint >= 0 ? joint : StartOfPhrase(reading, from, to);
    }

    /// <summary>The last preposition before a value; "for an authorization of $30 billion" begins with "for".</summary>
    private static int StartOfPhrase(Reading reading, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
            if (reading.Words[i].Key is "to" or "from" or "at" or "by" or "in" or "for" or "on" or "with" or "since" or "until" or "than" or "through" || reading.Words[i].Key == "of" && i < to - 1) return i;
        return to;
    }
}
