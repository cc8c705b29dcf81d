using System.Runtime.Intrinsics;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>What turns summed weights into a reading: found on sentences of accounts that the weights weren't learned from.</summary>
/// <param name="Offsets">Added to the score of each kind, so that rare kinds get their share: chosen for macro-F1.</param>
/// <param name="Temperature">Divides the scores, so that of readings with probability p a share of p is right.</param>
/// <param name="AtLeast1">Coefficients of a logistic regression on <see cref="Inputs"/>.</param>
/// <param name="Is2">Likewise.</param>
/// <param name="Threshold1">The probability from which salience counts as at least 1: chosen for F1.</param>
/// <param name="Threshold2">Likewise for 2.</param>
internal sealed record Calibration(
    float[] Offsets, float Temperature, float[] AtLeast1, float[] Is2, float Threshold1, float Threshold2)
{
    public const int Inputs = FeatureTable.Outputs + 1;

    public SentenceReading Read(Vector256<float> sum)
    {
        Span<float> scores = stackalloc float[FeatureTable.Outputs];
        sum.CopyTo(scores);
        var probabilities = new double[Scores.Kinds];
        Kinds(scores, probabilities);
        var kind = 0;
        for (var n = 1; n < probabilities.Length; n++) if (probabilities[n] > probabilities[kind]) kind = n;
        return new SentenceReading((SentenceKind)kind, probabilities, Salience(scores));
    }

    /// <summary>The inputs of the salience regressions: log-probabilities of the kinds, both salience scores, and 1.</summary>
    public static void InputsOf(ReadOnlySpan<float> scores, Span<float> inputs)
    {
        scores.CopyTo(inputs);
        Scores.Softmax(inputs[..Scores.Kinds]);
        foreach (ref var value in inputs[..Scores.Kinds]) value = MathF.Log(MathF.Max(value, 1e-6f));
        inputs[^1] = 1;
    }

    public static float Logistic(ReadOnlySpan<float> inputs, ReadOnlySpan<float> coefficients)
    {
        var sum = 0f;
        for (var n = 0; n < inputs.Length; n++) sum += inputs[n] * coefficients[n];
        return 1 / (1 + MathF.Exp(-sum));
    }

    private void Kinds(ReadOnlySpan<float> scores, Span<double> probabilities)
    {
        Span<float> shifted = stackalloc float[Scores.Kinds];
        for (var n = 0; n < shifted.Length; n++) shifted[n] = (scores[n] + Offsets[n]) / Temperature;
        Scores.Softmax(shifted);
        var total = 0.0;
        foreach (var value in shifted) total += value;
        for (var n = 0; n < shifted.Length; n++) probabilities[n] = shifted[n] / total;
    }

    /// <summary>Crosses 0.5 and 1.5 at the thresholds, so that rounding gives the likeliest level and the rest ranks within it.</summary>
    private double Salience(ReadOnlySpan<float> scores)
    {
        Span<float> inputs = stackalloc float[Inputs];
        InputsOf(scores, inputs);
        var (one, two) = (Logistic(inputs, AtLeast1), Logistic(inputs, Is2));
        if (one < Threshold1) return 0.499 * one / Threshold1; // what isn't useful at all isn't specific and usable
        if (two >= Threshold2) return 1.5 + 0.5 * (two - Threshold2) / (1 - Threshold2);
        return 0.5 + 0.499 * (one - Threshold1) / (1 - Threshold1) + 0.499 * two / Threshold2;
    }
}
