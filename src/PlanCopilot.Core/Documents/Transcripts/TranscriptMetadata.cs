using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents.Metadata;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Transcripts;

/// <summary>Metadata of a transcript: its first lines, and how the host welcomes everyone.</summary>
internal static partial class TranscriptMetadata
{
    private const int OpeningLength = 12_000;

    public static DocumentMetadata Read(ParsedText parsed, string name)
    {
        var opening = parsed.Text[..Math.Min(parsed.Text.Length, OpeningLength)];
        var lines = Lines(parsed);
        var ticker = NamedCompany.Listed(lines, out var listed);
        var company = listed ?? NamedCompany.Welcomed(opening) ?? Of(opening);
        return new DocumentMetadata
        {
            Kind = DocumentKind.Transcript,
            Title = Title(lines, opening, company) ?? name,
            Company = company,
            Ticker = ticker ?? Symbol(lines),
            Published = DateText.First(lines) ?? SpokenDate(opening) ?? DocumentMetadata.DateInName(name),
        };
    }

    /// <summary>What stands before the first speaker, which is the title, the date and who takes part.</summary>
    private static string Lines(ParsedText parsed)
    {
        foreach (var block in parsed.Blocks)
        {
            if (block.Kind == BlockKind.Speaker) return parsed.Text[..Math.Min(block.Start, 600)];
        }
        return "";
    }

    private static string? Title(string lines, string opening, string? company)
    {
        var first = lines.Split('\n')[0].Trim();
        if (first.Contains("transcript", StringComparison.OrdinalIgnoreCase)) return first;
        var period = Period(first) ?? Period(opening);
        return company is null ? null : $"Transcript: {company} {(period is null ? "" : period + " ")}earnings call";
    }

    /// <summary>"Q2 2022" from "Q2 2022", "second quarter 2022", "Fiscal 2022 second-quarter", "third quarter fiscal year 2022".</summary>
    private static string? Period(string text)
    {
        var match = Quarter.Match(text);
        if (!match.Success) return null;
        var quarter = match.Groups["q"].Success ? match.Groups["q"].Value
            : match.Groups["word"].Value.ToUpperInvariant() switch { "FIRST" => "1", "SECOND" => "2", "THIRD" => "3", _ => "4" };
        return match.Groups["year"].Success ? $"Q{quarter} {match.Groups["year"].Value}" : $"Q{quarter}";
    }

    /// <summary>"is being recorded, Tuesday, January 25, 2022."</summary>
    private static DateOnly? SpokenDate(string opening)
    {
        var recorded = opening.IndexOf("recorded", StringComparison.Ordinal);
        if (recorded < 0) return null;
        var end = opening.IndexOf('.', recorded);
        return DateText.First(opening.AsSpan(recorded, (end < 0 ? opening.Length : end) - recorded));
    }

    /// <summary>"the financial results of AZZ Inc. for the third quarter".</summary>
    private static string? Of(string opening) => ResultsOf.Match(opening) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>"TSLA Q2 2025 Earnings Call Transcript".</summary>
    private static string? Symbol(string lines) => TitleSymbol.Match(lines) is { Success: true } match ? match.Groups["symbol"].Value : null;

    [GeneratedRegex(@"\A[# ]*(?<symbol>[A-Z]{1,5}) Q[1-4] ", RegexOptions.CultureInvariant)]
    private static partial Regex TitleSymbol { get; }

    [GeneratedRegex(@"\b(?:results (?:of|for)|relations (?:at|for|of)) (?<name>[A-Z][\w&.'’\-]*(?: [A-Z][\w&.'’\-]*){0,4})", RegexOptions.CultureInvariant)]
    private static partial Regex ResultsOf { get; }

    [GeneratedRegex(@"\bQ(?<q>[1-4])(?: (?:FY|fiscal(?: year)?))? ?(?<year>20\d\d)|(?:(?:fiscal|FY)(?: year)? (?<year>20\d\d),? )?\b(?<word>first|second|third|fourth)[- ]quarter(?:(?: and full[- ]year)?,?(?: of)?(?: fiscal)?(?: year)? (?<year>20\d\d))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quarter { get; }
}
