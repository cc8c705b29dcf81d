using System.Text.Json.Nodes;

namespace PlanCopilot.Core.Evaluation;

/// <summary>What became of one case, so that a person can read the failures and a program recompute the figures.</summary>
/// <param name="Input">What was given; null where it is a whole document.</param>
/// <param name="Got">In the form that the data set's README gives for the suite.</param>
/// <param name="Correct">Null where a case is more or less right: then <paramref name="Score"/> tells.</param>
/// <param name="Score">From 0 to 1; null when the case could not be measured.</param>
/// <param name="Why">In words; "as expected" when nothing is wrong.</param>
public sealed record EvalOutcome(
    string Id, string Account, JsonNode? Input, JsonNode? Expected, JsonNode? Got, bool? Correct, double? Score, string Why)
{
    public const string AsExpected = "as expected";
}

/// <summary>A suite that ran: its figures and every case.</summary>
public sealed record SuiteResult(string Name, IReadOnlyList<Metric> Metrics, IReadOnlyList<EvalOutcome> Cases)
{
    /// <summary>A suite whose file is missing has no cases; it never counts as passed.</summary>
    public static SuiteResult Empty(string name) => new(name, [], []);
}

/// <summary>All suites once. Holds no clock: the same data set and engine give the same bytes.</summary>
/// <param name="Dataset">The folder as it was named.</param>
public sealed record EvalRun(string Dataset, string Engine, IReadOnlyList<SuiteResult> Suites)
{
    /// <returns>As much of it as <see cref="EvalComparison"/> needs: inputs and answers are left out.</returns>
    public EvalRun Brief() => this with
    {
        Suites = [.. Suites.Select(suite => suite with { Cases = [.. suite.Cases.Select(one => one with { Input = null, Expected = null, Got = null })] })],
    };
}
