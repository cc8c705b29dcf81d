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

/// <param name="Metrics">Those of the earlier run.</param>
/// <param name="Cases">Those whose outcome differs, the worst changes first.</param>
/// <param name="NewCases">How many cases only the later run has.</param>
/// <param name="WhyWorse">Reasons in words; empty when nothing fell beyond noise.</param>
public sealed record SuiteComparison(
    string Name, IReadOnlyList<MetricChange> Metrics, IReadOnlyList<CaseChange> Cases, int NewCases, IReadOnlyList<string> WhyWorse)
{
    /// <summary>So improbable must it be that as many cases got worse by chance (one-sided sign test).</summary>
    private const double Chance = 0.05;

    internal static SuiteComparison Of(SuiteResult before, SuiteResult after)
    {
        var metrics = before.Metrics.Select(metric => MetricChange.Of(metric, after.Metrics.FirstOrDefault(other => other.Name == metric.Name))).ToList();
        // An id alone may come twice: several lines of a file can be about one document.
        var answers = after.Cases.GroupBy(one => one.Id).ToDictionary(group => group.Key, group => new Queue<EvalOutcome>(group), StringComparer.Ordinal);
        var pairs = before.Cases.Select(one => CaseChange.Of(one, answers.TryGetValue(one.Id, out var left) && left.TryDequeue(out var other) ? other : null)).ToList();
        var differing = pairs.Where(change => change.IsWorse || change.IsBetter).OrderBy(change => change.Gain).ToList();
        return new(before.Name, metrics, differing, answers.Values.Sum(left => left.Count), [.. Reasons(before, after, metrics, differing)]);
    }

    private static IEnumerable<string> Reasons(SuiteResult before, SuiteResult after, List<MetricChange> metrics, List<CaseChange> cases)
    {
        if (after.Cases.Count == 0)
        {
            yield return "it was not run, or its file is missing";
            yield break;
        }
        var missing = cases.Count(change => change.IsMissing);
        if (missing > 0) yield return $"{missing} of {before.Cases.Count} cases have no outcome any more";
        foreach (var metric in metrics)
            if (metric.WhyWorse is { } why) yield return $"{metric.Name} {why}";
        var (worse, better) = (cases.Count(change => change.IsWorse && !change.IsMissing), cases.Count(change => change.IsBetter));
        if (SignTest.Probability(worse, better) < Chance) yield return $"{worse} cases got worse and {better} better, more than chance explains";
    }
}

/// <param name="Low">Lower end of the earlier figure's interval.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Cases">How many cases the earlier figure was measured on.</param>
public sealed record MetricChange(string Name, double? Before, double? After, double? Low, double? High, int Cases, bool LowerIsBetter, bool IsDetail)
{
    /// <summary>Null when nothing is worse beyond noise. Details give no ground: with so many figures on so few cases, some fall by chance.</summary>
    internal string? WhyWorse => (Before, After) switch
    {
        _ when IsDetail => null,
        (null, _) => null,
        (_, null) => "is not measured any more",
        // What must never happen is not excused by an interval.
        (0, > 0) when LowerIsBetter => "was 0 and is not any more",
        _ when LowerIsBetter && After > Before && After > High => "rose above the interval of the earlier run",
        _ when !LowerIsBetter && After < Before && After < Low => "fell below the interval of the earlier run",
        _ => null,
    };

    internal static MetricChange Of(Metric before, Metric? after) =>
        new(before.Name, before.Value, after?.Value, before.Low, before.High, before.Cases, before.LowerIsBetter, before.IsDetail);
}

/// <param name="Before">Score of the case, from 0 to 1; null when it could not be measured.</param>
/// <param name="After">Null also when the later run lacks the case.</param>
/// <param name="WasCorrect">Null where a case is more or less right.</param>
/// <param name="IsMissing">Whether the later run lacks the case.</param>
/// <param name="Why">What the later run says of it.</param>
public sealed record CaseChange(string Id, string Account, double? Before, double? After, bool? WasCorrect, bool? IsCorrect, bool IsMissing, string Why)
{
    public bool IsWorse => IsMissing || Gain < 0;
    public bool IsBetter => !IsMissing && Gain > 0;

    /// <summary>By how much the score rose. Of the same score, a case that became wholly right or ceased to be so differs too.</summary>
    internal double Gain => (After ?? -1) - (Before ?? -1) is not 0 and var gain ? gain : Tiny(IsCorrect) - Tiny(WasCorrect);

    private static double Tiny(bool? correct) => correct == true ? 1e-9 : 0;

    internal static CaseChange Of(EvalOutcome before, EvalOutcome? after) =>
        new(before.Id, before.Account, before.Score, after?.Score, before.Correct, after?.Correct, after is null, after?.Why ?? "it is missing");
}
