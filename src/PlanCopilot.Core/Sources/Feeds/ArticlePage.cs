using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Sources.Feeds;

/// <summary>Cuts a web page down to its article: navigation, banners, related links, forms and the like are left out.</summary>
internal static partial class ArticlePage
{
    /// <summary>Shorter than this, what was found as the article is a teaser, and the whole page is taken.</summary>
    private const int ShortestArticle = 400;

    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "nav", "aside", "footer", "form", "script", "style", "iframe", "svg", "noscript", "button", "dialog", "template");
    private static readonly FrozenSet<string> Boxes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "div", "section", "ul", "ol", "p", "header", "figure");

    /// <returns>HTML with the page's title and the article alone, in UTF-8.</returns>
    public static byte[] Extract(ReadOnlySpan<byte> page)
    {
        var html = Encoding.UTF8.GetString(page);
        var body = Within(html, "article") ?? Within(html, "main") ?? Within(html, "body") ?? html;
        var title = Title.Match(html) is { Success: true } found ? found.Value : "";
        return Encoding.UTF8.GetBytes($"<html><head>{title}</head><body>{Clean(body)}</body></html>");
    }

    /// <summary>From the first such tag to the last end of one: nested articles belong to it.</summary>
    private static string? Within(string html, string name)
    {
        var start = html.IndexOf($"<{name}", StringComparison.OrdinalIgnoreCase);
        var open = start < 0 ? -1 : html.IndexOf('>', start);
        var end = open < 0 ? -1 : html.LastIndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return end > open && end - open >= ShortestArticle ? html[(open + 1)..end] : null;
    }

    private static string Clean(string html)
    {
        var kept = new StringBuilder(html.Length);
        var (at, skipped, depth) = (0, "", 0);
        foreach (Match tag in Tag.Matches(html))
        {
            var name = tag.Groups[2].Value;
            if (depth > 0)
            {
                if (name.Equals(skipped, StringComparison.OrdinalIgnoreCase)) depth += tag.Groups[1].Length > 0 ? -1 : 1;
                if (depth == 0) at = tag.Index + tag.Length;
            }
            else if (tag.Groups[1].Length == 0 && IsLeftOut(name, tag.Groups[3].Value))
            {
                kept.Append(html, at, tag.Index - at);
                (skipped, depth) = (name, 1);
            }
        }
        if (depth == 0) kept.Append(html, at, html.Length - at);
        return kept.ToString();
    }

    private static bool IsLeftOut(string name, string attributes) =>
        LeftOut.Contains(name) || (Boxes.Contains(name) && Furniture.IsMatch(attributes));

    [GeneratedRegex(@"<title[^<>]*>[^<]*</title>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Title { get; }

    [GeneratedRegex(@"<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"(?:class|id|role)\s*=\s*[""']?[^""'>]*\b(?:cookie|consent|related|advert\w*|ad-\w+|promo\w*|newsletter|subscribe|share|social|comments?|sidebar|breadcrumbs?|navigation|menu|recommended|trending)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Furniture { get; }
}
