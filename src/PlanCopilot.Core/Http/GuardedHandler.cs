using System.Net;
using System.Net.Sockets;

namespace PlanCopilot.Core.Http;

/// <summary>
/// The one way out to what documents, feeds and sources name. Each host is resolved once and the connection made to the
/// addresses that were checked; redirects are followed here, each checked like the first URL; no proxy and no cookies;
/// bodies are taken whole, up to a size, and unpacked with care.
/// </summary>
public sealed class GuardedHandler : DelegatingHandler
{
    /// <summary>Who asks, where a contact is nobody's business.</summary>
    public const string Product = "PlanCopilot";

    private readonly RequestGuard _guard;
    private readonly Func<Uri, Uri, CancellationToken, Task>? _follow;

    /// <param name="follow">Waits until a redirect may be followed, given the URL first asked for and the one led to, or throws.</param>
    public GuardedHandler(RequestGuard guard, Func<Uri, Uri, CancellationToken, Task>? follow = null) : base(Sockets(guard)) => (_guard, _follow) = (guard, follow);

    /// <summary>A client with repeats, pauses and deadlines on this handler; one a server or site.</summary>
    /// <param name="follow">As the handler's own.</param>
    public static HttpClient Client(RequestGuard guard, ResilienceOptions options, IRequestPacing pacing, TimeProvider time, Func<Uri, Uri, CancellationToken, Task> follow) =>
        new(new ResilientHandler(new GuardedHandler(guard, follow), options, pacing, time)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <exception cref="RequestRefusedException">The URL, or one that it redirects to, may not be asked.</exception>
    /// <exception cref="HttpRequestException">The server can't be reached, or its answer is broken or too large.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var first = _guard.Require(request.RequestUri?.OriginalString ?? "");
        var asked = Copy(request, first, first);
        for (var redirects = 0; ; redirects++)
        {
            var response = await AskAsync(asked, cancellationToken);
            if (Target(response) is not { } target || asked.RequestUri is not { } from) return response;
            response.Dispose();
            if (redirects == _guard.Options.Redirects) throw new RequestRefusedException($"it redirects more than {_guard.Options.Redirects} times");
            var next = _guard.Require(Absolute(from, target));
            if (_follow is not null) await _follow(first, next, cancellationToken);
            asked = Copy(request, first, next);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            try
            {
                response.Content = await GuardedBody.ReadAsync(response.Content, _guard.Options, cancellationToken);
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
        catch (HttpRequestException failure) when (failure.InnerException is RequestRefusedException refused)
        {
            throw refused.IsUnresolved ? new HttpRequestException(HttpRequestError.NameResolutionError, refused.Message, refused) : refused;
        }
    }

    /// <summary>Requests are sent by GET; what validates a stored answer is sent to the first URL only, and whom to write to to its server only.</summary>
    private static HttpRequestMessage Copy(HttpRequestMessage request, Uri first, Uri url)
    {
        if (request.Method != HttpMethod.Get) throw new NotSupportedException("The guarded handler sends GET only.");
        var copy = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, values) in request.Headers)
            if (url == first || name is "User-Agent" or "Accept" or "Accept-Language") copy.Headers.TryAddWithoutValidation(name, values);
        if (url.Host != first.Host || url.Port != first.Port || url.Scheme != first.Scheme)
        {
            copy.Headers.Remove("User-Agent");
            copy.Headers.TryAddWithoutValidation("User-Agent", Product);
        }
        copy.Headers.Remove("Accept-Encoding");
        copy.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        return copy;
    }

    private static string? Target(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            && response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.ToString() : null;

    /// <summary>What a browser would mend (blanks, backslashes) is left as it is, and then refused.</summary>
    private static string Absolute(Uri from, string target)
    {
        if (target.StartsWith("//", StringComparison.Ordinal)) return $"{from.Scheme}:{target}";
        var colon = target.AsSpan().IndexOfAny(":/?#\\");
        if (colon >= 0 && target[colon] == ':') return target;
        return target.Contains('\\') || target.Any(char.IsControl) ? target : new Uri(from, target).AbsoluteUri;
    }

    private static SocketsHttpHandler Sockets(RequestGuard guard) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None, // GuardedBody unpacks, and stops where a bomb goes on
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 64,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var addresses = await guard.RequireAddressesAsync(context.DnsEndPoint, cancellationToken);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}
