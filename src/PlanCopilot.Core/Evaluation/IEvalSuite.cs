namespace PlanCopilot.Core.Evaluation;

/// <summary>Measures one part of the engine on one file of a data set.</summary>
public interface IEvalSuite
{
    string Name { get; }

    /// <returns>One result, or one more for each yardstick that is measured beside it. <see cref="SuiteResult.Empty"/> where the data set has no such file.</returns>
    /// <exception cref="FormatException">A line of the data set is malformed; the message names file and line.</exception>
    Task<IReadOnlyList<SuiteResult>> RunAsync(Dataset dataset, CancellationToken cancellationToken);
}
