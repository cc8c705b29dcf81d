namespace PlanCopilot.Core.Passages;

/// <summary>Where an account's passages speak of one concept, in whatever wording.</summary>
internal sealed class Occurrences
{
    private readonly PassageIndex _index;

    public Occurrences(PassageIndex index, IReadOnlyList<Wording> wordings)
    {
        _index = index;
        Frequency = new double[index.Lengths.Length];
        Best = new float[index.Lengths.Length];
        BestOfSentence = new float[index.Sentences.Count];
        foreach (var wording in wordings) Add(wording);
        Passages = Best.Sum(weight => Math.Min(1.0, weight));
    }

    /// <summary>For each passage how often it speaks of the concept, each time at the wording's weight.</summary>
    public double[] Frequency { get; }
    /// <summary>For each passage the weight of the surest wording that it holds.</summary>
    public float[] Best { get; }
    /// <summary>The same for each sentence.</summary>
    public float[] BestOfSentence { get; }
    /// <summary>How many passages speak of the concept, each counted at its <see cref="Best"/>.</summary>
    public double Passages { get; }

    private void Add(Wording wording)
    {
        if (wording.Words is [var only])
        {
            var (start, end) = _index.Find(only);
            for (var word = start; word < end; word++)
                foreach (var sentence in _index.Occurrences(word)) Add(sentence, 1, wording.Weight);
            return;
        }
        foreach (var (sentence, count) in Together(wording.Words)) Add(sentence, count, wording.Weight);
    }

    private void Add(int sentence, int count, float weight)
    {
        var passage = _index.Sentences[sentence].Passage;
        Frequency[passage] += weight * count;
        Best[passage] = Math.Max(Best[passage], weight);
        BestOfSentence[sentence] = Math.Max(BestOfSentence[sentence], weight);
    }

    /// <returns>The sentences that hold all the words, and how often the rarest of them stands there.</returns>
    private Dictionary<int, int> Together(IReadOnlyList<WordPattern> words)
    {
        var found = CountsOf(words[0], null);
        foreach (var pattern in words.Skip(1))
        {
            var other = CountsOf(pattern, found);
            found = other.ToDictionary(pair => pair.Key, pair => Math.Min(pair.Value, found[pair.Key]));
        }
        return found;
    }

    /// <param name="within">Only these sentences are looked at; null means all.</param>
    private Dictionary<int, int> CountsOf(WordPattern pattern, Dictionary<int, int>? within)
    {
        var counts = new Dictionary<int, int>();
        var (start, end) = _index.Find(pattern);
        for (var word = start; word < end && within is not { Count: 0 }; word++)
            foreach (var sentence in _index.Occurrences(word))
                if (within is null || within.ContainsKey(sentence)) counts[sentence] = counts.GetValueOrDefault(sentence) + 1;
        return counts;
    }
}
