using PlanCopilot.Core.Evaluation.Suites;
using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Evaluation;

/// <summary>Runs suites over a data set, one after the other. Nothing is cached between runs, so that no change can hide.</summary>
public static class EvalRunner
{
    public const string EmbeddedEngine = "embedded";
    public const string WithModel = "model";

    /// <summary>In the order in which they are run and printed.</summary>
    public static IReadOnlyList<IEvalSuite> Suites { get; } = SuitesWith(null);

    /// <param name="engine">The language model that the suites leadership, insights and injection ask; null for none.</param>
    /// <returns>As <see cref="Suites"/>.</returns>
    public static IReadOnlyList<IEvalSuite> SuitesWith(ModelEngine? engine) =>
    [
        new SentencesSuite(), new LeadershipSuite(engine), new InsightsSuite(engine), new RetrievalSuite(), new ClaimsSuite(), new GenericnessSuite(), new InjectionSuite(engine),
    ];

    /// <param name="name">How the data set's folder was named; printed, not opened.</param>
    /// <param name="suites">Some of <see cref="Suites"/>, or of <see cref="SuitesWith"/>.</param>
    /// <param name="starting">Called with a suite's name before it runs; may be null.</param>
    /// <returns>As of the embedded engine; whoever gave the suites a language model says so in <see cref="EvalRun.Engine"/>.</returns>
    /// <exception cref="FormatException">A line of the data set is malformed; the message names file and line.</exception>
    public static async Task<EvalRun> RunAsync(
        Dataset dataset, string name, IReadOnlyList<IEvalSuite> suites, Action<string>? starting, CancellationToken cancellationToken)
    {
        var results = new List<SuiteResult>();
        foreach (var suite in suites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            starting?.Invoke(suite.Name);
            results.AddRange(await RunAsync(suite, dataset, cancellationToken));
        }
        return new EvalRun(name, EmbeddedEngine, results);
    }

    /// <summary>A suite that reads its documents in parallel reports one fault of theirs as several.</summary>
    private static async Task<IReadOnlyList<SuiteResult>> RunAsync(IEvalSuite suite, Dataset dataset, CancellationToken cancellationToken)
    {
        try
        {
            return await suite.RunAsync(dataset, cancellationToken);
        }
        catch (AggregateException several) when (several.Flatten().InnerExceptions.OfType<FormatException>().MinBy(one => one.Message, StringComparer.Ordinal) is { } malformed)
        {
            throw new FormatException(malformed.Message, malformed);
        }
    }
}
