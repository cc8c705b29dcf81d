using System.Text.Json;
using PlanCopilot.TestServer;

namespace PlanCopilot.Cli.Tests.Passages;

public sealed class AskModelTests(SampleAccount sample) : IClassFixture<SampleAccount>
{
    private const string Question = "When does production in Wichita Falls end?";
    private static readonly string[] Ask = ["ask", "norvane", Question, "--top", "1"];

    [Fact]
    public async Task The_model_answers_with_a_citation_a_sentence_and_says_what_it_cost()
    {
        await using var server = await ScriptedModelServer.StartAsync();
        server.Otherwise = request => ModelReply.Answer($$"""{"sentences": [{{Sentence(request, "Wichita Falls")}}]}""", 3_000, 40);

        var outcome = await RunAsync(server, [.. Ask, "--json"]);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var answer = JsonDocument.Parse(outcome.Out).RootElement.GetProperty("answer");
        answer.GetProperty("engine").GetString().ShouldBe("Model");
        var evidence = answer.GetProperty("sentences")[0].GetProperty("evidence")[0];
        evidence.GetProperty("quote").GetString().ShouldBe(answer.GetProperty("text").GetString());
        var use = answer.GetProperty("modelUse");
        (use.GetProperty("calls").GetInt32(), use.GetProperty("inputTokens").GetInt64(), use.GetProperty("cost").GetDecimal()).ShouldBe((1, 3_000, 0.0064m));
        server.Requests.Count.ShouldBe(1);
        var shown = await RunAsync(server, Ask);
        shown.Out.ShouldContain("[1]");
        shown.Lines[^2].ShouldBe("Cost: 1 call (1 kept from before), 0 tokens in, 0 out, $0.0000");
        server.Requests.Count.ShouldBe(1); // the second answer is the first one's
    }

    [Fact]
    public async Task What_the_documents_dont_say_is_said_so_with_the_nearest_passage()
    {
        await using var server = await ScriptedModelServer.StartAsync(ModelReply.Answer("""{"sentences": []}"""));

        var outcome = await RunAsync(server, ["ask", "norvane", "Who ends production in Wichita Falls?", "--top", "1"]);

        outcome.Lines.Take(4).ShouldBe(["The documents don't say.", "Cost: 1 call, 100 tokens in, 20 out, $0.0004", "The nearest of what was read:", ""]);
        outcome.Lines[4].ShouldStartWith("1. ");
    }

    [Fact]
    public async Task Where_the_model_fails_the_built_in_answer_stands_visibly()
    {
        await using var server = await ScriptedModelServer.StartAsync();
        server.Otherwise = _ => ModelReply.Status(401);

        var outcome = await RunAsync(server, [.. Ask[..2], "When does production in Wichita Falls end, exactly?", "--top", "1"]);
        var without = await RunAsync(server, [.. Ask[..2], "When does production in Wichita Falls end, exactly?", "--top", "1", "--no-model"]);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Out.ReplaceLineEndings(" ").ShouldStartWith("The language model gave no answer: its key, name or address is wrong (see plancopilot doctor). ");
        without.Out.ShouldStartWith("1. ");
        outcome.Out.ShouldEndWith(without.Out);
        server.Requests.Count.ShouldBe(1);
    }

    /// <returns>The first sentence of the passages that were sent that has these words, as its own answer.</returns>
    private static string Sentence(ModelRequest request, string words)
    {
        var text = request.Text("user");
        var start = text.IndexOf("[{\"id\"", StringComparison.Ordinal);
        using var passages = JsonDocument.Parse(text[start..(text.IndexOf("\n\nThe question:", start, StringComparison.Ordinal))]);
        return (from passage in passages.RootElement.EnumerateArray()
                from line in (passage.GetProperty("text").GetString() ?? "").Split('\n', '.')
                where line.Contains(words, StringComparison.Ordinal) && line.Trim().Split(' ').Length is > 8 and < 30
                select JsonSerializer.Serialize(new { text = line.Trim() + ".", passages = new[] { passage.GetProperty("id").GetString() } })).First();
    }

    private Task<CliOutcome> RunAsync(ScriptedModelServer server, string[] args)
    {
        sample.Session.Set("PLANCOPILOT_MODEL_PROVIDER", "compatible");
        sample.Session.Set("PLANCOPILOT_MODEL_NAME", "test-model");
        sample.Session.Set("PLANCOPILOT_MODEL_URL", server.Url);
        sample.Session.Set("PLANCOPILOT_MODEL_PRICES", "test-model=2/10");
        return sample.Session.RunAsync(args);
    }
}
