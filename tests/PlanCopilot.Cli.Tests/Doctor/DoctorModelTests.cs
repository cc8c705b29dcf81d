using System.Text.Json;
using System.Text.RegularExpressions;
using PlanCopilot.TestServer;

namespace PlanCopilot.Cli.Tests.Doctor;

public sealed class DoctorModelTests : IDisposable
{
    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Without_a_model_doctor_is_content()
    {
        var outcome = await _session.RunAsync("doctor", "--json");

        outcome.ExitCode.ShouldBe(0);
        Found(outcome, "language model").ShouldBe("none configured: the embedded engine does all the work, with no key and no network");
    }

    [Fact]
    public async Task Whoever_wants_a_model_is_told_how_to_get_one()
    {
        var outcome = await _session.RunAsync("doctor", "--model", "--json");

        outcome.ExitCode.ShouldBe(1);
        Check(outcome, "language model").GetProperty("mend").GetString()
            .ShouldBe("Set PLANCOPILOT_MODEL_PROVIDER and PLANCOPILOT_MODEL_NAME. The README says how, under \"Language models\".");
    }

    [Fact]
    public async Task A_model_is_asked_once_and_shows_what_it_can_do()
    {
        await using var server = await ScriptedModelServer.StartAsync(ModelReply.Answer("""{"ready": true}""", 31, 5), new Vectors(_ => new float[768]));
        Configure("compatible", server);
        _session.Set("PLANCOPILOT_MODEL_EMBEDDINGS", "test-vectors");
        _session.Set("PLANCOPILOT_MODEL_PRICES", "test-model=2/10");
        _session.Set("PLANCOPILOT_MODEL_CONTEXT", "32000");

        var outcome = await _session.RunAsync("doctor", "--json");

        outcome.ExitCode.ShouldBe(0);
        Found(outcome, "language model").ShouldBe($"test-model at {server.Url}/v1 (Compatible), key set");
        Regex.Replace(Found(outcome, "model's answer"), @"\d+\.\d s", "N s").ShouldBe("after N s: 31 tokens in, 5 out, $0.000112");
        Found(outcome, "model's schema").ShouldBe("answers in a JSON schema");
        Found(outcome, "model's stream").ShouldBe("streams");
        Found(outcome, "embeddings").ShouldBe("test-vectors, 768 numbers a text");
        Found(outcome, "model's context").ShouldBe("32,000 tokens, as configured");
        server.Requests.Select(request => request.Path).ShouldBe(["/v1/chat/completions", "/v1/embeddings"]);
        (outcome.Out + outcome.Error).ShouldNotContain("sk-4711");
    }

    [Fact]
    public async Task What_is_not_known_is_said_to_be_unknown()
    {
        await using var server = await ScriptedModelServer.StartAsync(ModelReply.Answer("I am ready."), ModelReply.Nonsense("""{"models":[]}"""));
        Configure("ollama", server);

        var outcome = await _session.RunAsync("doctor", "--json");

        outcome.ExitCode.ShouldBe(0);
        Found(outcome, "model's answer").ShouldEndWith("at a price that PLANCOPILOT_MODEL_PRICES doesn't hold");
        Found(outcome, "model's schema").ShouldBe("doesn't keep to a JSON schema");
        Found(outcome, "embeddings").ShouldBe("no model configured: the built-in vectors are used");
        Found(outcome, "model's context").ShouldBe("the server doesn't say; 4,096 tokens are used");
    }

    [Fact]
    public async Task A_model_that_refuses_the_key_must_be_mended_and_the_key_is_not_shown()
    {
        await using var server = await ScriptedModelServer.StartAsync(ModelReply.Status(401, message: "Incorrect API key: sk-4711"));
        Configure("openai", server);

        var outcome = await _session.RunAsync("doctor");

        outcome.ExitCode.ShouldBe(1);
        Regex.Replace(outcome.Out, @"\s+", " ").ShouldContain("The model refuses the key (401): Incorrect API key: (key)");
        (outcome.Out + outcome.Error).ShouldNotContain("sk-4711");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_model_that_is_down_must_be_mended()
    {
        var gone = await ScriptedModelServer.StartAsync();
        Configure("anthropic", gone);
        await gone.DisposeAsync();

        var outcome = await _session.RunAsync("doctor", "--json");

        outcome.ExitCode.ShouldBe(1);
        Check(outcome, "model's answer").GetProperty("mend").GetString().ShouldNotBeNull().ShouldStartWith("The model can't be reached: ");
    }

    [Fact]
    public async Task A_wrong_setting_is_named()
    {
        _session.Set("PLANCOPILOT_MODEL_PROVIDER", "chatgpt");

        var outcome = await _session.RunAsync("doctor", "--json");

        outcome.ExitCode.ShouldBe(1);
        Check(outcome, "language model").GetProperty("mend").GetString()
            .ShouldBe("PLANCOPILOT_MODEL_PROVIDER is 'chatgpt'. It can be: openai, azure, ollama, vllm, compatible, anthropic.");
    }

    private void Configure(string provider, ScriptedModelServer server)
    {
        _session.Set("PLANCOPILOT_MODEL_PROVIDER", provider);
        _session.Set("PLANCOPILOT_MODEL_NAME", "test-model");
        _session.Set("PLANCOPILOT_MODEL_URL", server.Url);
        _session.Set("PLANCOPILOT_MODEL_KEY", "sk-4711");
    }

    private static string Found(CliOutcome outcome, string name) => Check(outcome, name).GetProperty("found").GetString() ?? "";

    private static JsonElement Check(CliOutcome outcome, string name) =>
        JsonDocument.Parse(outcome.Out).RootElement.GetProperty("checks").EnumerateArray()
            .Single(check => check.GetProperty("name").GetString() == name);
}
