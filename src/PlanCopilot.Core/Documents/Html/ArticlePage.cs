using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>
/// Reads a web page down to its article: navigation, banners, related links, forms and the like are left out. Pages mark
/// these in their own ways, and some leave them open: a cut that leaves little is given up for a wider one.
/// </summary>
internal static partial class ArticlePage
{
    /// <summary>Characters; less is a teaser, or what an element that was never closed left.</summary>
    private const int ShortestArticle = 200;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LeftOut =
        "nav aside footer form noscript button dialog template".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Boxes =
        "div section ul ol p header figure".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static ParsedText Read(string source)
    {
        var head = ArticleHead.Read(source);
        ParsedText? best = null;
        foreach (var (element, isCleaned) in ((string, bool)[])[("article", true), ("main", true), ("", true), ("", false)])
        {
            if (Within(source, element) is not { } part) continue;
            var read = HtmlReader.Read(part, isCleaned ? IsLeftOut : null);
            if (best is null || read.Text.Length > best.Text.Length) best = read;
            if (read.Text.Length >= ShortestArticle) break;
        }
        return (best ?? HtmlReader.Read(source)) with { HtmlTitle = head.Title, Published = head.Published };
    }

    /// <summary>Whether an element and all in it is no part of an article.</summary>
    private static bool IsLeftOut(ReadOnlySpan<char> name, HtmlAttributes attributes)
    {
        if (LeftOut.Contains(name)) return true;
        if (!Boxes.Contains(name)) return false;
        while (attributes.Read())
            if ((Is(attributes.Name, "class") || Is(attributes.Name, "id") || Is(attributes.Name, "role")) && Furniture.IsMatch(attributes.Value)) return true;
        return false;

        static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
    }

    /// <returns>The largest element of this name that lies in no other, with its tags; the whole page for no name; null when there is none.</returns>
    private static string? Within(string source, string name)
    {
        if (name.Length == 0) return source;
        var (start, end, open, depth) = (0, 0, 0, 0);
        var tokens = new HtmlTokenizer(source);
        for (var at = 0; tokens.Read(); at = tokens.Position)
        {
            if (tokens.Token == HtmlToken.StartTag && HtmlTags.Find(tokens.Name) is HtmlTag.Raw and var raw && !tokens.SelfClosing) tokens.ReadRaw(raw, tokens.Name);
            if (tokens.Token == HtmlToken.Text || !tokens.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            if (tokens.Token == HtmlToken.StartTag && depth++ == 0) open = at;
            else if (tokens.Token == HtmlToken.EndTag && depth > 0 && --depth == 0) Keep(tokens.Position);
        }
        if (depth > 0) Keep(source.Length);
        return end > start ? source[start..end] : null;

        void Keep(int close)
        {
            if (close - open > end - start) (start, end) = (open, close);
        }
    }

    [GeneratedRegex(@"\b(?:cookie|consent|related|advert\w*|ad-\w+|promo\w*|newsletter|subscribe|share|social|comments?|sidebar|breadcrumbs?|navigation|menu|recommended|trending)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Furniture { get; }
}
