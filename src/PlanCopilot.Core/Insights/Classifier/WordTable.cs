using System.Numerics.Tensors;
using System.Reflection;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>
/// Vectors of words, so that a word which no labelled sentence has is read like the words it keeps company with in filings.
/// Made by <see cref="WordTableTrainer"/>; words.bin holds the number of words and the length of a vector, then for each
/// word its key, its weight, the scale of its vector and the vector in signed bytes.
/// </summary>
internal sealed class WordTable
{
    /// <summary>Numbers in a vector.</summary>
    public const int Length = 96;
    private const int LettersOfBeginning = 6;
    private const int MostWords = 100_000;
    private static readonly ulong BeginningSeed = WordReader.HashOf("~");
    private static readonly Lazy<WordTable> Lazily = new(LoadEmbedded);

    private readonly Dictionary<ulong, int> _index;
    private readonly float[] _vectors; // each times its word's weight

    private WordTable(Dictionary<ulong, int> index, float[] vectors) => (_index, _vectors) = (index, vectors);

    public static WordTable Embedded => Lazily.Value;

    /// <returns>The key of what stands in for a rare word, the beginning that it shares with others; 0 for a short word.</returns>
    public static ulong BeginningOf(ReadOnlySpan<char> text, Word word)
    {
        if (word.End - word.Start < LettersOfBeginning - 1 || word.Is(WordMarks.Number)) return 0;
        var hash = BeginningSeed;
        foreach (var letter in text.Slice(word.Start, Math.Min(LettersOfBeginning, word.End - word.Start)))
            hash = WordReader.Step(hash, char.ToLowerInvariant(letter));
        return hash;
    }

    /// <summary>Writes the weighted mean of the words' vectors, at length 4 (found by cross-validation); zeros when none is known. The account's own name has none.</summary>
    /// <param name="plain">For each word what it is read as; see <see cref="SentenceFeatures"/>.</param>
    public void Embed(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, ReadOnlySpan<ulong> plain, Span<float> into)
    {
        into.Clear();
        for (var n = 0; n < words.Length; n++)
            if (_index.TryGetValue(plain[n], out var at) || (!words[n].Is(WordMarks.Account) && _index.TryGetValue(BeginningOf(text, words[n]), out at)))
                TensorPrimitives.Add(into, _vectors.AsSpan(at * Length, Length), into);
        var norm = TensorPrimitives.Norm<float>(into);
        if (norm > 0) TensorPrimitives.Multiply(into, 4 / norm, into);
    }

    /// <exception cref="FormatException">The bytes aren't such a table.</exception>
    public static WordTable Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        try
        {
            var count = reader.ReadInt32();
            if (count is < 0 or > MostWords || reader.ReadInt32() != Length) throw new FormatException("These bytes are not a table of words.");
            var (index, vectors) = (new Dictionary<ulong, int>(count), new float[count * Length]);
            for (var word = 0; word < count; word++)
            {
                index.Add(reader.ReadUInt64(), word);
                var scale = reader.ReadSingle() * reader.ReadSingle();
                for (var n = 0; n < Length; n++) vectors[word * Length + n] = reader.ReadSByte() * scale;
            }
            return new WordTable(index, vectors);
        }
        catch (EndOfStreamException problem)
        {
            throw new FormatException("The table of words ends too early.", problem);
        }
    }

    private static WordTable LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("words.bin")
            ?? throw new InvalidOperationException("The program was built without its table of words.");
        return Read(stream);
    }
}
