using System.Text.Json;
using Microsoft.Extensions.AI;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.LanguageModels;

/// <summary>What is really sent.</summary>
public sealed class WireTests
{
    private static readonly JsonElement Schema = JsonElement.Parse(
        """{"type":"object","properties":{"quotes":{"type":"array","items":{"type":"string"}}},"required":["quotes"],"additionalProperties":false}""");

    private static readonly ChatMessage[] Messages = [new(ChatRole.System, "Quote, don't retell."), new(ChatRole.User, "Fuel rose 12 % – \"sharply\".")];

    private static ChatOptions Options() => new()
    {
        Temperature = 0,
        TopP = 0.5f,
        Seed = 7,
        MaxOutputTokens = 200,
        StopSequences = ["END"],
        ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema, "quotes"),
        AdditionalProperties = new() { [CallProperties.Prompt] = "extract", [CallProperties.PromptVersion] = "v1" },
    };

    [Theory]
    [InlineData(ModelProvider.OpenAI, "max_completion_tokens")]
    [InlineData(ModelProvider.Azure, "max_completion_tokens")]
    [InlineData(ModelProvider.Ollama, "max_tokens")]
    [InlineData(ModelProvider.Vllm, "max_tokens")]
    [InlineData(ModelProvider.Compatible, "max_tokens")]
    public async Task A_chat_completion_is_sent_with_its_schema(ModelProvider provider, string limit)
    {
        await using var bench = await ModelBench.StartAsync(provider, ModelReply.Answer("{}"));

        await bench.Chat.GetResponseAsync(Messages, Options());

        var request = bench.Server.Requests.ShouldHaveSingleItem();
        (request.Method, request.Path, request.Headers["Authorization"]).ShouldBe(("POST", "/v1/chat/completions", "Bearer sk-test-4711"));
        Sorted(request.Body).ShouldBe(Sorted($$$$"""
            {"model":"test-model","{{{{limit}}}}":200,"temperature":0,"top_p":0.5,"seed":7,"stop":["END"],
            "messages":[{"role":"system","content":"Quote, don't retell."},{"role":"user","content":"Fuel rose 12 % – \"sharply\"."}],
            "response_format":{"type":"json_schema","json_schema":{"name":"quotes","strict":true,"schema":{{{{Schema}}}}}}}
            """));
    }

    [Fact]
    public async Task A_stream_is_asked_for_its_usage()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.OpenAI, ModelReply.Answer("Yes."));

        await bench.Chat.GetStreamingResponseAsync("Really?").ToChatResponseAsync();

        Sorted(bench.Server.Requests.ShouldHaveSingleItem().Body).ShouldBe(Sorted("""
            {"model":"test-model","max_completion_tokens":4096,"messages":[{"role":"user","content":"Really?"}],
            "stream":true,"stream_options":{"include_usage":true}}
            """));
    }

    /// <summary>The library leaves out temperature, top-p and seed, which Anthropic's newer models refuse.</summary>
    [Fact]
    public async Task A_message_is_sent_to_Anthropic_with_its_schema()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.Anthropic, ModelReply.Answer("{}"));

        await bench.Chat.GetResponseAsync(Messages, Options());

        var request = bench.Server.Requests.ShouldHaveSingleItem();
        (request.Method, request.Path, request.Headers["Authorization"]).ShouldBe(("POST", "/v1/messages", "Bearer sk-test-4711"));
        Sorted(request.Body).ShouldBe(Sorted($$$$"""
            {"model":"test-model","max_tokens":200,"stop_sequences":["END"],"system":[{"type":"text","text":"Quote, don't retell."}],
            "messages":[{"role":"user","content":[{"type":"text","text":"Fuel rose 12 % – \"sharply\"."}]}],
            "output_config":{"format":{"type":"json_schema","schema":{{{{Schema}}}}}}}
            """));
    }

    [Fact]
    public async Task Anthropic_gets_the_configured_limit_of_tokens_where_the_prompt_has_none()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.Anthropic, options => options with { OutputTokens = 30_000 }, ModelReply.Answer("Yes."));

        await bench.Chat.GetResponseAsync("Really?");

        bench.Server.Requests.ShouldHaveSingleItem().Body.GetProperty("max_tokens").GetInt32().ShouldBe(30_000);
    }

    [Fact]
    public async Task A_parameter_that_a_model_does_not_take_is_left_out_from_then_on()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.OpenAI, ModelReply.Unsupported("temperature"),
            ModelReply.Unsupported("max_completion_tokens"), ModelReply.Answer("Yes."), ModelReply.Answer("No."));

        await bench.Chat.GetResponseAsync("Really?", Options());
        await bench.Chat.GetResponseAsync("And truly?", Options());

        bench.Server.Requests.Select(request => (request.Find("temperature") is not null, request.Find("max_completion_tokens") is not null, request.Find("max_tokens") is not null))
            .ShouldBe([(true, true, false), (false, true, false), (false, false, true), (false, false, true)]);
        bench.Store.Outcomes.ShouldBe([CallOutcome.Answered, CallOutcome.Answered]);
    }

    [Fact]
    public async Task A_parameter_that_is_refused_and_refused_again_is_a_failure()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.OpenAI, ModelReply.Unsupported("temperature"), ModelReply.Unsupported("temperature"));

        var failure = await Should.ThrowAsync<ModelCallException>(() => bench.Chat.GetResponseAsync("Really?", Options()));

        failure.Failure.ShouldBe(ModelFailure.Rejected);
        bench.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_model_gets_tools()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.OpenAI);
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(() => "paid", "pay")] };

        await Should.ThrowAsync<NotSupportedException>(() => bench.Chat.GetResponseAsync("Pay the invoice.", options));

        bench.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Vectors_come_in_the_order_of_the_texts()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.OpenAI, Enumerable.Repeat(new Vectors(text => [text.Length, 0.5f]), 3).ToArray<ModelReply>());
        var texts = Enumerable.Range(1, 201).Select(length => new string('x', length)).ToList();

        var vectors = await bench.Model.Embeddings.ShouldNotBeNull().GenerateAsync(texts);

        vectors.Select(vector => vector.Vector.Span[0]).ShouldBe(texts.Select(text => (float)text.Length));
        vectors.Usage.ShouldNotBeNull().InputTokenCount.ShouldBe(603);
        bench.Server.Requests.Select(request => request.Body.GetProperty("input").GetArrayLength()).ShouldBe([100, 100, 1]);
        bench.Server.Requests[2].Body.GetProperty("model").GetString().ShouldBe("test-vectors");
    }

    [Fact]
    public async Task Too_few_vectors_are_a_failure()
    {
        await using var bench = await ModelBench.StartAsync(ModelProvider.OpenAI,
            ModelReply.Nonsense("""{"object":"list","model":"m","data":[{"object":"embedding","index":1,"embedding":[1,2]}],"usage":{"prompt_tokens":1,"total_tokens":1}}"""));

        var failure = await Should.ThrowAsync<ModelCallException>(() => bench.Model.Embeddings.ShouldNotBeNull().GenerateAsync(["one", "two"]));

        (failure.Failure, failure.Message).ShouldBe((ModelFailure.Unusable, "The model gave 1 vectors for 2 texts, or numbered them wrongly."));
    }

    /// <summary>The same JSON whatever the order of its properties.</summary>
    private static string Sorted(string json) => Sorted(JsonElement.Parse(json));

    private static string Sorted(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(",", json.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"\"{property.Name}\":{Sorted(property.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(",", json.EnumerateArray().Select(Sorted))}]",
        JsonValueKind.String => JsonSerializer.Serialize(json.GetString()),
        _ => json.GetRawText(),
    };
}
