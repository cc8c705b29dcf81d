namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>
/// How loud each family speaks. A family of n features counts as a vector of its own length, so that long sentences aren't
/// surer than short ones; the lengths were found by cross-validation (MODEL.md).
/// </summary>
internal static class FeatureScale
{
    private static readonly float[] Loudness = [1, 0.5f, 1, 0.7f, 0.7f, 1, 0.8f, 1, 1, 0.7f, 0.8f, 0.6f];

    public static float Of(FeatureFamily family, int count) => Loudness[(int)family] / MathF.Sqrt(count);
}
