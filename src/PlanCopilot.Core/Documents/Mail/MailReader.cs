using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents.Html;
using PlanCopilot.Core.Documents.PlainText;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Mail;

/// <summary>Reads an e-mail as mail programs save it (.eml, RFC 5322 with MIME): its subject and text. Attachments are added by themselves.</summary>
internal static partial class MailReader
{
    private const int DeepestPart = 8;

    /// <returns>Null when the source is no e-mail; a document that only begins like one has a subject and a sender too seldom.</returns>
    /// <exception cref="DocumentFormatException">It is one, but holds no text.</exception>
    public static ParsedText? TryRead(string source)
    {
        var (headers, body) = Split(source.TrimStart('\uFEFF', '\r', '\n'));
        if (!headers.TryGetValue("from", out var from) || !headers.TryGetValue("subject", out var about) || !(headers.ContainsKey("date") || headers.ContainsKey("to"))) return null;
        var subject = Words(about);
        var text = TextOf(headers, body, 0) ?? throw new DocumentFormatException("The e-mail holds no text, only attachments. Save these, and add them.");
        var plain = text.IsHtml ? HtmlReader.Read(text.Text).Text : text.Text;
        return PlainTextReader.Read($"{subject}\n\nFrom {Words(from)}\n\n{plain}") with { HtmlTitle = subject, IsMail = true, Published = Day(headers.GetValueOrDefault("date")) };
    }

    /// <returns>The first text in the part, the plain one before HTML, since that repeats it; null when there is none.</returns>
    private static (string Text, bool IsHtml)? TextOf(Dictionary<string, string> headers, string body, int depth)
    {
        var type = headers.GetValueOrDefault("content-type", "text/plain");
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && depth < DeepestPart)
        {
            if (Boundary.Match(type) is not { Success: true } boundary) return null;
            var mark = "--" + (boundary.Groups[1].Success ? boundary.Groups[1].Value : boundary.Groups[2].Value);
            var parts = ("\n" + body).Split("\n" + mark)[1..].TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal))
                .Where(part => part.StartsWith('\n') || part.StartsWith('\r') || part.StartsWith(' ')) // else it is a longer mark's
                .Select(part => Split(part.TrimStart('\r', '\n', ' '))).Select(part => TextOf(part.Headers, part.Body, depth + 1)).OfType<(string Text, bool IsHtml)>().ToList();
            return parts.Count == 0 ? null : parts.Find(part => !part.IsHtml) is { Text: not null } plain ? plain : parts[0];
        }
        var isText = type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase);
        if (!isText || headers.GetValueOrDefault("content-disposition", "").StartsWith("attachment", StringComparison.OrdinalIgnoreCase)) return null;
        var decoded = Decode(body, headers.GetValueOrDefault("content-transfer-encoding", "").Trim().ToLowerInvariant(), Charset.Match(type).Groups[1].Value);
        return string.IsNullOrWhiteSpace(decoded) ? null : (decoded, type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase));
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string source)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (at, last) = (0, "");
        while (at < source.Length)
        {
            var end = source.IndexOf('\n', at) is var found and >= 0 ? found : source.Length;
            var line = source[at..end].TrimEnd('\r');
            if (line.Length == 0) return (headers, source[Math.Min(end + 1, source.Length)..]);
            if (line[0] is ' ' or '\t' && last.Length > 0) headers[last] += " " + line.Trim();
            else if (Header.Match(line) is { Success: true } header) headers[last = header.Groups[1].Value] = header.Groups[2].Value.Trim();
            else return (headers, source[at..]);
            at = end + 1;
        }
        return (headers, "");
    }

    private static string Decode(string body, string encoding, string charset) => encoding switch
    {
        "base64" => Encoded(charset).GetString(FromBase64(body)),
        "quoted-printable" => Encoded(charset).GetString(FromQuoted(SoftBreak.Replace(body, ""), '=')),
        _ => body,
    };

    private static byte[] FromBase64(string text)
    {
        var kept = string.Concat(text.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/'));
        if (kept.Length % 4 == 1) kept = kept[..^1]; // cut off
        var buffer = new byte[kept.Length];
        return Convert.TryFromBase64String(kept.PadRight((kept.Length + 3) / 4 * 4, '='), buffer, out var count)
            ? buffer[..count] : throw new DocumentFormatException("The e-mail is damaged: its text can't be unpacked. Save it again.");
    }

    private static byte[] FromQuoted(string text, char mark)
    {
        using var bytes = new MemoryStream();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == mark && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) (i, _) = (i + 2, Put(value));
            else foreach (var other in Encoding.UTF8.GetBytes(text[i].ToString())) Put(other);
        }
        return bytes.ToArray();

        bool Put(byte value)
        {
            bytes.WriteByte(value);
            return true;
        }
    }

    /// <summary>"=?utf-8?Q?Caf=C3=A9?=" in a header is "Café" (RFC 2047).</summary>
    private static string Words(string header) => EncodedWord.Replace(header, match => Encoded(match.Groups[1].Value).GetString(
        match.Groups[2].Value is "B" or "b" ? FromBase64(match.Groups[3].Value) : FromQuoted(match.Groups[3].Value.Replace('_', ' '), '='))).Trim();

    private static Encoding Encoded(string charset)
    {
        try
        {
            return charset.Length == 0 ? Encoding.UTF8 : Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    /// <summary>The day where it was written: the zone, and its name in brackets, don't matter.</summary>
    private static DateOnly? Day(string? date) =>
        Date.Match(date ?? "") is { Success: true } match && DateOnly.TryParseExact($"{match.Groups[1].Value} {match.Groups[2].Value} {match.Groups[3].Value}", "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"\A([A-Za-z][A-Za-z0-9-]{1,60}):(.*)\z", RegexOptions.Singleline)]
    private static partial Regex Header { get; }

    [GeneratedRegex(@"boundary\s*=\s*(?:""([^""]{1,200})""|([^\s;]{1,200}))", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary { get; }

    [GeneratedRegex(@"charset\s*=\s*""?([A-Za-z0-9_-]{2,30})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset { get; }

    [GeneratedRegex(@"=[ \t]*\r?\n")]
    private static partial Regex SoftBreak { get; }

    [GeneratedRegex(@"=\?([A-Za-z0-9_-]{2,30})\?([QqBb])\?([^?\s]{0,500})\?=(?:\s+(?==\?))?")]
    private static partial Regex EncodedWord { get; }

    [GeneratedRegex(@"\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b")]
    private static partial Regex Date { get; }
}
