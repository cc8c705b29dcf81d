using System.Text.Json;
using PlanCopilot.TestServer;

namespace PlanCopilot.Cli.Tests.Research;

public sealed class DraftingModelTests : IDisposable
{
    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task A_model_that_refuses_the_key_leaves_a_whole_plan_that_says_so()
    {
        await using var server = await ScriptedModelServer.StartAsync();
        server.Otherwise = _ => ModelReply.Status(401);
        Configure(server);

        var embedded = await _session.RunAsync("research", "--sample", "--no-model", "--data", "embedded", "--json");
        var outcome = await _session.RunAsync("research", "--sample", "--data", "model", "--json");
        var shown = await _session.RunAsync("research", "--sample", "--data", "model");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var (report, without) = (JsonDocument.Parse(outcome.Out).RootElement, JsonDocument.Parse(embedded.Out).RootElement);
        report.GetProperty("drafting").EnumerateArray().Select(section => (section.GetProperty("section").GetString(), section.GetProperty("engine").GetString())).ShouldBe(
        [
            ("Summary", "Embedded"), ("Insight map", "Embedded"), ("Leadership", "Embedded"), ("Customer's SWOT", "Embedded"),
            ("Value statements", "Embedded"), ("Draft objectives", "Embedded"), ("Risks to this plan", "Embedded"), ("Open questions for the rep", "Embedded"),
        ]);
        report.GetProperty("drafting")[1].GetProperty("why").GetString().ShouldNotBeNull();
        report.GetProperty("quotations").GetInt32().ShouldBe(without.GetProperty("quotations").GetInt32());
        (without.GetProperty("drafting").GetArrayLength(), without.GetProperty("modelUse").ValueKind).ShouldBe((0, JsonValueKind.Null));
        shown.Out.ShouldContain("Model     worded 0 of 8 sections; 0 sentences mended, 0 removed\n");
        shown.Out.ShouldContain("Built-in  Insight map: it");
    }

    [Fact]
    public async Task What_a_model_worded_is_shown_with_what_it_cost()
    {
        await using var server = await ScriptedModelServer.StartAsync();
        server.Otherwise = request => request.Text("system").Contains("The section is the list of leaders", StringComparison.Ordinal)
            ? ModelReply.Answer(Leaders(request), 2_000, 100)
            : ModelReply.Answer("""{"lines": []}""", 1_000, 10);
        Configure(server);

        var outcome = await _session.RunAsync("research", "--sample");
        var plan = await _session.RunAsync("plan", "export", "norvane", "--format", "json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Out.ShouldContain("Model     worded 1 of 8 sections; 0 sentences mended, 1 removed\n");
        outcome.Out.ShouldContain("Built-in  Summary: the model wrote nothing\n");
        outcome.Lines.ShouldContain(line => line.StartsWith("Cost      ", StringComparison.Ordinal) && line.Contains(" tokens in, ", StringComparison.Ordinal) && line.Contains(", $0.0", StringComparison.Ordinal));
        JsonDocument.Parse(plan.Out).RootElement.GetProperty("sections").EnumerateArray()
            .Where(section => section.TryGetProperty("draft", out var draft) && draft.GetProperty("engine").GetString() == "Model")
            .Select(section => section.GetProperty("key").GetString()).ShouldBe(["leadership"]);
        (await _session.RunAsync("plan", "lint", "--evidence")).ExitCode.ShouldBe(0);
    }

    /// <summary>Each person with the role as given and the first quotation.</summary>
    private static string Leaders(ModelRequest request)
    {
        var text = request.Text("user");
        using var people = JsonDocument.Parse(text[text.IndexOf("[{\"person\"", StringComparison.Ordinal)..]);
        return JsonSerializer.Serialize(new
        {
            lines = people.RootElement.EnumerateArray().Select(person => new
            {
                person = person.GetProperty("person").GetString(),
                text = person.GetProperty("role").GetString(),
                evidence = person.GetProperty("evidence").EnumerateArray().Take(3).Select(quotation => quotation.GetProperty("id").GetString()),
            }),
        });
    }

    private void Configure(ScriptedModelServer server)
    {
        _session.Set("PLANCOPILOT_MODEL_PROVIDER", "compatible");
        _session.Set("PLANCOPILOT_MODEL_NAME", "test-model");
        _session.Set("PLANCOPILOT_MODEL_URL", server.Url);
        _session.Set("PLANCOPILOT_MODEL_PRICES", "test-model=2/10");
    }
}
