using System.Net;
using System.Security.Cryptography;
using PlanCopilot.Core.Http;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace PlanCopilot.Core.Sources;

/// <summary>One thing to fetch.</summary>
/// <param name="IsFixed">It never changes once published: what is kept of it is taken without asking.</param>
/// <param name="WhyUnusable">Says why a body isn't what was asked for (an error page sent as success), or null; only a usable one is kept.</param>
public sealed record SourceRequest(Uri Url, bool IsFixed, Func<ReadOnlyMemory<byte>, string?> WhyUnusable);

/// <summary>How much was asked and how much of that could be saved.</summary>
/// <param name="Requests">Answers that were asked for.</param>
/// <param name="Unchanged">Those of them that said "not modified".</param>
/// <param name="Saved">Taken from what was kept, without asking.</param>
/// <param name="Bytes">Of bodies received.</param>
public sealed record SourceTally(int Requests, int Unchanged, int Saved, long Bytes)
{
    public static SourceTally operator +(SourceTally one, SourceTally other) =>
        new(one.Requests + other.Requests, one.Unchanged + other.Unchanged, one.Saved + other.Saved, one.Bytes + other.Bytes);
}

/// <summary>Fetches from one server, says who asks, and keeps each answer before it is used.</summary>
/// <param name="http">A guarded and resilient client.</param>
/// <param name="userAgent">Who asks.</param>
public sealed class SourceClient(HttpClient http, string userAgent, ISourceStore store, IRequestPacing pacing, TimeProvider time)
{
    /// <summary>The SEC blocks those who ask too much for ten minutes, and longer if they go on.</summary>
    private static readonly TimeSpan BlockedPause = TimeSpan.FromMinutes(10);

    /// <summary>"Forbidden" speaks of who asks, as the SEC means it; elsewhere it speaks of the one address.</summary>
    public bool IsForbiddenForAll { get; init; }

    public SourceTally Tally { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Gets the newest answer there is, and whether anything was received.</summary>
    /// <exception cref="SourceException">There is none, or no usable one.</exception>
    public async Task<FetchedPage> GetAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(request.Url.AbsoluteUri, cancellationToken);
        if (kept is not null && request.IsFixed)
        {
            Tally = Tally with { Saved = Tally.Saved + 1 };
            return kept;
        }
        using var response = await AskAsync(request, kept, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotModified && kept is not null)
        {
            Tally = Tally with { Unchanged = Tally.Unchanged + 1 };
            return kept;
        }
        await RequireSuccessAsync(request, response, cancellationToken);
        return await KeepAsync(request, response, cancellationToken);
    }

    /// <exception cref="SourceException">What was kept is gone.</exception>
    public async Task<ReadOnlyMemory<byte>> LoadAsync(FetchedPage page, CancellationToken cancellationToken) =>
        await store.LoadAsync(page.Hash, cancellationToken) ?? throw new SourceException($"What was fetched from {page.Url} is no longer kept. Run the same command again.");

    private async Task<HttpResponseMessage> AskAsync(SourceRequest asked, FetchedPage? kept, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, asked.Url);
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        if (kept?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (kept?.LastModified is { } modified) request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        Tally = Tally with { Requests = Tally.Requests + 1 };
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (Exception failure) when (Explain(failure, asked.Url, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    private SourceException? Explain(Exception failure, Uri url, CancellationToken cancellationToken) => failure switch
    {
        RequestRefusedException refused => new($"{url} isn't fetched: {refused.Message}", refused),
        PauseTooLongException pause => new($"{url.Host} wants a pause: {pause.Message}", pause) { IsClosed = true, NextTry = pause.End },
        BrokenCircuitException broken => new($"{url.Host} failed too often", broken) { IsClosed = true, NextTry = time.GetUtcNow() + TimeSpan.FromMinutes(1) },
        TimeoutRejectedException late => new($"{url} gave no whole answer in time", late),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError } unreachable =>
            new($"{url.Host} can't be reached ({unreachable.Message})", unreachable) { IsClosed = true },
        HttpRequestException broken => new($"{url} couldn't be fetched: {broken.Message}", broken),
        OperationCanceledException when !cancellationToken.IsCancellationRequested => new($"{url} gave no whole answer in time", failure),
        _ => null,
    };

    private async Task RequireSuccessAsync(SourceRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.OK) return;
        var status = $"{(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();
        var wanted = RetryAfter.Of(response, time);
        if (response.StatusCode == HttpStatusCode.TooManyRequests || (IsForbiddenForAll && response.StatusCode == HttpStatusCode.Forbidden))
        {
            var pause = wanted is null || (IsForbiddenForAll && wanted < BlockedPause) ? BlockedPause : wanted.Value;
            await pacing.PauseAsync(pause, cancellationToken);
            throw new SourceException($"{request.Url.Host} refuses requests for now ({status})") { Status = response.StatusCode, IsClosed = true, NextTry = time.GetUtcNow() + pause };
        }
        // A short pause was waited for already; a longer one is asked of everybody.
        var isClosed = wanted > TimeSpan.Zero && response.StatusCode >= HttpStatusCode.InternalServerError;
        throw new SourceException($"{request.Url} answered {status}") { Status = response.StatusCode, IsClosed = isClosed, NextTry = isClosed ? time.GetUtcNow() + wanted : null };
    }

    private async Task<FetchedPage> KeepAsync(SourceRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        Tally = Tally with { Bytes = Tally.Bytes + body.Length };
        if (request.WhyUnusable(body) is { } why) throw new SourceException($"{request.Url} answered with {why}") { Status = response.StatusCode };
        var page = new FetchedPage(request.Url.AbsoluteUri, Convert.ToHexStringLower(SHA256.HashData(body)), Header(response, "ETag"), Header(response, "Last-Modified"), time.GetUtcNow());
        // What has come must be kept even when the user stops now: the request was made.
        await store.SaveAsync(page, body, CancellationToken.None);
        return page;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        (name == "ETag" ? response.Headers.NonValidated : response.Content.Headers.NonValidated).TryGetValues(name, out var values) ? values.ToString() : null;
}
