namespace PlanCopilot.Core.Http;

/// <summary>Reads on until nothing came for <see cref="ResilienceOptions.StreamSilence"/>, or <see cref="ResilienceOptions.StreamTimeout"/> is over.</summary>
internal sealed class TimedStream(Stream inner, ResilienceOptions options, TimeProvider time) : Stream
{
    private readonly long _start = time.GetTimestamp();
    private long _bytes;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="TimeoutException">The stream stalled or lasts too long.</exception>
    /// <exception cref="IOException">It is too long, or the connection was lost.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var left = options.StreamTimeout - time.GetElapsedTime(_start);
        var isSilence = options.StreamSilence <= left;
        var wait = isSilence ? options.StreamSilence : left > TimeSpan.Zero ? left : TimeSpan.Zero;
        using var timeout = new CancellationTokenSource(wait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var count = await inner.ReadAsync(buffer, either.Token);
            _bytes += count;
            return _bytes <= options.LargestBody ? count : throw new IOException($"The stream is longer than {options.LargestBody >> 20:N0} MB.");
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(isSilence
                ? $"Nothing more came for {options.StreamSilence.TotalSeconds:N0} s."
                : $"The answer wasn't complete after {options.StreamTimeout.TotalSeconds:N0} s.");
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A timed stream is read asynchronously.");

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
