using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Sources.Edgar;

/// <summary>Reads the index page of a submission (…-index-headers.html): which documents it has, and of which type.</summary>
internal static partial class FilingIndex
{
    /// <returns>In order; empty when the page is no such index.</returns>
    public static IReadOnlyList<EdgarDocument> Read(ReadOnlySpan<byte> page)
    {
        var lines = WebUtility.HtmlDecode(Encoding.UTF8.GetString(page));
        return [.. Documents.Matches(lines).Select(match => new EdgarDocument(match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim(), match.Groups[3].Value.Trim()))
            .Where(document => document.File.Length > 0 && document.File.All(EdgarJson.IsNameLetter))];
    }

    /// <returns>Why the bytes are no index, or null.</returns>
    public static string? WhyNoIndex(ReadOnlyMemory<byte> page) => Read(page.Span).Count > 0 ? null : "something else than the index of a submission";

    /// <summary>Releases, letters and presentations are EX-99; they are read where they are text.</summary>
    public static bool IsRelease(EdgarDocument document) =>
        document.Type.StartsWith("EX-99", StringComparison.OrdinalIgnoreCase) && IsText(document.File);

    public static bool IsText(string file) => Path.GetExtension(file).ToLowerInvariant() is ".htm" or ".html" or ".txt";

    [GeneratedRegex(@"<DOCUMENT>\s*<TYPE>([^\n<]+)\s*<SEQUENCE>[^\n<]*\s*<FILENAME>([^\n<]+)(?:\s*<DESCRIPTION>([^\n<]*))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Documents { get; }
}
