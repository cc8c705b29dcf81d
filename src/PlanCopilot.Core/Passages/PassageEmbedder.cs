using System.Numerics.Tensors;

namespace PlanCopilot.Core.Passages;

/// <summary>
/// Texts as vectors, so that a question finds a passage that says the same in other words. The vectors are trained on
/// public filings and a dictionary (see VECTORS.md): a text's is the weighted mean of its words' without what all texts
/// share (Arora, Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017).
/// </summary>
public static class PassageEmbedder
{
    private static readonly Lazy<WordVectors> Words = new(ReadResource);

    /// <summary>Numbers in a vector.</summary>
    public static int Length => Words.Value.Length;

    /// <returns>A vector of length 1; all zeros when no word is known.</returns>
    public static float[] Embed(string text) => Embed(Words.Value, text);

    /// <returns>From -1 to 1; 0 when either has no known word.</returns>
    public static float Similarity(ReadOnlySpan<float> one, ReadOnlySpan<float> other) =>
        one.Length == other.Length && one.Length > 0 ? TensorPrimitives.Dot(one, other) : 0;

    /// <returns>From near 0 for a word that is everywhere to 1 for one that is rare or unknown.</returns>
    internal static float Weight(string stem) => Words.Value.Find(stem) is >= 0 and var word ? Words.Value.Weights[word] : 1;

    internal static float[] Embed(WordVectors words, string text)
    {
        var sum = new float[words.Length];
        foreach (var word in WordReader.Read(text))
        {
            var index = words.Find(word.Stem);
            if (index >= 0) TensorPrimitives.MultiplyAdd(words.Vector(index), words.Weights[index], sum, sum);
        }
        var shared = TensorPrimitives.Dot<float>(sum, words.Common);
        TensorPrimitives.MultiplyAdd(words.Common, -shared, sum, sum);
        var norm = TensorPrimitives.Norm<float>(sum);
        if (norm > 0) TensorPrimitives.Divide(sum, norm, sum);
        return sum;
    }

    private static WordVectors ReadResource()
    {
        using var stream = typeof(PassageEmbedder).Assembly.GetManifestResourceStream("PlanCopilot.Core.Passages.Vectors.bin")
            ?? throw new InvalidOperationException("The word vectors are missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return WordVectors.Read(bytes);
    }
}
