using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using PlanCopilot.Core.Http;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>
/// The configured model. One a process: the connections, the pauses that the provider asked for and its state of health
/// are shared by all runs.
/// </summary>
public sealed class LanguageModel : IDisposable
{
    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    /// <param name="retries">How often a request is repeated that failed; null for as often as is good for a run.</param>
    public LanguageModel(ModelOptions options, TimeProvider time, int? retries = null)
        : this(options, ModelResilience.Default with { Retries = retries ?? ModelResilience.Default.Retries }, time)
    {
    }

    internal LanguageModel(ModelOptions options, ResilienceOptions resilience, TimeProvider time)
    {
        (Options, _time) = (options, time);
        var interval = options.RequestsPerMinute is { } perMinute ? TimeSpan.FromMinutes(1) / perMinute : TimeSpan.Zero;
        _http = ResilientHandler.Client(resilience, new RequestPacing(interval, time), time);
        Chat = new CheckedChatClient(options.Provider == ModelProvider.Anthropic
            ? Anthropic(options, _http, resilience.TotalTimeout)
            : new OpenAIChatClient(new ChatClient(options.Model, Credential(options), OpenAI(options, _http)), options), options.Key);
        if (options.EmbeddingModel is { } embeddings)
            Embeddings = new OpenAIEmbeddingGenerator(new EmbeddingClient(embeddings, Credential(options), OpenAI(options, _http)), options);
    }

    public ModelOptions Options { get; }

    /// <summary>The model itself, without store and budget.</summary>
    public IChatClient Chat { get; }

    /// <summary>Null when no embedding model is configured.</summary>
    public IEmbeddingGenerator<string, Embedding<float>>? Embeddings { get; }

    internal HttpClient Http => _http;

    /// <summary>The model as one run uses it: within the run's budget, and no call is paid for twice. Needs no disposal.</summary>
    /// <param name="run">The run's number; null for a call outside of any.</param>
    public IChatClient ForRun(ICallStore store, long? run) =>
        new StoredCallClient(new BudgetClient(Chat, Options, _time), store, Options, run, _time);

    public void Dispose()
    {
        Chat.Dispose();
        _http.Dispose();
    }

    // Retries, timeouts and logs of the libraries are off: the handler does the first two, and nothing shall do the third.
    private static OpenAIClientOptions OpenAI(ModelOptions options, HttpClient http) => new()
    {
        Endpoint = options.Url,
        Transport = new HttpClientPipelineTransport(http),
        RetryPolicy = new ClientRetryPolicy(0),
        NetworkTimeout = Timeout.InfiniteTimeSpan,
        ClientLoggingOptions = new() { EnableLogging = false },
    };

    // The library insists on a key where the server wants none.
    private static ApiKeyCredential Credential(ModelOptions options) => new(options.Key?.Value ?? "none");

    // All that the library would otherwise look for in the environment and in files is given.
    private static IChatClient Anthropic(ModelOptions options, HttpClient http, TimeSpan timeout) => new AnthropicClient
    {
        BaseUrl = options.Url.AbsoluteUri.TrimEnd('/'),
        ApiKey = options.Key?.Value,
        AuthToken = null,
        HttpClient = http,
        MaxRetries = 0,
        Timeout = timeout,
    }.AsIChatClient(options.Model, options.OutputTokens);
}
