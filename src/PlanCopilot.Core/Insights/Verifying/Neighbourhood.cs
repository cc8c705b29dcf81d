namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>How near the words of a text stand to its values of one kind: the nearer, the more they say what a value is the value of.</summary>
internal sealed class Neighbourhood
{
    private const double Reach = 3, OverOther = 0.5, OverSentence = 0.15;
    /// <summary>What stands among so many first words is said of the whole sentence: "In 2023, we ...".</summary>
    private const int Opening = 4;
    private readonly Reading _reading;
    private readonly int[] _values;
    private readonly Dictionary<int, (int At, int Until)> _lists;

    public Neighbourhood(Reading reading, IReadOnlyList<Place> places)
    {
        (_reading, Places) = (reading, places);
        _lists = places.ToDictionary(place => place.At, place => Lists.Around(reading, places, place.At, place.Until));
        _values = new int[reading.Words.Count + 1];
        foreach (var place in places) _values[place.At + 1]++;
        for (var i = 1; i < _values.Length; i++) _values[i] += _values[i - 1];
    }

    public IReadOnlyList<Place> Places { get; }

    /// <summary>From 1 for the next word to 0: less with distance, across another value or the end of a sentence.</summary>
    public double Of(int word, Place value)
    {
        // The items of a list ("45%, 25% and 20%") have the same neighbours.
        var (at, until) = _lists.TryGetValue(value.At, out var list) ? list : (value.At, value.Until);
        if (word >= at && word < until) return 1;
        var isBefore = word < at;
        var (from, to) = isBefore ? (word, at) : (until - 1, word);
        var opens = !isBefore && at - _reading.SentenceAt(at).From < Opening;
        var nearness = 1 / (1 + (to - from - 1) / (opens ? Reach * 2 : Reach));
        // The values that start after the one end and up to the other; not counting the value itself.
        if (_values[to + (isBefore ? 0 : 1)] > _values[from + 1]) nearness *= OverOther;
        return _reading.SentenceAt(word) == _reading.SentenceAt(value.At) ? nearness : nearness * OverSentence;
    }
}
