using System.Text.Json;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Http;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Prompts;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Tests.LanguageModels;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.Insights.Extraction;

/// <summary>A model engine on a scripted server that answers each prompt as a test says; a prompt it says nothing of is refused.</summary>
internal sealed class ModelDesk : IAsyncDisposable
{
    private readonly ScriptedModelServer _server;
    private readonly LanguageModel _model;
    private readonly Dictionary<string, Queue<ModelReply>> _script = [];

    private ModelDesk(ScriptedModelServer server, ModelProvider provider, Func<ModelOptions, ModelOptions> change)
    {
        _server = server;
        // Failures are what is tested here, not how often they are retried.
        _model = new LanguageModel(change(ModelBench.OptionsFor(server, provider)), Patience, TimeProvider.System);
        Engine = new ModelEngine(new PromptRunner(PromptLibrary.Load(null), _model.ForRun(Store, 7)), _model.Options);
        server.Otherwise = Reply;
    }

    private static ResilienceOptions Patience { get; } =
        new ResilienceOptions { Retries = 0, AttemptTimeout = TimeSpan.FromSeconds(5), TotalTimeout = TimeSpan.FromSeconds(6), LargestBody = 1 << 20, LeastRequests = 1_000 };

    public ModelEngine Engine { get; }
    public MemoryCallStore Store { get; } = new();

    /// <summary>The requests that prompts of this name sent, in their order.</summary>
    public IReadOnlyList<ModelRequest> Requests(string prompt) => [.. _server.Requests.Where(request => PromptOf(request) == prompt)];

    public IReadOnlyList<ModelRequest> AllRequests => _server.Requests;

    public static async Task<ModelDesk> OpenAsync(ModelProvider provider = ModelProvider.OpenAI, Func<ModelOptions, ModelOptions>? change = null) =>
        new(await ScriptedModelServer.StartAsync(), provider, change ?? (options => options));

    /// <summary>The next replies to a prompt; the last one is given again and again.</summary>
    public ModelDesk Says(string prompt, params ModelReply[] replies)
    {
        lock (_script) _script[prompt] = new Queue<ModelReply>(replies);
        return this;
    }

    public Func<ModelRequest, ModelReply> Answering { set => _server.Otherwise = value; }

    /// <returns>What research finds in the document with this engine.</returns>
    public Task<Findings> ReadAsync(Document document) => AccountReading.ReadAsync(Tamarind.Account, [document], [], Engine, default);

    public static string Finding(string passage, string quotation, string kind, string statement, string why = "It matters.", string confidence = "high") =>
        JsonSerializer.Serialize(new { passage, quotations = new[] { quotation }, kind, statement, why, confidence });

    public static ModelReply Found(params string[] findings) => ModelReply.Answer($$"""{"insights": [{{string.Join(", ", findings)}}]}""");

    public static ModelReply NoChanges => ModelReply.Answer("""{"changes": []}""");

    public static string PromptOf(ModelRequest request) => request.Text("system") switch
    {
        var text when text.Contains("Find changes of its leadership") => "extract_changes",
        var text when text.Contains("Find what the team could build an account plan on") => "extract_insights",
        var text when text.Contains("One finding failed a mechanical check") => "repair_insight",
        _ => "another",
    };

    public async ValueTask DisposeAsync()
    {
        _model.Dispose();
        await _server.DisposeAsync();
    }

    private ModelReply Reply(ModelRequest request)
    {
        lock (_script)
        {
            if (!_script.TryGetValue(PromptOf(request), out var replies)) return ModelReply.Refusal("I'd rather not.");
            return replies.Count > 1 ? replies.Dequeue() : replies.Peek();
        }
    }
}
