using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Documents.Text;

/// <summary>Tells a page's number and the link back to the table of contents.</summary>
internal static partial class PageNumber
{
    public static bool Matches(ReadOnlySpan<char> line) => line.Length <= 30 && Number.IsMatch(line);

    /// <summary>Such as "F-12"; away from a page's end it may be anything.</summary>
    public static bool IsLettered(ReadOnlySpan<char> line) => line.Length > 2 && char.IsAsciiLetter(line[0]) && line.Contains('-');

    public static bool IsContentsLink(ReadOnlySpan<char> line) => line.Length <= 60 && Contents.IsMatch(line);

    /// <summary>"12", "- 12 -", "F-3", "ii", "Page 3", "Page 3 of 14".</summary>
    [GeneratedRegex(@"\A(?:[-–—] ?)?(?:page )?(?:[A-Z]{1,2}-)?(?:\d{1,3}|[ivx]{1,5})(?: of \d{1,3}| ?/ ?\d{1,3})?(?: ?[-–—])?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"\A(?:(?:back|return|go) to )?(?:the )?(?:table of )?contents\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contents { get; }
}
