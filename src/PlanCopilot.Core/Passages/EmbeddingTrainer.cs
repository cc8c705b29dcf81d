using System.Numerics.Tensors;

namespace PlanCopilot.Core.Passages;

/// <summary>
/// Trains the word vectors: positive pointwise mutual information of words that stand near each other, factorised to
/// few dimensions (Levy and Goldberg, "Neural word embedding as implicit matrix factorization", 2014; smoothing of the
/// context by 0.75 from Levy, Goldberg and Dagan 2015). The same sentences give the same bytes.
/// </summary>
public static class EmbeddingTrainer
{
    private const int MaxWords = 40_000;
    private const int LeastCount = 3;
    private const int Dimensions = 160;
    /// <summary>Words to either side that count as near, stop words left out.</summary>
    private const int Window = 6;
    /// <summary>The constant a of a / (a + p(word)).</summary>
    private const float WeightConstant = 2e-4f;

    public static byte[] Train(IEnumerable<string> sentences)
    {
        var read = sentences.Select(Stems).ToList();
        var (words, counts) = Vocabulary(read);
        var index = words.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var encoded = read.ConvertAll(sentence => sentence.Select(word => index.GetValueOrDefault(word.Stem, -1)).Where(word => word >= 0).ToArray());
        var vectors = SparseMatrix.MutualInformation(encoded, words.Count, Window).Factorise(Dimensions);
        double total = counts.Sum(count => (long)count);
        var weights = counts.Select(count => (float)(WeightConstant / (WeightConstant + count / total))).ToArray();
        return WordVectors.Write(words, weights, vectors, CommonDirection(encoded, vectors, weights));
    }

    private static (string Stem, bool IsLower)[] Stems(string text) =>
        [.. WordReader.Read(text).Where(word => !WordReader.IsStop(word.Stem) && !WordReader.IsFiller(word.Stem))
            .Select(word => (word.Stem, char.IsLower(text[word.Start])))];

    /// <summary>The most frequent words that are mostly written in lower case: a company's name must not matter.</summary>
    private static (List<string> Words, List<int> Counts) Vocabulary(List<(string Stem, bool IsLower)[]> read)
    {
        var seen = new Dictionary<string, (int All, int Lower)>(StringComparer.Ordinal);
        foreach (var (stem, isLower) in read.SelectMany(sentence => sentence))
        {
            var (all, lower) = seen.GetValueOrDefault(stem);
            seen[stem] = (all + 1, isLower ? lower + 1 : lower);
        }
        var kept = seen.Where(word => word.Value.All >= LeastCount && word.Value.Lower * 3 >= word.Value.All && word.Key.Length > 1)
            .OrderByDescending(word => word.Value.All).ThenBy(word => word.Key, StringComparer.Ordinal).Take(MaxWords).ToList();
        return (kept.ConvertAll(word => word.Key), kept.ConvertAll(word => word.Value.All));
    }

    /// <summary>The direction along which the sentences' vectors lie most, by power iteration over every tenth of them.</summary>
    private static float[] CommonDirection(List<int[]> sentences, float[][] vectors, float[] weights)
    {
        var sums = sentences.Where((sentence, number) => number % 10 == 0 && sentence.Length > 2).Select(sentence =>
        {
            var sum = new float[Dimensions];
            foreach (var word in sentence) TensorPrimitives.MultiplyAdd(vectors[word], weights[word], sum, sum);
            return sum;
        }).ToList();
        var direction = new float[Dimensions];
        direction[0] = 1;
        for (var round = 0; round < 20; round++)
        {
            var next = new float[Dimensions];
            foreach (var sum in sums) TensorPrimitives.MultiplyAdd(sum, TensorPrimitives.Dot<float>(sum, direction), next, next);
            var norm = TensorPrimitives.Norm<float>(next);
            if (norm == 0) return direction;
            TensorPrimitives.Divide(next, norm, direction);
        }
        return direction;
    }
}
