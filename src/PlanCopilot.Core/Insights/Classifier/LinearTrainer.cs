using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>
/// Multinomial logistic regression on soft labels, and two logistic regressions for salience, trained together by AdaGrad
/// (Duchi, Hazan and Singer 2011) with an L2 penalty on the weights that an example touches, and with a layer of hidden
/// units. Each account has weights of its own that are thrown away: they take up what its annotator thought of every
/// sentence alike. One thread, fixed order.
/// </summary>
internal sealed class LinearTrainer
{
    /// <summary>A feature must occur in this many accounts, so that what only one company says carries no weight.</summary>
    private const int LeastAccounts = 2;
    /// <summary>More for names, which several articles on one company share.</summary>
    private const int LeastAccountsOfName = 6;
    private const int Epochs = 12;
    private const float Rate = 0.12f;
    public const float FirstSquare = 1e-2f;
    private const float AccountValue = 2;
    private const float KindPenalty = 4e-3f;
    private const float SaliencePenalty = 1e-4f;
    /// <summary>What the primary kind gets of a label with two; the other gets the rest.</summary>
    private const float Primary = 0.75f;
    private static readonly Vector256<float> Penalties = Vector256.Create(
        KindPenalty, KindPenalty, KindPenalty, KindPenalty, KindPenalty, KindPenalty, SaliencePenalty, SaliencePenalty);

    private readonly Dictionary<uint, int> _index = [];
    private readonly Dictionary<string, int> _accounts = new(StringComparer.Ordinal);
    private readonly List<Row> _rows = [];

    private sealed record Row(int[] Features, float[] Values, float[] Meaning, Vector256<float> Target);

    private LinearTrainer(IReadOnlyList<LabelledSentence> sentences)
    {
        var features = new SentenceFeatures();
        KeepShared(sentences, features);
        foreach (var sentence in sentences) _rows.Add(RowOf(sentence, features));
    }

    public static LinearModel Train(IReadOnlyList<LabelledSentence> sentences)
    {
        var trainer = new LinearTrainer(sentences);
        return trainer.Run();
    }

    private void KeepShared(IReadOnlyList<LabelledSentence> sentences, SentenceFeatures features)
    {
        var seen = new Dictionary<uint, (int Accounts, int Least, string Last)>();
        foreach (var sentence in sentences.OrderBy(sentence => sentence.Account, StringComparer.Ordinal))
        {
            features.Read(sentence.Input);
            for (var family = FeatureFamily.Word; family <= FeatureFamily.Shape; family++)
                foreach (var key in features.Of(family))
                {
                    ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, key, out _);
                    if (entry.Last == sentence.Account) continue;
                    var least = family == FeatureFamily.Name ? LeastAccountsOfName : LeastAccounts;
                    entry = (entry.Accounts + 1, least, sentence.Account);
                }
        }
        foreach (var key in seen.Where(entry => entry.Value.Accounts >= entry.Value.Least).Select(entry => entry.Key).Order())
            _index.Add(key, _index.Count);
    }

    private Row RowOf(LabelledSentence sentence, SentenceFeatures features)
    {
        features.Read(sentence.Input);
        var (indices, values) = (new List<int>(), new List<float>());
        for (var family = FeatureFamily.Word; family <= FeatureFamily.Shape; family++)
        {
            var keys = features.Of(family);
            foreach (var key in keys)
            {
                if (!_index.TryGetValue(key, out var index)) continue;
                indices.Add(index);
                values.Add(FeatureScale.Of(family, keys.Length));
            }
        }
        _accounts.TryAdd(sentence.Account, _index.Count + _accounts.Count);
        indices.Add(_accounts[sentence.Account]);
        values.Add(AccountValue);
        return new Row([.. indices], [.. values], features.Meaning.ToArray(), TargetOf(sentence));
    }

    private static Vector256<float> TargetOf(LabelledSentence sentence)
    {
        var target = new float[FeatureTable.Outputs];
        var others = sentence.Kinds.Count - 1;
        target[(int)sentence.Kinds[0]] = others == 0 ? 1 : Primary;
        foreach (var other in sentence.Kinds.Skip(1)) target[(int)other] += (1 - Primary) / others;
        target[6] = sentence.Salience >= 1 ? 1 : 0;
        target[7] = sentence.Salience == 2 ? 1 : 0;
        return Vector256.Create(target);
    }

    private LinearModel Run()
    {
        var weights = new Vector256<float>[_index.Count + _accounts.Count];
        var squares = new Vector256<float>[weights.Length];
        Array.Fill(squares, Vector256.Create(FirstSquare));
        var order = Enumerable.Range(0, _rows.Count).ToArray();
        var random = new Random(20261123); // its seeded sequence is the same on every machine
        var hidden = new HiddenLayer(random);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var n in order) Learn(_rows[n], weights, squares, hidden);
        }
        return new LinearModel([.. _index.Keys], MemoryMarshal.Cast<Vector256<float>, float>(weights.AsSpan(0, _index.Count)).ToArray(), hidden);
    }

    private static void Learn(Row row, Vector256<float>[] weights, Vector256<float>[] squares, HiddenLayer hidden)
    {
        Span<float> units = stackalloc float[HiddenLayer.Units];
        var sum = hidden.Sum(row.Meaning, units);
        for (var n = 0; n < row.Features.Length; n++) sum += weights[row.Features[n]] * row.Values[n];
        var error = Scores.Probabilities(sum) - row.Target;
        hidden.Learn(row.Meaning, units, error);
        for (var n = 0; n < row.Features.Length; n++)
        {
            ref var weight = ref weights[row.Features[n]];
            ref var square = ref squares[row.Features[n]];
            var gradient = error * row.Values[n] + weight * Penalties;
            square += gradient * gradient;
            weight -= gradient * Rate / Vector256.Sqrt(square);
        }
    }
}

/// <param name="Keys">Of the features that were kept, in ascending order.</param>
/// <param name="Weights">Eight for each key.</param>
/// <param name="Hidden">What was learned from the words' vectors.</param>
internal sealed record LinearModel(uint[] Keys, float[] Weights, HiddenLayer Hidden)
{
    public FeatureTable ToTable() => new(Keys, Weights, Hidden);
}
