namespace PlanCopilot.Core.Evaluation;

/// <summary>What got better and what got worse from one run to another on the same cases.</summary>
public sealed record EvalComparison(IReadOnlyList<SuiteComparison> Suites)
{
    /// <summary>Whether some figure fell, or some cases got worse, by more than chance explains.</summary>
    public bool IsWorse => Suites.Any(suite => suite.WhyWorse.Count > 0);

    /// <param name="before">The run that counts as the yardstick; its suites are compared, further ones of the other run are not.</param>
    public static EvalComparison Of(EvalRun before, EvalRun after) =>
        new([.. before.Suites.Where(suite => suite.Cases.Count > 0)
            .Select(suite => SuiteComparison.Of(suite, after.Suites.FirstOrDefault(other => other.Name == suite.Name) ?? SuiteResult.Empty(suite.Name)))]);
}

/// <param name="Cases">Those whose outcome differs, in the order of the earlier run.</param>
/// <param name="WhyWorse">Reasons in words; empty when nothing fell beyond noise.</param>
public sealed record SuiteComparison(
    string Name, IReadOnlyList<MetricChange> Metrics, IReadOnlyList<CaseChange> Cases, IReadOnlyList<string> WhyWorse)
{
    /// <summary>So improbable must it be that as many cases got worse by chance (one-sided sign test).</summary>
    private const double Chance = 0.05;

    internal static SuiteComparison Of(SuiteResult before, SuiteResult after)
    {
        var metrics = before.Metrics.Select(metric => MetricChange.Of(metric, after.Metrics.FirstOrDefault(other => other.Name == metric.Name))).ToList();
        // An id alone may come twice: several lines of a file can be about one document.
        var answers = after.Cases.GroupBy(one => one.Id).ToDictionary(group => group.Key, group => new Queue<EvalOutcome>(group), StringComparer.Ordinal);
        var cases = before.Cases
            .Select(one => CaseChange.Of(one, answers.TryGetValue(one.Id, out var left) && left.TryDequeue(out var other) ? other : null))
            .Where(change => change.Before != change.After || change.After is null).ToList();
        return new(before.Name, metrics, cases, [.. Reasons(before, metrics, cases)]);
    }

    private static IEnumerable<string> Reasons(SuiteResult before, List<MetricChange> metrics, List<CaseChange> cases)
    {
        var missing = cases.Count(change => change.After is null);
        if (missing > 0) yield return $"{missing} of {before.Cases.Count} cases have no outcome any more";
        foreach (var metric in metrics.Where(metric => metric.IsBelowNoise)) yield return $"{metric.Name} fell below what the accounts' spread explains";
        var (worse, better) = (cases.Count(change => change.IsWorse), cases.Count(change => change.IsBetter));
        if (SignTest.Probability(worse, better) < Chance) yield return $"{worse} cases got worse and {better} better, more than chance explains";
    }
}

/// <param name="Low">Lower end of the earlier figure's interval.</param>
public sealed record MetricChange(string Name, double? Before, double? After, double? Low, int Cases)
{
    internal bool IsBelowNoise => Before is not null && (After is null || (Low is { } low && After < Math.Min(low, Before.Value)));

    internal static MetricChange Of(Metric before, Metric? after) => new(before.Name, before.Value, after?.Value, before.Low, before.Cases);
}

/// <param name="Before">Score of the case, from 0 to 1; null when it could not be measured.</param>
/// <param name="After">Null also when the later run lacks the case.</param>
/// <param name="Why">What the later run says of it.</param>
public sealed record CaseChange(string Id, string Account, double? Before, double? After, string Why)
{
    public bool IsWorse => Before is not null && (After is null || After < Before);
    public bool IsBetter => After is not null && (Before is null || After > Before);

    internal static CaseChange Of(EvalOutcome before, EvalOutcome? after) =>
        new(before.Id, before.Account, before.Score, after?.Score, after?.Why ?? "it is missing");
}

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
