using System.Text;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Documents.Text;

/// <summary>Turns bytes into characters by what they say of themselves, and refuses what is no text.</summary>
internal static partial class ByteDecoder
{
    private const int Head = 4096;
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePages(1252);

    /// <exception cref="DocumentFormatException">There is nothing in it, or it is not text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) throw new DocumentFormatException("The file is empty (0 bytes). Fetch it again.");
        if (FromMark(bytes) is { } marked) return marked;
        RefuseBinary(bytes);
        return Declared(bytes) is { } declared and not UTF8Encoding ? declared.GetString(bytes) : FromUtf8(bytes) ?? Windows1252.GetString(bytes);
    }

    private static string? FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xef, 0xbb, 0xbf, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xff, 0xfe, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xfe, 0xff, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [(byte)'<', 0, _, 0, ..] => Encoding.Unicode.GetString(bytes),
        [0, (byte)'<', 0, _, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => null,
    };

    /// <summary>Most of a truncated UTF-8 file is still UTF-8: only its last character may be cut.</summary>
    private static string? FromUtf8(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        while (end > 0 && end > bytes.Length - 3 && (bytes[end - 1] & 0xc0) == 0x80) end--;
        if (end > 0 && bytes[end - 1] >= 0xc0) end--;
        else end = bytes.Length;
        try
        {
            return Strict.GetString(bytes[..end]) + (end < bytes.Length ? Encoding.UTF8.GetString(bytes[end..]) : "");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The encoding that an XML declaration or a meta element names, when it is another than UTF-8.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        if (Charset.Match(head) is not { Success: true } match) return null;
        try
        {
            // Files that call themselves ASCII or Latin 1 are windows-1252, as browsers treat them; many are UTF-8.
            var encoding = Encoding.GetEncoding(match.Groups[1].Value);
            return encoding.CodePage is 20127 or 28591 or 1252 or 65001 or 1200 or 1201 or 65000 ? null : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void RefuseBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8)) throw new DocumentFormatException("The file is a ZIP archive or an Office document. Unpack it, or save its text, and add that.");
        var head = bytes[..Math.Min(bytes.Length, 16 * Head)];
        var controls = 0;
        foreach (var value in head) controls += value < 9 || (value is > 13 and < 32 and not 26 and not 27) ? 1 : 0;
        if (controls * 50 > head.Length)
            throw new DocumentFormatException("The file is binary (an image, an archive or a program), not a document's text. Add the HTML or text version instead.");
    }

    private static Encoding CodePages(int page)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(page);
    }

    [GeneratedRegex(@"(?:charset|encoding) ?= ?[""']?([A-Za-z0-9_-]{2,24})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset { get; }
}
