using Microsoft.Extensions.AI;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.LanguageModels;

/// <summary>A model as run 7 asks it, on a scripted server, a clock that stands, and a store in memory.</summary>
internal sealed class ModelBench : IAsyncDisposable
{
    private const string Secret = "sk-test-4711";

    private ModelBench(ScriptedModelServer server, ModelOptions options)
    {
        Server = server;
        Model = new LanguageModel(options, ModelResilience.Default with { HasJitter = false }, Clock);
        Chat = Model.ForRun(Store, 7);
    }

    public ScriptedModelServer Server { get; }
    public TestClock Clock { get; } = new();
    public MemoryCallStore Store { get; } = new();
    public LanguageModel Model { get; }
    public IChatClient Chat { get; }

    public static async Task<ModelBench> StartAsync(ModelProvider provider, params ModelReply[] script) =>
        await StartAsync(provider, options => options, script);

    public static async Task<ModelBench> StartAsync(ModelProvider provider, Func<ModelOptions, ModelOptions> change, params ModelReply[] script)
    {
        var server = await ScriptedModelServer.StartAsync(script);
        return new ModelBench(server, change(OptionsFor(server, provider)));
    }

    public static ModelOptions OptionsFor(ScriptedModelServer server, ModelProvider provider) => new()
    {
        Provider = provider,
        Url = new Uri(provider == ModelProvider.Anthropic ? server.Url : $"{server.Url}/v1"),
        Model = "test-model",
        Key = new ModelKey(Secret),
        EmbeddingModel = "test-vectors",
        Prices = ModelPrices.TryParse("test-model=2/10") ?? ModelPrices.None,
    };

    /// <summary>Asks in the name of the prompt "extract", version "v1".</summary>
    public Task<ChatResponse> AskAsync(bool isStreaming = false, string question = "What does the text say?", CancellationToken cancellationToken = default)
    {
        var options = new ChatOptions
        {
            MaxOutputTokens = 200,
            AdditionalProperties = new() { [CallProperties.Prompt] = "extract", [CallProperties.PromptVersion] = "v1" },
        };
        return isStreaming
            ? Chat.GetStreamingResponseAsync(question, options, cancellationToken).ToChatResponseAsync(cancellationToken)
            : Chat.GetResponseAsync(question, options, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Model.Dispose();
        await Server.DisposeAsync();
    }
}
