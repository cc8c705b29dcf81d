using System.Web;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Prompts;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.LanguageModels;

/// <summary>A model on a scripted server that answers each prompt as tests tell it, known by its system message.</summary>
internal sealed class PlayedModel : IAsyncDisposable
{
    private static readonly Dictionary<string, string> SystemMessages = PromptLibrary.Load(null).Templates.ToDictionary(SystemMessage, template => template.Name);

    private readonly Dictionary<string, Func<ModelRequest, ModelReply>> _replies = new()
    {
        ["repair_sentence"] = _ => ModelReply.Answer("""{"text": "", "evidence": []}"""),
    };
    private readonly LanguageModel _model;

    private PlayedModel(ScriptedModelServer server, ModelOptions options)
    {
        Server = server;
        Server.Otherwise = request => _replies.TryGetValue(PromptOf(request), out var reply) ? reply(request) : ModelReply.Answer("""{"lines": []}""");
        _model = new LanguageModel(options, ModelResilience.Default with { HasJitter = false, Retries = 0 }, Clock);
    }

    public ScriptedModelServer Server { get; }
    public PromptLibrary Prompts { get; } = PromptLibrary.Load(null);
    public TestClock Clock { get; } = new();
    public MemoryCallStore Store { get; } = new();

    public static async Task<PlayedModel> StartAsync(ModelProvider provider = ModelProvider.OpenAI, Func<ModelOptions, ModelOptions>? change = null)
    {
        var server = await ScriptedModelServer.StartAsync();
        var options = ModelBench.OptionsFor(server, provider);
        return new PlayedModel(server, change?.Invoke(options) ?? options);
    }

    /// <summary>The engine of a new run on the same store.</summary>
    public ModelEngine Engine() => new(new PromptRunner(Prompts, _model.ForRun(Store, 7)), _model.Options);

    public void On(string prompt, Func<ModelRequest, ModelReply> reply) => _replies[prompt] = reply;

    public void On(string prompt, ModelReply reply) => On(prompt, _ => reply);

    public void On(string prompt, string json) => On(prompt, ModelReply.Answer(json));

    public IReadOnlyList<ModelRequest> RequestsOf(string prompt) => [.. Server.Requests.Where(request => PromptOf(request) == prompt)];

    public static string PromptOf(ModelRequest request) => SystemMessages.GetValueOrDefault(request.Text("system"), "");

    public async ValueTask DisposeAsync()
    {
        _model.Dispose();
        await Server.DisposeAsync();
    }

    private static string SystemMessage(PromptTemplate template)
    {
        const string Begin = "<message role=\"system\">", End = "</message>";
        var start = template.Template.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return HttpUtility.HtmlDecode(template.Template[start..template.Template.IndexOf(End, start, StringComparison.Ordinal)].Trim());
    }
}
