using System.Collections.Frozen;
using PlanCopilot.Core.Documents.Html;

namespace PlanCopilot.Core.Documents.Text;

/// <summary>Tells by their first characters what sort of source is to be read.</summary>
internal static class SourceFormat
{
    private const int Head = 64_000;
    private const int LongestName = 40;
    private const int MostWrappers = 4;
    private const int LongestProlog = 300;
    private const int FewestLinesOfPage = 100;

    /// <summary>Elements that ASCII filings don't use: TABLE, CAPTION, S, C and PAGE are theirs too.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elements =
        ("title p span br hr font center pre h1 h2 h3 h4 h5 h6 tr td th ul ol li b strong em section article form "
            + "script style meta link img").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wrappers =
        new[] { "html", "head", "body", "div" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>Whether its elements make up the page; a few around the lines of an ASCII page don't.</returns>
    public static bool IsHtml(ReadOnlySpan<char> source)
    {
        var wrappers = 0;
        var head = source[..Math.Min(source.Length, Head)];
        while (head.IndexOf('<') is var open and >= 0)
        {
            head = head[(open + 1)..];
            if (head.StartsWith("!--") || head.StartsWith("ix:", StringComparison.OrdinalIgnoreCase)) return true;
            var end = head[..Math.Min(head.Length, LongestName)].IndexOfAny(HtmlAttributes.NameEnds);
            if (end > 0 && Elements.Contains(head[..end])) return true;
            if (end > 0 && Wrappers.Contains(head[..end])) wrappers++;
        }
        return wrappers > MostWrappers || (wrappers > 0 && source[..Math.Min(source.Length, Head)].Count('\n') < FewestLinesOfPage);
    }

    /// <returns>Whether it is XML or JSON for programs, with no page for people in it.</returns>
    public static bool IsData(ReadOnlySpan<char> source)
    {
        var head = source[..Math.Min(source.Length, Head)].TrimStart();
        if (head is ['{', ..] or ['[', '{' or '[' or '"', ..]) return true;
        if (head[..Math.Min(head.Length, LongestProlog)].Contains("\"text/xsl\"", StringComparison.OrdinalIgnoreCase)) return true; // a stylesheet would make the page
        return (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<XML>", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<feed", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<rss", StringComparison.OrdinalIgnoreCase))
            && !head.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }
}
