using System.Text.Json;

namespace PlanCopilot.Cli.Tests.Evaluation;

public sealed class RunEvalCommandTests : IDisposable
{
    private const string Claims =
        """
        {"account": "lorm", "id": "lorm-c1", "claim": "Lorminster opened 12 clinics in 2025.", "quotes": ["In 2025 we opened 12 clinics."], "label": "supported", "type": "number"}
        {"account": "tavi", "id": "tavi-c1", "claim": "Tavistone opened 40 clinics in 2025.", "quotes": ["In 2025 we opened 14 clinics."], "label": "contradicted", "type": "number"}

        """;

    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Json_is_one_document_in_the_documented_form()
    {
        _session.Write("cases/claims.jsonl", Claims);

        var outcome = await _session.RunAsync("eval", "run", "--dataset", "cases", "--suite", "claims", "--json");

        outcome.ExitCode.ShouldBe(0);
        using var json = JsonDocument.Parse(outcome.Out);
        json.RootElement.EnumerateObject().Select(field => field.Name).ShouldBe(["dataset", "engine", "suites"]);
        json.RootElement.GetProperty("dataset").GetString().ShouldBe("cases");
        json.RootElement.GetProperty("engine").GetString().ShouldBe("embedded");
        var suite = json.RootElement.GetProperty("suites").EnumerateArray().ShouldHaveSingleItem();
        suite.EnumerateObject().Select(field => field.Name).ShouldBe(["name", "metrics", "cases"]);
        suite.GetProperty("metrics")[0].EnumerateObject().Select(field => field.Name).ShouldBe(["name", "value", "low", "high", "cases"]);
        var cases = suite.GetProperty("cases").EnumerateArray().ToList();
        cases.Select(one => one.GetProperty("id").GetString()).ShouldBe(["lorm-c1", "tavi-c1"]);
        cases[1].GetProperty("got").EnumerateObject().Select(field => field.Name).ShouldBe(["verified", "score", "values", "why"], ignoreOrder: true);
        string[] documented = ["id", "account", "got", "correct", "why"];
        documented.Except(cases[1].EnumerateObject().Select(field => field.Name)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_data_set_gives_the_same_bytes()
    {
        _session.Write("cases/claims.jsonl", Claims);

        var first = await _session.RunAsync("eval", "run", "--dataset", "cases", "--suite", "claims", "--json");
        var second = await _session.RunAsync("eval", "run", "--dataset", "cases", "--suite", "claims", "--json");

        second.Out.ShouldBe(first.Out);
    }

    [Fact]
    public async Task Each_figure_stands_on_one_line_and_details_are_left_for_all()
    {
        _session.Write("cases/claims.jsonl", Claims);

        var main = await _session.RunAsync("eval", "run", "--dataset", "cases", "--suite", "claims");
        var all = await _session.RunAsync("eval", "run", "--dataset", "cases", "--suite", "claims", "--all");

        main.Error.ShouldBe("Measuring claims …\n");
        main.Lines[0].ShouldBe("claims                                                value  95 % interval cases");
        main.Lines[1].ShouldStartWith("  false claims caught     ");
        main.Lines.ShouldContain("2 more figures with --all.");
        main.Lines.ShouldAllBe(line => line.Length <= 80);
        main.Out.ShouldNotContain("caught: number  ");
        all.Lines.ShouldContain(line => line.StartsWith("  false claims caught: number  ", StringComparison.Ordinal));
        all.Out.ShouldNotContain("more with");
    }

    [Fact]
    public async Task A_brief_file_holds_no_inputs_and_answers()
    {
        _session.Write("cases/claims.jsonl", Claims);

        await _session.RunAsync("eval", "run", "--dataset", "cases", "--suite", "claims", "--brief", "--output", "run.json");

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_session.Folder, "run.json")));
        var one = json.RootElement.GetProperty("suites")[0].GetProperty("cases")[0];
        one.GetProperty("id").GetString().ShouldBe("lorm-c1");
        one.GetProperty("got").ValueKind.ShouldBe(JsonValueKind.Null);
        one.GetProperty("input").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_page_is_written_beside_the_table()
    {
        _session.Write("cases/claims.jsonl", Claims);

        var outcome = await _session.RunAsync("eval", "run", "--dataset", "cases", "--suite", "claims", "--html", "run.html");

        outcome.ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(Path.Combine(_session.Folder, "run.html"))).ShouldStartWith("<!doctype html>");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var outcome = await _session.RunAsync("eval", "run", "--dataset", "absent");

        outcome.ExitCode.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldBe($"There is no folder '{Path.Combine(_session.Folder, "absent")}'. Check the path.\n");
    }

    [Theory]
    [InlineData("sentence")]
    [InlineData("generic")]
    public async Task An_unknown_suite_is_answered_with_those_there_are(string name)
    {
        var outcome = await _session.RunAsync("eval", "run", "--dataset", ".", "--suite", name);

        outcome.ExitCode.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldBe($"There is no suite '{name}'. There are: sentences, leadership, insights, retrieval, claims, genericness, injection.\n");
    }

    [Fact]
    public async Task No_cases_never_count_as_passed()
    {
        var outcome = await _session.RunAsync("eval", "run", "--dataset", ".", "--suite", "claims");

        outcome.ExitCode.ShouldBe(1);
        outcome.Lines[0].ShouldBe("claims: no cases");
        outcome.Error.ShouldContain("has no cases for claims. eval/README.md says what files a data set has.");
    }

    [Fact]
    public async Task A_malformed_line_is_named_with_its_file_and_number()
    {
        _session.Write("cases/claims.jsonl", Claims.TrimEnd() + "\n{\"account\": \"lorm\"\n");

        var outcome = await _session.RunAsync("eval", "run", "--dataset", "cases", "--suite", "claims", "--json");

        outcome.ExitCode.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldContain($"{Path.Combine(_session.Folder, "cases", "claims.jsonl")}, line 3: ");
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_the_users_to_mend()
    {
        _session.Write("cases/documents.jsonl", """{"id": "lorm-8-k", "account": "lorm", "company": "Lorminster Clinics, Inc.", "path": "absent.txt"}""");
        _session.Write("cases/leadership.jsonl", """{"document": "lorm-8-k", "changes": []}""");

        var outcome = await _session.RunAsync("eval", "run", "--dataset", "cases", "--suite", "leadership");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("documents.jsonl: document 'lorm-8-k' can't be read: ");
    }
}
