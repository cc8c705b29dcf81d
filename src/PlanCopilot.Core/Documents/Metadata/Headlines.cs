using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Metadata;

/// <summary>Finds the headline among letterhead, contacts and release instructions.</summary>
internal static partial class Headlines
{
    private const int MaxLength = 300;

    /// <param name="end">The block with the dateline, or where the search ends.</param>
    public static string? Find(ParsedText parsed, int first, int end)
    {
        string? fallback = null;
        for (var i = first; i < end; i++)
        {
            if (parsed.Looks[i].HeadingLevel == 1 && parsed.Blocks[i].Kind == BlockKind.Heading && !NoHeadline.IsMatch(parsed.TextOf(i))) return parsed.TextOf(i).ToString();
            var text = parsed.TextOf(i).Trim();
            if (text.Length is < 16 or > MaxLength || Words(text) < 4 || NoHeadline.IsMatch(text) || text.EndsWith(":")) continue;
            if (Verb.IsMatch(text)) return Joined(parsed, i, end);
            if (parsed.Blocks[i].Kind == BlockKind.Heading) fallback ??= text.ToString();
        }
        return fallback;
    }

    /// <summary>A headline that wraps ("… of First Quarter Results," or "… a Phase") goes on in the next block.</summary>
    private static string Joined(ParsedText parsed, int index, int end)
    {
        var headline = parsed.TextOf(index).Trim().ToString();
        if (index + 1 >= end) return headline;
        var next = parsed.TextOf(index + 1).Trim();
        var isOpen = headline[^1] is ',' or '-' || Open.IsMatch(headline);
        var looksAlike = parsed.Blocks[index + 1].Kind == BlockKind.Heading && parsed.Looks[index] with { LeadLength = 0 } == parsed.Looks[index + 1] with { LeadLength = 0 };
        return next.Length < MaxLength && (isOpen || looksAlike && Words(next) < 4) ? $"{headline} {next}" : headline;
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 1;
        foreach (var c in text) words += c == ' ' ? 1 : 0;
        return words;
    }

    [GeneratedRegex(@"\A\W*(?:exhibit|ex-|document\b|news release|press release|for (?:immediate )?release|source:|contacts?\b|investors?\b|media\b|phone|web|forward|page \d|\d+ [A-Z])|@|www\.|\bP\.?O\.? Box\b|\(\d{3}\) ?\d{3}-\d{4}|\d{3}[-.]\d{3}[-.]\d{4}|, [A-Z]{2} \d{5}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoHeadline { get; }

    [GeneratedRegex(@"\b(?:(?:re)?appoint|name|announce|report|promote|declare|complete|launch|acquire|expand|elect|welcome|hire|add|drive|deliver|achieve|post|release|unveil|introduce|provide|increase|join|sign|enter|receive|win|award|grow|raise|close|retire|step|resign|succeed|transition|update|strengthen|select|tap)s?\b|\bto (?:retire|acquire|join|become|lead|report|host|present)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb { get; }

    [GeneratedRegex(@"\b(?:of|and|the|a|an|for|to|in|with|by|as|on|at|from)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open { get; }
}
