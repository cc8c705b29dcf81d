using PlanCopilot.Core.LanguageModels;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.LanguageModels;

public sealed class ModelProbeTests
{
    [Theory]
    [InlineData(ModelProvider.OpenAI)]
    [InlineData(ModelProvider.Anthropic)]
    public async Task One_call_shows_what_a_model_can_do(ModelProvider provider)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Answer("""{"ready": true}""", 31, 5));

        var abilities = await ModelProbe.TryAsync(bench.Model, bench.Clock, default);

        abilities.ShouldBe(new ModelAbilities(0, 31, 5, 0.000112m, KeepsSchema: true, IsStreaming: true));
        bench.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_knows_neither_streams_nor_schemas_is_asked_plainly()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.Compatible, ModelReply.Status(400), ModelReply.Status(400), ModelReply.Answer("Ready!"));

        var abilities = await ModelProbe.TryAsync(bench.Model, bench.Clock, default);

        (abilities.KeepsSchema, abilities.IsStreaming).ShouldBe((false, false));
        bench.Server.Requests.Select(request => (request.IsStreaming, request.Find("response_format") is not null)).ShouldBe([(true, true), (false, true), (false, false)]);
    }

    [Fact]
    public async Task A_model_that_takes_a_schema_and_forgets_it_is_found_out()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.Ollama, ModelReply.Answer("I am ready."));

        (await ModelProbe.TryAsync(bench.Model, bench.Clock, default)).KeepsSchema.ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_key_is_not_tried_in_other_ways()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.OpenAI, ModelReply.Status(401, message: "Incorrect API key"));

        var failure = await Should.ThrowAsync<ModelCallException>(() => ModelProbe.TryAsync(bench.Model, bench.Clock, default));

        failure.Message.ShouldBe("The model refuses the key (401): Incorrect API key");
        bench.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(ModelProvider.Vllm, "/v1/models", """{"data":[{"id":"other","max_model_len":1},{"id":"test-model","max_model_len":32768}]}""", 32768)]
    [InlineData(ModelProvider.Compatible, "/v1/models", """{"data":[{"id":"test-model","context_length":131072}]}""", 131072)]
    [InlineData(ModelProvider.OpenAI, "/v1/models", """{"data":[{"id":"test-model","object":"model"}]}""", null)]
    [InlineData(ModelProvider.Ollama, "/api/ps", """{"models":[{"name":"test-model:latest","context_length":4096}]}""", 4096)]
    [InlineData(ModelProvider.Anthropic, "/v1/models/test-model", """{"id":"test-model","type":"model","display_name":"Test","created_at":"2026-01-01T00:00:00Z","max_input_tokens":200000,"max_tokens":64000}""", 200000)]
    [InlineData(ModelProvider.Compatible, "/v1/models", "<html>Nothing here</html>", null)]
    public async Task The_server_is_asked_for_the_context_size(ModelProvider provider, string path, string body, int? tokens)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Nonsense(body));

        (await ModelContext.AskAsync(bench.Model, default)).ShouldBe(tokens);

        var request = bench.Server.Requests.ShouldHaveSingleItem();
        (request.Method, request.Path, request.Headers["Authorization"]).ShouldBe(("GET", path, "Bearer sk-test-4711"));
    }
}
