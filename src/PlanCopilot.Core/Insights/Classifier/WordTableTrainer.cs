using System.Numerics.Tensors;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>
/// Makes words.bin from unlabelled sentences: positive mutual information of words within five of each other, factorised
/// (Levy and Goldberg 2014). The same sentences in the same order give the same bytes on the same kind of processor.
/// </summary>
public static class WordTableTrainer
{
    private const int LeastCount = 5;
    private const int Window = 5;
    /// <summary>The constant a of the weight a / (a + share of the word): Arora, Liang and Ma 2017.</summary>
    private const double WeightConstant = 3e-4;

    public static byte[] Train(IReadOnlyList<string> sentences)
    {
        var known = Known(sentences);
        var (index, counts, encoded) = (new Dictionary<ulong, int>(), new List<int>(), new List<int[]>());
        foreach (var sentence in sentences) encoded.Add([.. Keys(sentence, known).Select(Number)]);
        var vectors = SparseMatrix.MutualInformation(encoded, index.Count, Window).Factorise(WordTable.Length);
        double total = counts.Sum(count => (long)count);
        return Write(index, vectors, counts.ConvertAll(count => (float)(WeightConstant / (WeightConstant + count / total))));

        int Number(ulong key)
        {
            if (index.TryAdd(key, counts.Count)) counts.Add(0);
            counts[index[key]]++;
            return index[key];
        }
    }

    /// <summary>Words often enough for a vector, and mostly written in lower case: a company's name must not have one.</summary>
    private static HashSet<ulong> Known(IReadOnlyList<string> sentences)
    {
        var seen = new Dictionary<ulong, (int All, int Lower)>();
        foreach (var (_, word, plain) in sentences.SelectMany(Read))
        {
            var (all, lower) = seen.GetValueOrDefault(plain);
            var isLower = !word.Is(WordMarks.Capitalised) || plain != word.Hash || CueLexicon.Shared.Knows(plain);
            seen[plain] = (all + 1, isLower ? lower + 1 : lower);
        }
        return [.. seen.Where(word => word.Value.All >= LeastCount && word.Value.Lower * 3 >= word.Value.All).Select(word => word.Key)];
    }

    private static IEnumerable<ulong> Keys(string sentence, HashSet<ulong> known)
    {
        foreach (var (text, word, plain) in Read(sentence))
        {
            if (known.Contains(plain)) yield return plain;
            else if (!word.Is(WordMarks.Capitalised) && WordTable.BeginningOf(text, word) is > 0 and var beginning) yield return beginning;
        }
    }

    private static IEnumerable<(string Text, Word Word, ulong Plain)> Read(string sentence)
    {
        var words = new Word[SentenceFeatures.LongestSentence];
        var count = WordReader.Read(sentence, [], words);
        return words.Take(count).Select(word => (sentence, word, SentenceFeatures.PlainOf(word)));
    }

    private static byte[] Write(Dictionary<ulong, int> index, float[][] vectors, List<float> weights)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(index.Count);
        writer.Write(WordTable.Length);
        foreach (var (key, word) in index)
        {
            var scale = Math.Abs(TensorPrimitives.MaxMagnitude<float>(vectors[word])) / 127;
            writer.Write(key);
            writer.Write(weights[word]);
            writer.Write(scale);
            foreach (var value in vectors[word]) writer.Write((sbyte)(scale > 0 ? MathF.Round(value / scale) : 0));
        }
        writer.Flush();
        return bytes.ToArray();
    }
}
