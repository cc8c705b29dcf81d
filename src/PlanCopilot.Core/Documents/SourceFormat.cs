using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Documents;

/// <summary>Tells by their first characters what sort of source is to be read.</summary>
internal static partial class SourceFormat
{
    private const int Head = 64_000;

    public static bool IsHtml(ReadOnlySpan<char> source) => Element.IsMatch(source[..Math.Min(source.Length, Head)]);

    /// <returns>Whether it is XML or JSON for programs, with no page for people in it.</returns>
    public static bool IsData(ReadOnlySpan<char> source)
    {
        var head = source[..Math.Min(source.Length, Head)].TrimStart();
        if (head is ['{', ..] or ['[', '{' or '[' or '"', ..]) return true;
        return (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<XML>", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<feed", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<rss", StringComparison.OrdinalIgnoreCase))
            && !head.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Elements that ASCII filings don't use: TABLE, CAPTION, S, C and PAGE are theirs too.</summary>
    [GeneratedRegex(@"<(?:!doctype html|html|head|body|title|p|div|span|br|hr|font|center|pre|h[1-6]|tr|td|th|ul|ol|li|a|b|i|u|strong|em|section|article|form|script|style|meta|link|img|ix:[a-z]+)[\s/>]|<!--", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Element { get; }
}
