using System.Buffers.Binary;
using System.IO.Compression;

namespace PlanCopilot.Core.Http;

/// <summary>Takes a body whole and unpacks it, both up to a limit, and notices when it is cut off.</summary>
internal static class GuardedBody
{
    /// <summary>Below this a high ratio does no harm: an empty table shrinks well.</summary>
    private const int RatioCounts = 1 << 20;

    /// <returns>The unpacked body with the headers that still hold.</returns>
    /// <exception cref="HttpRequestException">It is too large, cut off, damaged, or packed in a way that wasn't asked for.</exception>
    public static async Task<HttpContent> ReadAsync(HttpContent content, GuardOptions options, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > options.LargestBody) throw TooLarge(options);
        var packing = string.Join(',', content.Headers.ContentEncoding);
        var bytes = await ReceiveAsync(content, options, cancellationToken);
        if (packing.Equals("gzip", StringComparison.OrdinalIgnoreCase) && bytes.Length > 0) bytes = await UnpackAsync(bytes, options, cancellationToken);
        else if (packing is not ("" or "identity") && bytes.Length > 0) throw new HttpRequestException(HttpRequestError.InvalidResponse, $"its body is packed as {packing}, which wasn't asked for");
        var unpacked = new ByteArrayContent(bytes);
        foreach (var (name, values) in content.Headers)
            if (name is not ("Content-Encoding" or "Content-Length")) unpacked.Headers.TryAddWithoutValidation(name, values);
        return unpacked;
    }

    private static async Task<byte[]> ReceiveAsync(HttpContent content, GuardOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(await content.ReadAsStreamAsync(cancellationToken), options.LargestBody, options, cancellationToken);
        }
        catch (IOException lost)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "the connection was lost before its body had come", lost);
        }
    }

    private static async Task<byte[]> UnpackAsync(byte[] packed, GuardOptions options, CancellationToken cancellationToken)
    {
        var largest = Math.Min(options.LargestBody, Math.Max(RatioCounts, (long)packed.Length * options.LargestRatio));
        byte[] bytes;
        try
        {
            await using var unpacking = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            bytes = await ReadAsync(unpacking, largest, options, cancellationToken);
        }
        catch (InvalidDataException damaged)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, "its packed body is damaged", damaged);
        }
        // GZipStream takes the end of a cut-off stream for its end. The last four bytes tell how long it should be.
        if (packed.Length < 18 || BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(packed.Length - 4)) != (uint)bytes.Length)
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "its packed body is cut off");
        return bytes;
    }

    private static async Task<byte[]> ReadAsync(Stream stream, long largest, GuardOptions options, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 << 10];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (all.Length + count > largest) throw TooLarge(options);
            all.Write(buffer, 0, count);
        }
        return all.ToArray();
    }

    private static HttpRequestException TooLarge(GuardOptions options) =>
        new(HttpRequestError.ConfigurationLimitExceeded, $"its body is larger than {options.LargestBody >> 20} MB or unpacks to more than {options.LargestRatio} times its size");
}
