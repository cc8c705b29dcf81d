using System.Globalization;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Edgar;

/// <summary>One document of a submission, as it stands there.</summary>
internal sealed class RawPart
{
    private static readonly string[] UnreadableNames = [".pdf", ".zip", ".jpg", ".jpeg", ".gif", ".png", ".xls", ".xlsx", ".xsd", ".xml", ".json", ".css", ".js"];

    public string Type { get; private init; } = "";
    public int? Sequence { get; private init; }
    public string? FileName { get; private init; }
    public string? Description { get; private init; }
    /// <summary>What stands between TEXT tags, without the wrappers for XBRL.</summary>
    public ReadOnlyMemory<char> Body { get; private init; }

    /// <summary>Whether it is text for people: no image, archive, data file or uuencoded binary.</summary>
    public bool IsReadable =>
        !Body.Span.IsWhiteSpace()
        && !UnreadableNames.Any(end => FileName?.EndsWith(end, StringComparison.OrdinalIgnoreCase) ?? false)
        && Type is not ("GRAPHIC" or "ZIP" or "EXCEL" or "XML" or "JSON" or "COVER")
        && !IsEncoded(Body.Span) && !SourceFormat.IsData(Body.Span);

    public static RawPart Read(ReadOnlyMemory<char> source)
    {
        var text = source.Span;
        var bodyStart = text.IndexOf("<TEXT>", StringComparison.OrdinalIgnoreCase);
        var head = bodyStart < 0 ? text : text[..bodyStart];
        return new RawPart
        {
            Type = Tag(head, "<TYPE>") ?? "",
            Sequence = int.TryParse(Tag(head, "<SEQUENCE>"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null,
            FileName = Tag(head, "<FILENAME>"),
            Description = Tag(head, "<DESCRIPTION>"),
            Body = bodyStart < 0 ? default : Unwrapped(source[(bodyStart + "<TEXT>".Length)..]),
        };
    }

    private static ReadOnlyMemory<char> Unwrapped(ReadOnlyMemory<char> body)
    {
        var end = body.Span.LastIndexOf("</TEXT>", StringComparison.OrdinalIgnoreCase);
        if (end < 0) end = body.Span.LastIndexOf("</DOCUMENT>", StringComparison.OrdinalIgnoreCase);
        return (end < 0 ? body : body[..end]).TrimStart();
    }

    private static string? Tag(ReadOnlySpan<char> head, string tag)
    {
        var at = head.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var value = head[(at + tag.Length)..];
        var end = value.IndexOfAny("\r\n<");
        return (end < 0 ? value : value[..end]).Trim() is { Length: > 0 } found ? found.ToString() : null;
    }

    /// <summary>uuencoded files begin with "begin 644 name"; PDF parts stand in a tag of their own.</summary>
    private static bool IsEncoded(ReadOnlySpan<char> body) =>
        body.StartsWith("<PDF>", StringComparison.OrdinalIgnoreCase)
        || (body.StartsWith("begin ", StringComparison.Ordinal) && body.Length > 10 && char.IsAsciiDigit(body[6]) && char.IsAsciiDigit(body[8]));
}
