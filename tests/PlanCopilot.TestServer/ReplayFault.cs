using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PlanCopilot.TestServer;

/// <summary>Ways in which servers fail.</summary>
public static class ReplayFault
{
    public static Func<HttpContext, Task> Status(int code, string? retryAfter = null, string body = "") => context =>
    {
        context.Response.StatusCode = code;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync(body);
    };

    public static Func<HttpContext, Task> Redirect(string target, int code = 302) => context =>
    {
        context.Response.StatusCode = code;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    };

    /// <summary>The connection is lost in the middle of the body.</summary>
    public static Func<HttpContext, Task> Reset() => async context =>
    {
        await context.Response.WriteAsync("<html><body>The beginning");
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>A body that begins and never goes on.</summary>
    public static Func<HttpContext, Task> Stalled(ReplayServer server) => async context =>
    {
        await context.Response.WriteAsync("<html><body>The beginning");
        await context.Response.Body.FlushAsync();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(server.Closing, context.RequestAborted);
        await Task.Delay(Timeout.Infinite, gone.Token);
    };

    /// <summary>More is announced than comes.</summary>
    public static Func<HttpContext, Task> WrongLength() => async context =>
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("<html><body>The beginning"); // Kestrel then ends the connection
    };

    /// <param name="keep">How much of the packed bytes is sent, from 0 to 1. The framing is right, so that only unpacking tells.</param>
    public static Func<HttpContext, Task> Gzip(string body, double keep = 1) => async context =>
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) packing.Write(Encoding.UTF8.GetBytes(body));
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentType = "text/html";
        await context.Response.Body.WriteAsync(packed.ToArray().AsMemory(0, (int)(packed.Length * keep)));
    };
}
