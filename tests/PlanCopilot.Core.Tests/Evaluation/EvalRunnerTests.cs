using PlanCopilot.Core.Evaluation;

namespace PlanCopilot.Core.Tests.Evaluation;

public sealed class EvalRunnerTests
{
    private static readonly Dataset Nowhere = new("nowhere");

    [Fact]
    public async Task Suites_run_in_order_and_say_when_they_start()
    {
        var started = new List<string>();

        var run = await EvalRunner.RunAsync(Nowhere, "eval/cases", [new Suite("claims"), new Suite("injection")], started.Add, CancellationToken.None);

        started.ShouldBe(["claims", "injection"]);
        run.Suites.Select(suite => suite.Name).ShouldBe(["claims", "injection"]);
        (run.Dataset, run.Engine).ShouldBe(("eval/cases", "embedded"));
    }

    [Fact]
    public async Task A_fault_found_by_several_threads_is_reported_once()
    {
        var suite = new Suite("leadership", new AggregateException(new FormatException("documents.jsonl: document 'b' can't be read"), new FormatException("documents.jsonl: document 'a' can't be read")));

        var failure = await Should.ThrowAsync<FormatException>(() => EvalRunner.RunAsync(Nowhere, "cases", [suite], null, CancellationToken.None));

        failure.Message.ShouldBe("documents.jsonl: document 'a' can't be read");
    }

    [Fact]
    public async Task A_fault_of_the_program_is_not_taken_for_one_of_the_data()
    {
        var suite = new Suite("leadership", new AggregateException(new InvalidOperationException("No section.")));

        await Should.ThrowAsync<AggregateException>(() => EvalRunner.RunAsync(Nowhere, "cases", [suite], null, CancellationToken.None));
    }

    [Fact]
    public async Task A_folder_without_files_has_no_cases_in_any_suite()
    {
        var folder = Directory.CreateTempSubdirectory("plancopilot-empty-").FullName;

        var run = await EvalRunner.RunAsync(new Dataset(folder), "empty", EvalRunner.Suites, null, CancellationToken.None);

        Directory.Delete(folder);
        run.Suites.Select(suite => suite.Name).ShouldBe(["sentences", "leadership", "insights", "retrieval", "retrieval-bm25", "claims", "injection"]);
        run.Suites.ShouldAllBe(suite => suite.Cases.Count == 0 && suite.Metrics.Count == 0);
    }

    private sealed class Suite(string name, Exception? failure = null) : IEvalSuite
    {
        public string Name => name;

        public Task<IReadOnlyList<SuiteResult>> RunAsync(Dataset dataset, CancellationToken cancellationToken) =>
            failure is null ? Task.FromResult<IReadOnlyList<SuiteResult>>([SuiteResult.Empty(name)]) : throw failure;
    }
}
