using PlanCopilot.Core.Evaluation;
using PlanCopilot.Core.Evaluation.Suites;

namespace PlanCopilot.Core.Tests.Evaluation;

public sealed class ClaimsSuiteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plancopilot-claims-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Shares_are_counted_over_false_and_true_claims_apart()
    {
        Write("""
            {"account": "ardl", "id": "c1", "claim": "Ardelon opened three kilns in 2024.", "quotes": ["In 2024 we opened three kilns."], "label": "supported", "type": "number"}
            {"account": "ardl", "id": "c2", "claim": "Ardelon opened three kilns in 2024.", "quotes": ["We closed the office in Ghent."], "label": "supported", "type": "paraphrase"}
            {"account": "ardl", "id": "c3", "claim": "Ardelon opened five kilns in 2024.", "quotes": ["In 2024 we opened three kilns."], "label": "contradicted", "type": "number"}
            {"account": "ardl", "id": "c4", "claim": "Ardelon opened three kilns in 2023.", "quotes": ["In 2024 we opened three kilns."], "label": "contradicted", "type": "time"}
            {"account": "ardl", "id": "c5", "claim": "In 2024 Ardelon opened three kilns.", "quotes": ["In 2024 we opened three kilns."], "label": "unsupported", "type": "fabricated"}
            """);

        var suite = (await new ClaimsSuite().RunAsync(new Dataset(_folder), CancellationToken.None)).ShouldHaveSingleItem();

        Value(suite, "false claims caught").ShouldBe(2 / 3.0, 1e-9);
        Value(suite, "false claims caught: number, entity, time, negation").ShouldBe(1);
        Value(suite, "true claims passed").ShouldBe(0.5);
        Value(suite, "balanced accuracy").ShouldBe((2 / 3.0 + 0.5) / 2, 1e-9);
        Value(suite, "false claims caught: fabricated").ShouldBe(0);
        Value(suite, "true claims passed: number").ShouldBe(1);
        suite.Cases.Select(one => one.Correct).ShouldBe([true, false, true, true, false]);
        suite.Cases[1].Why.ShouldBe("true, but not passed: \"three\" is not in the quotations");
        suite.Cases[4].Why.ShouldBe("unsupported (fabricated), but passed");
    }

    [Fact]
    public async Task A_type_without_false_claims_has_no_value()
    {
        Write("""{"account": "ardl", "id": "c1", "claim": "Ardelon opened three kilns.", "quotes": ["We opened three kilns."], "label": "supported", "type": "number"}""");

        var suite = (await new ClaimsSuite().RunAsync(new Dataset(_folder), CancellationToken.None)).ShouldHaveSingleItem();

        suite.Metrics.Single(metric => metric.Name == "false claims caught").Value.ShouldBeNull();
        suite.Metrics.Single(metric => metric.Name == "false claims caught: number").Value.ShouldBeNull();
    }

    [Fact]
    public async Task Without_its_file_the_suite_has_no_cases() =>
        (await new ClaimsSuite().RunAsync(new Dataset(_folder), CancellationToken.None)).ShouldHaveSingleItem().Cases.ShouldBeEmpty();

    private static double Value(SuiteResult suite, string name) => suite.Metrics.Single(metric => metric.Name == name).Value.ShouldNotBeNull();

    private void Write(string lines) => File.WriteAllText(Path.Combine(_folder, "claims.jsonl"), lines);
}
