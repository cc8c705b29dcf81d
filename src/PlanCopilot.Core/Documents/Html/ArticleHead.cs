using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>What a web page says of its article for other programs: in meta elements, a time element, or JSON-LD.</summary>
/// <param name="Title">White space folded; null when it says none.</param>
/// <param name="Published">The day where it was written, not that in UTC.</param>
internal sealed partial record ArticleHead(string? Title, DateOnly? Published)
{
    public static ArticleHead Read(string source)
    {
        var (title, published, time, script) = ((string?)null, (DateOnly?)null, (DateOnly?)null, (DateOnly?)null);
        string? element = null;
        var tokens = new HtmlTokenizer(source);
        while (tokens.Read())
        {
            if (tokens.Token != HtmlToken.StartTag) continue;
            var tag = HtmlTags.Find(tokens.Name);
            if (tag is HtmlTag.Raw or HtmlTag.Title && !tokens.SelfClosing)
            {
                var isData = tokens.Attributes.Find("type").Equals("application/ld+json", StringComparison.OrdinalIgnoreCase);
                var content = tokens.ReadRaw(tag, tokens.Name);
                if (tag == HtmlTag.Title && element is null) element = Plain(content.ToString());
                if (isData && script is null && DatePublished.Match(content.ToString()) is { Success: true } match) script = Day(match.Groups[1].Value);
            }
            else if (tokens.Name.Equals("meta", StringComparison.OrdinalIgnoreCase))
            {
                var property = tokens.Attributes.Find("property") is { Length: > 0 } named ? named : tokens.Attributes.Find("itemprop") is { Length: > 0 } item ? item : tokens.Attributes.Find("name");
                var content = tokens.Attributes.Find("content").ToString();
                if (property.Equals("og:title", StringComparison.OrdinalIgnoreCase)) title ??= Plain(content);
                else if (property.ToString().ToLowerInvariant() is "article:published_time" or "datepublished" or "date" or "dc.date" or "pubdate") published ??= Day(content);
            }
            else if (tokens.Name.Equals("time", StringComparison.OrdinalIgnoreCase)) time ??= Day(tokens.Attributes.Find("datetime").ToString());
        }
        return new(title ?? element, published ?? script ?? time);
    }

    private static string? Plain(string text) =>
        string.Join(' ', System.Net.WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } plain ? plain : null;

    private static DateOnly? Day(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"""datePublished""\s*:\s*""([^""]{10,40})""", RegexOptions.NonBacktracking)]
    private static partial Regex DatePublished { get; }
}
