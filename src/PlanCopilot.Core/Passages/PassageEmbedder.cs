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

    /// <summary>Numbers in the vector of one sentence.</summary>
    public static int Length => Words.Value.Length;

    /// <returns>
    /// One vector a sentence or row, one after the other: the mean of a whole passage would hide the sentence that
    /// answers. Each has length 1, or is all zeros when no word of it is known.
    /// </returns>
    public static float[] Embed(string text) =>
        [.. PassageLines.Of(text).SelectMany(line => EmbedWhole(text[line.Start..line.End]))];

    /// <param name="question">One vector.</param>
    /// <param name="passage">The vectors of a passage's sentences.</param>
    /// <returns>That of the sentence most like the question, from -1 to 1; 0 when either has no known word.</returns>
    public static float Similarity(ReadOnlySpan<float> question, ReadOnlySpan<float> passage)
    {
        var best = 0f;
        for (var at = 0; question.Length > 0 && at + question.Length <= passage.Length; at += question.Length)
        {
            var similarity = TensorPrimitives.Dot(question, passage.Slice(at, question.Length));
            if (at == 0 || similarity > best) best = similarity;
        }
        return best;
    }

    /// <returns>One vector for the whole text.</returns>
    public static float[] EmbedWhole(string text) => Embed(Words.Value, text);

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
