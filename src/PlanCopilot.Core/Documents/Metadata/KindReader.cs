using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Metadata;

/// <summary>Tells what sort of document it is: by the header, the facts, the cover page, the content, and last by its name.</summary>
internal static partial class KindReader
{
    private static readonly (string Hint, DocumentKind Kind)[] NameHints =
    [
        ("10-k", DocumentKind.Form10K), ("10k", DocumentKind.Form10K), ("10-q", DocumentKind.Form10Q), ("10q", DocumentKind.Form10Q),
        ("8-k", DocumentKind.Form8K), ("8k", DocumentKind.Form8K), ("20-f", DocumentKind.Form20F), ("6-k", DocumentKind.Form6K),
        ("def14a", DocumentKind.ProxyStatement), ("def-14a", DocumentKind.ProxyStatement), ("proxy", DocumentKind.ProxyStatement),
        ("earnings-release", DocumentKind.EarningsRelease), ("press-release", DocumentKind.PressRelease),
        ("transcript", DocumentKind.Transcript), ("news", DocumentKind.News), ("note", DocumentKind.Note),
    ];

    /// <returns>The form of a filing (Other for a form that isn't read as one of ours); null for what is no filing.</returns>
    public static DocumentKind? Filing(ParsedText parsed, CoverPage cover)
    {
        var type = MainType(parsed);
        if (type is not null && type.StartsWith("EX-", StringComparison.OrdinalIgnoreCase)) return null;
        if (type is not null) return DocumentKinds.Parse(type);
        var fact = parsed.Facts.FirstOrDefault(fact => fact.Concept == "dei:DocumentType");
        return fact is not null && DocumentKinds.Parse(fact.Printed) is not DocumentKind.Other and var kind ? kind : cover.Kind;
    }

    /// <summary>The form type that the submission's header gives, else the type of its first part; null for a single file.</summary>
    public static string? MainType(ParsedText parsed) => parsed.Header?.FormType ?? (parsed.Parts is [var main, ..] ? main.Type : null);

    public static DocumentKind Other(ParsedText parsed, Release release, string name)
    {
        var top = parsed.Text.AsSpan(0, Math.Min(parsed.Text.Length, 1500));
        if (Reported.IsMatch(top)) return DocumentKind.News;
        if (release.HasResults && release.HasMarks) return DocumentKind.EarningsRelease;
        if (release.HasMarks) return DocumentKind.PressRelease;
        var opening = parsed.Text.AsSpan(0, Math.Min(parsed.Text.Length, 6000));
        if (IsLetter(parsed)) return DocumentKind.Other;
        if (SpokenWords.Count(opening) >= 3 || IsSpoken(parsed, opening)) return DocumentKind.Transcript;
        if (MainType(parsed) is null && Publicity.IsMatch(opening)) return DocumentKind.PressRelease;
        var file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        foreach (var (hint, kind) in NameHints)
        {
            if (file.Contains(hint, StringComparison.OrdinalIgnoreCase)) return kind;
        }
        if (release.Headline is not null && parsed.Text.Length > 800 && !IsTable(parsed)) return DocumentKind.News;
        return parsed.Text.Length < 20_000 && parsed.Parts.Count == 0 && !IsTable(parsed) ? DocumentKind.Note : DocumentKind.Other;
    }

    /// <summary>Sentence after sentence of "we" without one heading: what a transcript leaves when names are taken out.</summary>
    private static bool IsSpoken(ParsedText parsed, ReadOnlySpan<char> opening) =>
        parsed.Parts.Count == 0 && !parsed.Blocks.Take(40).Any(block => block.Kind is BlockKind.Heading or BlockKind.TableRow) && FirstPerson.Count(opening) >= 25;

    /// <summary>Lists of subsidiaries and the like, mostly rows.</summary>
    private static bool IsTable(ParsedText parsed) =>
        parsed.Blocks.Count(block => block.Kind == BlockKind.TableRow) * 2 > parsed.Blocks.Count;

    private static bool IsLetter(ParsedText parsed)
    {
        for (var i = 0; i < Math.Min(parsed.Blocks.Count, 15); i++)
        {
            if (parsed.TextOf(i).StartsWith("Dear ", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    [GeneratedRegex(@"\b(?:we|our|us)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson { get; }

    /// <summary>What is only said aloud on a call.</summary>
    [GeneratedRegex(@"\b(?:joined today by|turn (?:the call|it) (?:over|back)|on (?:the|today's|our) call|our remarks|prepared remarks|i'll now|i will now|let me |i'd like to|thank you,|as i mentioned|moving (?:on )?to|turning to|as a reminder|we (?:now )?expect|we (?:were|are) pleased|as we look)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpokenWords { get; }

    /// <summary>What somebody other than the company writes: an agency's dateline, a byline, the way to the release itself.</summary>
    [GeneratedRegex(@"\((?:Reuters|AP|Associated Press|Bloomberg|Dow Jones|AFP|UPI)\) ?[-–—]|^[*_ ]{0,3}(?:By|BY) \p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,2}(?:[*_ ]{0,3}$|, | \|)|\b(?:view|read) the (?:full|complete|original) (?:press )?(?:release|announcement|article|interview)\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Reported { get; }

    [GeneratedRegex(@"\bpress release\b|\bnews direct\b|\bannounced (?:today|that|the)\b|\btoday announced\b|\bforward-looking statements\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publicity { get; }
}
