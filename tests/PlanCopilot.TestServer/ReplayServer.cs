using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PlanCopilot.TestServer;

/// <summary>A request as it arrived.</summary>
/// <param name="Path">With its query.</param>
public sealed record ReplayRequest(string Path, IDictionary<string, string> Headers, DateTimeOffset At);

/// <summary>
/// A web server on 127.0.0.1 that gives what tests put under its paths, with ETags, and 304 to whoever has it; and that
/// can fail in every way that servers do.
/// </summary>
public sealed class ReplayServer : IDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> _once = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ReplayRequest> _requests = new();
    private readonly CancellationTokenSource _closing = new();

    public ReplayServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Such as http://127.0.0.1:40123, without a path.</summary>
    public string Url => _app.Urls.Single();

    public int Port => new Uri(Url).Port;

    public IReadOnlyList<ReplayRequest> Requests => [.. _requests];

    /// <summary>Paths in the order in which they were asked.</summary>
    public string[] Paths => [.. _requests.Select(request => request.Path)];

    /// <summary>Ends what stalls.</summary>
    public CancellationToken Closing => _closing.Token;

    public Task StartAsync() => _app.StartAsync();

    /// <summary>What a path gives from now on.</summary>
    public void Put(string path, Func<HttpContext, Task> answer) => _answers[path] = answer;

    public void Put(string path, string body, string contentType = "text/html") =>
        Put(path, context => SendAsync(context, System.Text.Encoding.UTF8.GetBytes(body), contentType));

    /// <summary>What a path gives the next time only; several in a row are given one after the other.</summary>
    public void Once(string path, Func<HttpContext, Task> answer) => _once.GetOrAdd(path, _ => new()).Enqueue(answer);

    public void Remove(string path) => _answers.TryRemove(path, out _);

    public void Dispose()
    {
        _closing.Cancel();
        ((IDisposable)_app).Dispose();
        _closing.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString.ToString();
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _requests.Enqueue(new ReplayRequest(path, headers, TimeProvider.System.GetUtcNow()));
        try
        {
            if (_once.TryGetValue(path, out var queue) && queue.TryDequeue(out var once)) await once(context);
            else if (_answers.TryGetValue(path, out var answer)) await answer(context);
            else context.Response.StatusCode = 404;
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    private static async Task SendAsync(HttpContext context, byte[] body, string contentType)
    {
        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body))[..16]}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }
        context.Response.ContentType = contentType;
        await context.Response.Body.WriteAsync(body);
    }
}
