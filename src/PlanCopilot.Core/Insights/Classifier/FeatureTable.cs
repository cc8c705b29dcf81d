using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>
/// Weights by feature: eight outputs for each key, six kinds and then "salience is at least 1" and "is 2". Open addressing
/// with keys of 32 bits; a feature that training didn't keep is absent, and adds nothing.
/// </summary>
internal sealed class FeatureTable
{
    public const int Outputs = 8;
    private readonly uint[] _keys;
    private readonly float[] _weights;
    private readonly HiddenLayer _hidden;
    private readonly int _mask;

    /// <param name="keys">Distinct and not 0.</param>
    /// <param name="weights">Eight for each key, in the same order.</param>
    public FeatureTable(ReadOnlySpan<uint> keys, ReadOnlySpan<float> weights, HiddenLayer hidden)
    {
        _hidden = hidden;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2 + 1);
        (_keys, _weights, _mask) = (new uint[size], new float[size * Outputs], size - 1);
        for (var n = 0; n < keys.Length; n++)
        {
            var slot = (int)keys[n] & _mask;
            while (_keys[slot] != 0) slot = slot + 1 & _mask;
            _keys[slot] = keys[n];
            weights.Slice(n * Outputs, Outputs).CopyTo(_weights.AsSpan(slot * Outputs));
        }
    }

    /// <returns>The sum of the features' weights, each family scaled as <see cref="FeatureScale"/> says, and of the hidden units.</returns>
    public Vector256<float> Sum(SentenceFeatures features)
    {
        var total = _hidden.Sum(features.Meaning);
        for (var family = FeatureFamily.Word; family <= FeatureFamily.Shape; family++)
        {
            var keys = features.Of(family);
            if (keys.Length > 0) total += Sum(keys) * FeatureScale.Of(family, keys.Length);
        }
        return total;
    }

    private Vector256<float> Sum(ReadOnlySpan<uint> keys)
    {
        var sum = Vector256<float>.Zero;
        foreach (var key in keys)
        {
            var slot = (int)key & _mask;
            while (_keys[slot] != key && _keys[slot] != 0) slot = slot + 1 & _mask;
            if (_keys[slot] == key) sum += Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_weights), (nuint)(slot * Outputs));
        }
        return sum;
    }
}
