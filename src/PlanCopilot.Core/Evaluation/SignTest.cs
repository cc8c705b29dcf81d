namespace PlanCopilot.Core.Evaluation;

/// <summary>The exact sign test of paired outcomes that differ.</summary>
internal static class SignTest
{
    /// <returns>How probable at least <paramref name="worse"/> of them are, if better and worse were equally likely; 1 without any.</returns>
    public static double Probability(int worse, int better)
    {
        var (n, sum) = (worse + better, 0.0);
        var log = -n * Math.Log(2); // of the term with all n worse
        for (var k = n; k >= worse; k--)
        {
            sum += Math.Exp(log);
            log += Math.Log(k) - Math.Log(n - k + 1);
        }
        return Math.Min(1, sum);
    }
}
