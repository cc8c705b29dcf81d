using System.Numerics.Tensors;
using System.Text;

namespace PlanCopilot.Core.Passages;

/// <summary>
/// Words and their vectors as they are shipped. The bytes: "PCV1", number of words, length of a vector, the common
/// direction, then for each word its stem, its weight, the scale of its vector and the vector in signed bytes.
/// </summary>
internal sealed class WordVectors
{
    private static readonly Lazy<WordVectors> Lazily = new(() => Read(Resources.Bytes("Vectors.bin")));
    private static readonly byte[] Magic = "PCV1"u8.ToArray();
    private readonly Dictionary<string, int> _index;
    private readonly float[] _vectors;

    private WordVectors(Dictionary<string, int> index, float[] weights, float[] vectors, float[] common)
    {
        (_index, Weights, _vectors, Common) = (index, weights, vectors, common);
    }

    public static WordVectors Shipped => Lazily.Value;

    public int Length => Common.Length;
    public float[] Weights { get; }
    /// <summary>What all texts share; taken out of each, so that what is left tells them apart.</summary>
    public float[] Common { get; }

    public int Find(string stem) => _index.GetValueOrDefault(stem, -1);

    public ReadOnlySpan<float> Vector(int word) => _vectors.AsSpan(word * Length, Length);

    /// <returns>From near 0 for a word that is everywhere to 1 for one that is rare or unknown.</returns>
    public float Weight(string stem) => Find(stem) is >= 0 and var word ? Weights[word] : 1;

    /// <summary>
    /// The vector of a text: the weighted mean of its words' without what all texts share (Arora, Liang and Ma, "A simple
    /// but tough-to-beat baseline for sentence embeddings", 2017).
    /// </summary>
    /// <param name="words">Stems, each with how much it counts; unknown ones don't.</param>
    /// <returns>Of length 1, or all zeros when no word is known.</returns>
    public float[] Embed(IEnumerable<(string Stem, float Weight)> words)
    {
        var sum = new float[Length];
        foreach (var (stem, weight) in words)
            if (Find(stem) is >= 0 and var word) TensorPrimitives.MultiplyAdd(Vector(word), weight * Weights[word], sum, sum);
        Normalise(sum);
        return sum;
    }

    public float[] Embed(string text) => Embed(WordReader.Read(text).Select(word => (word.Stem, 1f)));

    /// <summary>Takes out what all texts share and gives the vector length 1.</summary>
    public void Normalise(Span<float> vector)
    {
        TensorPrimitives.MultiplyAdd(Common, -TensorPrimitives.Dot(vector, Common), vector, vector);
        var norm = TensorPrimitives.Norm<float>(vector);
        if (norm > 0) TensorPrimitives.Divide(vector, norm, vector);
    }

    public static WordVectors Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual(Magic)) throw new InvalidDataException("These aren't word vectors.");
        var (count, length) = (reader.ReadInt32(), reader.ReadInt32());
        var (index, weights, vectors) = (new Dictionary<string, int>(count, StringComparer.Ordinal), new float[count], new float[count * length]);
        var common = new float[length];
        for (var i = 0; i < length; i++) common[i] = reader.ReadSingle();
        for (var word = 0; word < count; word++)
        {
            index.Add(reader.ReadString(), word);
            weights[word] = reader.ReadSingle();
            var scale = reader.ReadSingle();
            var packed = reader.ReadBytes(length);
            for (var i = 0; i < length; i++) vectors[word * length + i] = (sbyte)packed[i] * scale;
        }
        return new(index, weights, vectors, common);
    }

    public static byte[] Write(IReadOnlyList<string> words, float[] weights, float[][] vectors, float[] common)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(words.Count);
        writer.Write(common.Length);
        foreach (var value in common) writer.Write(value);
        for (var word = 0; word < words.Count; word++)
        {
            var scale = Math.Abs(TensorPrimitives.MaxMagnitude<float>(vectors[word])) / 127;
            writer.Write(words[word]);
            writer.Write(weights[word]);
            writer.Write(scale);
            foreach (var value in vectors[word]) writer.Write((sbyte)(scale > 0 ? MathF.Round(value / scale) : 0));
        }
        writer.Flush();
        return bytes.ToArray();
    }
}
