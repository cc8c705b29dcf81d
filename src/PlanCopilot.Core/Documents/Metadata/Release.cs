using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Metadata;

/// <summary>What the top of a press release says: headline, dateline, company, ticker.</summary>
internal sealed partial record Release
{
    private const int MaxBlocks = 60;
    private const int DatelineLength = 260;

    public string? Headline { get; private init; }
    public string? Company { get; private init; }
    public string? Ticker { get; private init; }
    public DateOnly? Published { get; private init; }
    /// <summary>Whether it has a dateline, a wire's name or a listing: without any of them it is no release.</summary>
    public bool HasMarks { get; private init; }
    /// <summary>Whether it gives results, rather than the date on which they will come.</summary>
    public bool HasResults { get; private init; }

    public static Release Read(ParsedText parsed, int first)
    {
        var count = Math.Min(parsed.Blocks.Count, first + MaxBlocks);
        var opening = Opening(parsed, first, count);
        var headline = Headlines.Find(parsed, first, opening ?? count);
        var release = new Release { Headline = headline, HasResults = headline is not null && Results.IsMatch(headline) && !Announced.IsMatch(headline) };
        if (opening is not { } index) return release;
        var text = parsed.TextOf(index);
        text = text[..Math.Min(text.Length, 1000)];
        var dateline = text[..Math.Min(text.Length, DatelineLength)];
        var published = DateText.First(dateline, out var end);
        if (published is not null && !IsDateline(dateline[..end])) (published, end) = (null, 0);
        var ticker = NamedCompany.Listed(text, out var listed);
        return release with
        {
            HasMarks = true,
            Published = published ?? DateBefore(parsed, first, index),
            Ticker = ticker,
            Company = listed ?? NamedCompany.After(text, EndOfDateline(dateline, end)),
            HasResults = release.HasResults || Results.IsMatch(text.ToString()) && !Announced.IsMatch(headline ?? ""),
        };
    }

    /// <summary>The first paragraph with a dateline, a wire's name, a listing or "today announced".</summary>
    private static int? Opening(ParsedText parsed, int first, int count)
    {
        for (var i = first; i < count; i++)
        {
            var text = parsed.TextOf(i);
            if (text.Length < 60 || parsed.Blocks[i].Kind == BlockKind.Heading) continue;
            var dateline = text[..Math.Min(text.Length, DatelineLength)];
            if (Wire.IsMatch(dateline) || Today.IsMatch(dateline) || NamedCompany.Listed(dateline, out _) is not null) return i;
            foreach (var match in Dateline.EnumerateMatches(dateline))
            {
                if (IsDateline(dateline[..match.Length])) return i;
            }
        }
        return null;
    }

    /// <summary>"For Immediate Release: November 22, 2024" above the headline.</summary>
    private static DateOnly? DateBefore(ParsedText parsed, int first, int opening)
    {
        for (var i = opening - 1; i >= first; i--)
        {
            var text = parsed.TextOf(i);
            if (text.Length < 120 && !Results.IsMatch(text) && DateText.First(text) is { } date) return date;
        }
        return null;
    }

    /// <summary>A date late in the sentence, or behind one of these words, is not the day of the release.</summary>
    private static bool IsDateline(ReadOnlySpan<char> upToDate) => upToDate.Length <= 170 && !OtherDate.IsMatch(upToDate);

    /// <summary>Behind the date or the wire's name, whichever is later; without them behind the first dash.</summary>
    private static int EndOfDateline(ReadOnlySpan<char> dateline, int dateEnd)
    {
        var end = dateEnd;
        foreach (var match in Wire.EnumerateMatches(dateline)) end = Math.Max(end, match.Index + match.Length);
        if (end > 0) return end;
        foreach (var match in DatelineDash.EnumerateMatches(dateline)) return match.Index + match.Length;
        return 0;
    }

    [GeneratedRegex(@"business ?wire|pr ?newswire|globe ?newswire|marketwire|newmediawire|accesswire|news direct|newsfile|ein presswire|citybiz", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wire { get; }

    /// <summary>"REDMOND, Wash. — April 29, 2020", "CONCORD, N.C. - (…) - October 21, 2024 -".</summary>
    [GeneratedRegex(@"\A\p{Lu}[\p{L}.’' ,\-–—/()]{2,100}\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, ?\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline { get; }

    [GeneratedRegex(@"\b(?:ended|ending|effective|as of|dated|on|until|since|by)\b.{0,26}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex OtherDate { get; }

    [GeneratedRegex(@"\A\p{Lu}[\p{L}., ]{2,50}?(?: ?--? ?| ?[–—] ?)")]
    private static partial Regex DatelineDash { get; }

    [GeneratedRegex(@"\b(?:today (?:announced|reported)|(?:announced|reported) today|is pleased to announce)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Today { get; }

    [GeneratedRegex(@"\b(?:(?:quarter|year|month|half|financial|operating|record|fiscal|q[1-4]|earnings|20\d\d)\b.{0,60}\b(?:results|earnings|net income|net loss|revenues?|sales|profits?)|(?:reports?|announces?)\b.{0,60}\b(?:results|earnings|net income|net loss))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Results { get; }

    /// <summary>"to Report Fourth Quarter Results on March 5", "Sets Date for".</summary>
    [GeneratedRegex(@"\bto (?:report|announce|release|host|present|webcast|hold|discuss)\b|\b(?:date|schedules?|invites?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced { get; }
}
