using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Passages;

/// <summary>What someone asks: its words with their weights, and its vector.</summary>
internal sealed class Question
{
    /// <summary>From <see cref="PassageEmbedder.Weight"/>: "attrition" is below, "penguins" and all unknown words are above.</summary>
    private const float Rare = 0.93f;
    private const float FillerWeight = 0.2f;

    private readonly Dictionary<string, float> _weights;

    private Question(IReadOnlyList<string> words, Dictionary<string, float> weights, float[] vector) =>
        (Words, _weights, Vector) = (words, weights, vector);

    /// <summary>The words as typed, without stop words and repeats.</summary>
    public IReadOnlyList<string> Words { get; }
    public float[] Vector { get; }
    /// <summary>Whether it asks for a name or a word so rare that a passage about it can't but use it.</summary>
    public bool HasRareWord => _weights.Values.Any(weight => weight >= Rare);

    public static Question Read(string text)
    {
        var (words, weights) = (new List<string>(), new Dictionary<string, float>(StringComparer.Ordinal));
        foreach (var word in WordReader.Read(text))
        {
            if (WordReader.IsStop(word.Stem) || !weights.TryAdd(word.Stem, Weight(word.Stem))) continue;
            words.Add(text[word.Start..word.End]);
        }
        return new(words, weights, PassageEmbedder.EmbedWhole(string.Join(' ', words)));
    }

    /// <returns>From 0 to 1: how much of what is asked, rare words counting most, stands in the text.</returns>
    public double Coverage(string text)
    {
        double total = _weights.Values.Sum();
        if (total == 0) return 0;
        var found = WordReader.Read(text).Select(word => word.Stem).Where(_weights.ContainsKey).Distinct(StringComparer.Ordinal);
        return found.Sum(stem => _weights[stem]) / total;
    }

    /// <returns>The sentences and rows of the passage as ranges of the document's text, those that answer best first.</returns>
    public IReadOnlyList<Sentence> Highlights(Passage passage) =>
    [
        .. PassageLines.Of(passage.Text)
            .OrderByDescending(line => Relevance(passage.Text[line.Start..line.End])).ThenBy(line => line.Start)
            .Select(line => new Sentence(passage.Start + line.Start, passage.Start + line.End)),
    ];

    /// <summary>Fillers have no vector, and so no weight of their own; unknown they are not.</summary>
    private static float Weight(string stem) => WordReader.IsFiller(stem) ? FillerWeight : PassageEmbedder.Weight(stem);

    private double Relevance(string line) =>
        Coverage(line) + PassageEmbedder.Similarity(Vector, PassageEmbedder.EmbedWhole(line));
}
