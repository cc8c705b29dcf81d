using PlanCopilot.Core.Evaluation.Suites;

namespace PlanCopilot.Core.Evaluation;

/// <summary>Runs suites over a data set, one after the other. Nothing is cached between runs, so that no change can hide.</summary>
public static class EvalRunner
{
    public const string EmbeddedEngine = "embedded";

    /// <summary>In the order in which they are run and printed.</summary>
    public static IReadOnlyList<IEvalSuite> Suites { get; } = 
    [
        new SentencesSuite(), new LeadershipSuite(), new InsightsSuite(), new RetrievalSuite(), new ClaimsSuite(), new InjectionSuite(),
    ];

    /// <param name="name">How the data set's folder was named; printed, not opened.</param>
    /// <param name="suites">Some of <see cref="Suites"/>.</param>
    /// <param name="starting">Called with a suite's name before it runs; may be null.</param>
    /// <exception cref="FormatException">A line of the data set is malformed; the message names file and line.</exception>
    public static async Task<EvalRun> RunAsync(
        Dataset dataset, string name, IReadOnlyList<IEvalSuite> suites, Action<string>? starting, CancellationToken cancellationToken)
    {
        var results = new List<SuiteResult>();
        foreach (var suite in suites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            starting?.Invoke(suite.Name);
            results.AddRange(await suite.RunAsync(dataset, cancellationToken));
        }
        return new EvalRun(name, EmbeddedEngine, results);
    }
}
