using System.Numerics.Tensors;

namespace PlanCopilot.Core.Passages;

/// <summary>A symmetric matrix of words by words that is mostly zero, and its factors; for training only.</summary>
internal sealed class SparseMatrix(int[] rowStarts, int[] columns, float[] values)
{
    private const double ContextSmoothing = 0.75;
    /// <summary>Factors computed beyond those asked for, and rounds: see Halko, Martinsson and Tropp 2011, section 4.</summary>
    private const int Spare = 10, Rounds = 4;

    private int Size => rowStarts.Length - 1;

    /// <summary>Positive mutual information of words within a window of each other.</summary>
    public static SparseMatrix MutualInformation(List<int[]> sentences, int size, int window)
    {
        var pairs = Pairs(sentences, window);
        var (starts, columns, counts) = (new int[size + 1], new List<int>(), new List<float>());
        for (var i = 0; i < pairs.Length;)
        {
            var j = i;
            while (j < pairs.Length && pairs[j] == pairs[i]) j++;
            columns.Add((int)(pairs[i] & uint.MaxValue));
            counts.Add(j - i);
            starts[(int)(pairs[i] >> 32) + 1]++;
            i = j;
        }
        for (var row = 0; row < size; row++) starts[row + 1] += starts[row];
        return Informed(starts, [.. columns], [.. counts]);
    }

    private static long[] Pairs(List<int[]> sentences, int window)
    {
        var pairs = new List<long>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Length; i++)
                for (var j = Math.Max(0, i - window); j <= Math.Min(sentence.Length - 1, i + window); j++)
                    if (sentence[i] != sentence[j]) pairs.Add(((long)sentence[i] << 32) | (uint)sentence[j]);
        var sorted = pairs.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static SparseMatrix Informed(int[] starts, int[] columns, float[] counts)
    {
        var size = starts.Length - 1;
        var sums = new double[size];
        for (var row = 0; row < size; row++)
            for (var at = starts[row]; at < starts[row + 1]; at++) sums[row] += counts[at];
        var (total, smoothed) = (sums.Sum(), Array.ConvertAll(sums, sum => Math.Pow(sum, ContextSmoothing)));
        var smoothedTotal = smoothed.Sum();
        for (var row = 0; row < size; row++)
            for (var at = starts[row]; at < starts[row + 1]; at++)
            {
                // Smoothing one side only would make the matrix lopsided: take the mean of both sides.
                var other = columns[at];
                var expected = Math.Sqrt(sums[row] / total * (smoothed[other] / smoothedTotal) * (sums[other] / total) * (smoothed[row] / smoothedTotal));
                counts[at] = (float)Math.Max(0, Math.Log(counts[at] / total / expected));
            }
        return new(starts, columns, counts);
    }

    /// <returns>For each row its coordinates along the strongest factors, each times the fourth root of the factor's strength: the root itself lets the few strongest drown the rest.</returns>
    public float[][] Factorise(int dimensions)
    {
        var width = dimensions + Spare;
        var random = new Random(20261123);
        var basis = Enumerable.Range(0, Size).Select(_ => Enumerable.Range(0, width).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++) basis = Orthonormal(Times(basis), width);
        var image = Times(basis);
        var small = new double[width, width];
        Parallel.For(0, width, i =>
        {
            for (var row = 0; row < Size; row++)
                for (var j = 0; j < width; j++) small[i, j] += (double)basis[row][i] * image[row][j];
        });
        var (strengths, turns) = JacobiEigen.Of(small, width);
        var order = Enumerable.Range(0, width).OrderByDescending(i => Math.Abs(strengths[i])).Take(dimensions).ToArray();
        return Array.ConvertAll(basis, row => Array.ConvertAll(order, factor =>
        {
            var sum = 0.0;
            for (var i = 0; i < width; i++) sum += row[i] * turns[i, factor];
            return (float)(sum * Math.Pow(Math.Abs(strengths[factor]), 0.25));
        }));
    }

    private float[][] Times(float[][] right)
    {
        var product = new float[Size][];
        Parallel.For(0, Size, row =>
        {
            var sum = new float[right[0].Length];
            for (var at = rowStarts[row]; at < rowStarts[row + 1]; at++)
                if (values[at] > 0) TensorPrimitives.MultiplyAdd(right[columns[at]], values[at], sum, sum);
            product[row] = sum;
        });
        return product;
    }

    /// <summary>Gram and Schmidt, column by column, over columns laid out as rows; twice, for accuracy.</summary>
    private static float[][] Orthonormal(float[][] rows, int width)
    {
        var columns = Enumerable.Range(0, width).Select(i => Array.ConvertAll(rows, row => row[i])).ToArray();
        for (var i = 0; i < width; i++)
        {
            for (var pass = 0; pass < 2; pass++)
                for (var j = 0; j < i; j++)
                    TensorPrimitives.MultiplyAdd(columns[j], -TensorPrimitives.Dot<float>(columns[i], columns[j]), columns[i], columns[i]);
            var norm = TensorPrimitives.Norm<float>(columns[i]);
            if (norm > 0) TensorPrimitives.Divide(columns[i], norm, columns[i]);
        }
        return Enumerable.Range(0, rows.Length).Select(row => Array.ConvertAll(columns, column => column[row])).ToArray();
    }
}
