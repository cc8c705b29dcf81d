using System.Net;

namespace PlanCopilot.Core.Http;

/// <summary>A streamed body that ends with an exception when it stalls, lasts too long or is too long, where the reader would wait for ever.</summary>
internal sealed class TimedContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly ResilienceOptions _options;
    private readonly TimeProvider _time;

    public TimedContent(HttpContent inner, ResilienceOptions options, TimeProvider time)
    {
        (_inner, _options, _time) = (inner, options, time);
        foreach (var (name, values) in inner.Headers) Headers.TryAddWithoutValidation(name, values);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => CreateContentReadStreamAsync(CancellationToken.None);

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        new TimedStream(await _inner.ReadAsStreamAsync(cancellationToken), _options, _time);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var timed = await CreateContentReadStreamAsync(cancellationToken);
        await timed.CopyToAsync(stream, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
