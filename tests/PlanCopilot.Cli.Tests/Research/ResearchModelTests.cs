using System.Text.Json;
using PlanCopilot.TestServer;

namespace PlanCopilot.Cli.Tests.Research;

public sealed class ResearchModelTests : IDisposable
{
    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task A_run_says_what_the_model_was_sent_and_on_what_the_engines_agree()
    {
        await using var server = await StartAsync();

        var outcome = await _session.RunAsync("research", "--sample", "--json");

        outcome.ExitCode.ShouldBe(ExitCode.Done);
        var report = JsonElement.Parse(outcome.Out);
        var insights = report.GetProperty("extraction")[0];
        (insights.GetProperty("prompt").GetString(), insights.GetProperty("calls").GetInt32(), insights.GetProperty("proposed").GetInt32(), insights.GetProperty("kept").GetInt32())
            .ShouldBe(("extract_insights", 1, 1, 1));
        insights.GetProperty("sentTokens").GetInt32().ShouldBeLessThan(insights.GetProperty("documentTokens").GetInt32());
        insights.GetProperty("leftOut").GetArrayLength().ShouldBeGreaterThan(0);
        (report.GetProperty("agreement").GetProperty("both").GetInt32(), report.GetProperty("agreement").GetProperty("modelOnly").GetInt32()).ShouldBe((0, 1));
        report.GetProperty("notes").EnumerateArray().ShouldNotContain(note => note.ToString().Contains("extract_"));
        server.Requests.Count(request => ScriptedModel.PromptOf(request) == ScriptedModel.Insights).ShouldBe(1);
    }

    [Fact]
    public async Task The_plan_holds_the_models_statement_and_what_each_engine_takes_it_for()
    {
        await using var server = await StartAsync();
        await _session.RunAsync("research", "--sample");

        var plan = JsonElement.Parse((await _session.RunAsync("plan", "export", "norvane", "--format", "json")).Out);

        var item = plan.GetProperty("sections").EnumerateArray().Single(section => section.GetProperty("key").GetString() == "insights")
            .GetProperty("items").EnumerateArray().Single(item => item.GetProperty("text").GetString() == ScriptedModel.Statement);
        item.GetProperty("engines").TryGetProperty("classifier", out _).ShouldBeFalse(); // it takes the sentence for none
        item.GetProperty("engines").GetProperty("model").GetString().ShouldBe("Goal");
        (await _session.RunAsync("plan", "lint", "--evidence")).ExitCode.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task A_repeated_run_pays_for_nothing_and_gives_the_same_plan()
    {
        await using var server = await StartAsync();
        await _session.RunAsync("research", "--sample");
        var asked = Extractions(server);

        var again = JsonElement.Parse((await _session.RunAsync("research", "--sample", "--json")).Out);

        Extractions(server).ShouldBe(asked);
        again.GetProperty("planChanged").GetBoolean().ShouldBeFalse();
        var run = JsonElement.Parse((await _session.RunAsync("runs", "show", "2", "--json")).Out);
        var use = run.GetProperty("modelUse").EnumerateArray().Single(use => use.GetProperty("prompt").GetString() == ScriptedModel.Insights);
        (use.GetProperty("calls").GetInt32(), use.GetProperty("replayed").GetInt32(), use.GetProperty("cost").GetDecimal()).ShouldBe((1, 1, 0m));
        (await _session.RunAsync("runs", "show", "2")).Lines.ShouldContain("  Checked   1 reported, 1 kept (0 mended)");
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_embedded_engines_plan_with_a_note()
    {
        await using var server = await StartAsync();
        server.Otherwise = _ => ModelReply.Status(401);
        using var alone = new CliSession();
        var expected = JsonElement.Parse((await alone.RunAsync("research", "--sample", "--json")).Out);

        var outcome = await _session.RunAsync("research", "--sample", "--json");

        outcome.ExitCode.ShouldBe(ExitCode.Done);
        var report = JsonElement.Parse(outcome.Out);
        report.GetProperty("insights").GetRawText().ShouldBe(expected.GetProperty("insights").GetRawText());
        report.GetProperty("notes").EnumerateArray().Select(note => note.GetString()).ShouldContain(
            note => note != null && note.EndsWith("its key, name or address is wrong (see plancopilot doctor). The built-in engine's work stands in their place."));
        (await _session.RunAsync("plan", "show", "norvane")).Out.ShouldContain("Note: The language model brought nothing for 1 of the calls of");
    }

    [Fact]
    public async Task With_no_model_none_is_asked()
    {
        await using var server = await StartAsync();

        var report = JsonElement.Parse((await _session.RunAsync("research", "--sample", "--no-model", "--json")).Out);

        server.Requests.ShouldBeEmpty();
        report.GetProperty("extraction").GetArrayLength().ShouldBe(0);
        report.GetProperty("agreement").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_engine_with_a_model_is_measured_and_asked_once_for_the_same()
    {
        await using var server = await StartAsync();
        _session.Write("cases/report.txt", $"FORM 10-K\n\n{ScriptedModel.Quotation}.\n\nWe face intense competition from two larger makers of refrigeration units in North America.\n");
        _session.Write("cases/documents.jsonl", """{"id": "a", "account": "nvcw", "company": "Norvane Coldworks, Inc.", "path": "report.txt", "published": "2025-11-20"}""");
        _session.Write("cases/insights.jsonl", JsonSerializer.Serialize(new { account = "nvcw", id = "g1", kind = "goal", statement = "More connected units", quotes = new[] { ScriptedModel.Quotation }, must = true }));
        string[] command = ["eval", "run", "--dataset", "cases", "--suite", "insights", "--engine", "model", "--json"];

        var first = await _session.RunAsync(command);
        var second = await _session.RunAsync(command);

        first.ExitCode.ShouldBe(ExitCode.Done);
        var run = JsonElement.Parse(first.Out);
        run.GetProperty("engine").GetString().ShouldBe("model");
        var got = run.GetProperty("suites")[0].GetProperty("cases")[0].GetProperty("got").GetProperty("insights").EnumerateArray().Select(insight => insight.GetProperty("statement").GetString());
        got.ShouldContain(ScriptedModel.Statement);
        second.Out.ShouldBe(first.Out);
        server.Requests.Count.ShouldBe(1);
    }

    private async Task<ScriptedModelServer> StartAsync()
    {
        var server = await ScriptedModelServer.StartAsync();
        server.Otherwise = ScriptedModel.Answer;
        foreach (var (variable, value) in ScriptedModel.Settings(server)) _session.Set(variable, value);
        return server;
    }

    private static int Extractions(ScriptedModelServer server) => server.Requests.Count(request => ScriptedModel.PromptOf(request) is not null);
}
