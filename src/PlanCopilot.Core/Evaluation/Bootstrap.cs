namespace PlanCopilot.Core.Evaluation;

/// <summary>
/// Measures with a 95 % percentile interval. Accounts are drawn again with replacement, since the cases of one account are
/// alike, and then the cases within each (two-stage bootstrap; Davison and Hinkley 1997, section 3.8): with accounts alone,
/// two of them that happen to agree would look like certainty. The same cases give the same interval.
/// </summary>
internal static class Bootstrap
{
    private const int Rounds = 1000;
    private const int Seed = 20261124;
    private const double Tail = 0.025;

    /// <param name="statistic">Of any drawn cases; null when these can't tell.</param>
    public static Metric Measure<T>(string name, IReadOnlyList<T> cases, Func<T, string> account, Func<IReadOnlyList<T>, double?> statistic)
    {
        if (cases.Count == 0) return new Metric(name, null, null, null, 0);
        var clusters = cases.GroupBy(account, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToArray()).ToArray();
        var value = statistic(cases);
        var (low, high) = value is null || clusters.Length < 2 ? (null, null) : Widened(Interval(clusters, statistic), cases.Count);
        return new Metric(name, value, low, high, cases.Count);
    }

    private static (double? Low, double? High) Interval<T>(T[][] clusters, Func<IReadOnlyList<T>, double?> statistic)
    {
        var random = new Random(Seed); // its seeded sequence is the same on every machine
        var drawn = new List<T>();
        var values = new List<double>(Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            drawn.Clear();
            for (var n = 0; n < clusters.Length; n++)
            {
                var cluster = clusters[random.Next(clusters.Length)];
                for (var k = 0; k < cluster.Length; k++) drawn.Add(cluster[random.Next(cluster.Length)]);
            }
            if (statistic(drawn) is { } value) values.Add(value);
        }
        values.Sort();
        return values.Count == 0 ? (null, null) : (values[(int)(values.Count * Tail)], values[Math.Min(values.Count - 1, (int)(values.Count * (1 - Tail)))]);
    }

    /// <summary>
    /// What never failed fails in no draw either, and what never happened never happens, yet n cases prove neither: the exact
    /// binomial bound says how often it could be (Clopper and Pearson 1934). With 20 cases, one in six.
    /// </summary>
    private static (double? Low, double? High) Widened((double? Low, double? High) interval, int cases) => interval switch
    {
        (1, 1) => (Math.Pow(Tail, 1.0 / cases), 1),
        (0, 0) => (0, 1 - Math.Pow(Tail, 1.0 / cases)),
        _ => interval,
    };
}
