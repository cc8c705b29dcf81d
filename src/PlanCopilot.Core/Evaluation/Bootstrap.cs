namespace PlanCopilot.Core.Evaluation;

/// <summary>
/// Measures with an interval: accounts, not cases, are drawn again with replacement, since the cases of one account are
/// alike (cluster bootstrap, percentile interval; Efron and Tibshirani 1993, ch. 8 and 13). The same cases give the same interval.
/// </summary>
internal static class Bootstrap
{
    private const int Rounds = 1000;
    private const int Seed = 20261124;

    /// <param name="statistic">Of any drawn cases; null when these can't tell.</param>
    public static Metric Measure<T>(string name, IReadOnlyList<T> cases, Func<T, string> account, Func<IReadOnlyList<T>, double?> statistic)
    {
        if (cases.Count == 0) return new Metric(name, null, null, null, 0);
        var clusters = cases.GroupBy(account, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToArray()).ToArray();
        var (low, high) = clusters.Length < 2 ? (null, null) : Interval(clusters, statistic);
        return new Metric(name, statistic(cases), low, high, cases.Count);
    }

    private static (double? Low, double? High) Interval<T>(T[][] clusters, Func<IReadOnlyList<T>, double?> statistic)
    {
        var random = new Random(Seed); // its seeded sequence is the same on every machine
        var drawn = new List<T>();
        var values = new List<double>(Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            drawn.Clear();
            for (var n = 0; n < clusters.Length; n++) drawn.AddRange(clusters[random.Next(clusters.Length)]);
            if (statistic(drawn) is { } value) values.Add(value);
        }
        values.Sort();
        return values.Count == 0 ? (null, null) : (values[(int)(values.Count * 0.025)], values[Math.Min(values.Count - 1, (int)(values.Count * 0.975))]);
    }
}
