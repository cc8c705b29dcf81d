using System.Runtime.Intrinsics;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>From summed weights to probabilities: a softmax over the six kinds, a logistic function for each salience output.</summary>
internal static class Scores
{
    public const int Kinds = 6;

    public static Vector256<float> Probabilities(Vector256<float> sum)
    {
        Span<float> values = stackalloc float[FeatureTable.Outputs];
        sum.CopyTo(values);
        Softmax(values[..Kinds]);
        for (var n = Kinds; n < values.Length; n++) values[n] = 1 / (1 + MathF.Exp(-values[n]));
        return Vector256.Create<float>(values);
    }

    public static void Softmax(Span<float> values)
    {
        var top = float.NegativeInfinity;
        foreach (var value in values) top = MathF.Max(top, value);
        var total = 0f;
        foreach (ref var value in values) total += value = MathF.Exp(value - top);
        foreach (ref var value in values) value /= total;
    }
}
