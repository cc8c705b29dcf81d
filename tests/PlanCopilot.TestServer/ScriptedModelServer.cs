using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PlanCopilot.TestServer;

/// <summary>
/// A language model's server on 127.0.0.1 that answers as tests tell it, in OpenAI's wire format (chat completions, whole
/// and streamed, and embeddings) and in Anthropic's (messages). It keeps every request it got.
/// </summary>
public sealed class ScriptedModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ModelRequest> _requests = new();
    private readonly ConcurrentQueue<ModelReply> _script = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly CancellationTokenSource _closing = new();

    private ScriptedModelServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>How requests are answered once the script has come to its end; null answers them with status 500.</summary>
    public Func<ModelRequest, ModelReply>? Otherwise { get; set; }

    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    /// <summary>Such as http://127.0.0.1:40123, without a path.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>The replies to the next requests, in their order.</summary>
    public static async Task<ScriptedModelServer> StartAsync(params ModelReply[] script)
    {
        var server = new ScriptedModelServer();
        server.Then(script);
        await server._app.StartAsync();
        return server;
    }

    public void Then(params ModelReply[] script)
    {
        foreach (var reply in script) _script.Enqueue(reply);
    }

    /// <summary>Waits for one more request to arrive than the last call waited for.</summary>
    public async Task ArrivalAsync()
    {
        if (!await _arrivals.WaitAsync(TimeSpan.FromMinutes(2))) throw new TimeoutException("No request arrived.");
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _app.DisposeAsync();
        _closing.Dispose();
        _arrivals.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ReadAsync(context.Request);
        _requests.Enqueue(request);
        _arrivals.Release();
        if (!_script.TryDequeue(out var reply))
            reply = Otherwise?.Invoke(request) ?? ModelReply.Status(500, message: "The script has no more replies.");
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closing.Token);
        try
        {
            await SendAsync(reply, request, context, gone.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    private static async Task<ModelRequest> ReadAsync(HttpRequest request)
    {
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var json = body.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(body.ToArray()) : default;
        return new ModelRequest(request.Method, request.Path.ToString(), headers, json);
    }

    private static Task SendAsync(ModelReply reply, ModelRequest request, HttpContext context, CancellationToken gone) => reply switch
    {
        Completion completion when request.IsStreaming => StreamAsync(completion, request, context, gone),
        Completion completion when request.IsAnthropic => SendAsync(AnthropicWire.Whole(completion), context, gone),
        Completion completion => SendAsync(OpenAIWire.Whole(completion), context, gone),
        Vectors vectors => SendAsync(OpenAIWire.Embeddings(vectors, request), context, gone),
        Bytes bytes => SendAsync(bytes, context, gone),
        NoAnswer { IsAborted: true } => AbortAsync(context),
        _ => Task.Delay(Timeout.Infinite, gone),
    };

    private static Task SendAsync(object json, HttpContext context, CancellationToken gone) =>
        context.Response.WriteAsJsonAsync(json, gone);

    private static async Task SendAsync(Bytes bytes, HttpContext context, CancellationToken gone)
    {
        context.Response.StatusCode = bytes.Code;
        context.Response.ContentType = bytes.ContentType;
        if (bytes.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait;
        await context.Response.WriteAsync(bytes.Body, gone);
    }

    private static async Task StreamAsync(Completion completion, ModelRequest request, HttpContext context, CancellationToken gone)
    {
        var (start, pieces, end) = request.IsAnthropic ? AnthropicWire.Stream(completion) : OpenAIWire.Stream(completion);
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(start, gone);
        await context.Response.Body.FlushAsync(gone);
        foreach (var piece in pieces)
        {
            if (completion.Pace is { } pace) await pace.WaitAsync(gone);
            await context.Response.WriteAsync(piece, gone);
            await context.Response.Body.FlushAsync(gone);
        }
        if (completion.Ending == Ending.Stalled) await Task.Delay(Timeout.Infinite, gone);
        if (completion.Ending == Ending.Reset) await AbortAsync(context);
        else if (completion.Ending != Ending.Missing) await context.Response.WriteAsync(end, gone);
    }

    private static Task AbortAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
