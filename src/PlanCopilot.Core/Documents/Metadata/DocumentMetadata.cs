using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents.Text;
using PlanCopilot.Core.Documents.Transcripts;

namespace PlanCopilot.Core.Documents.Metadata;

/// <summary>What a document is and whom and when it is about, from its header, cover page, title and name.</summary>
internal sealed record DocumentMetadata
{
    public required DocumentKind Kind { get; init; }
    /// <summary>The headline; for a filing the form and period, to which <see cref="TitleWith"/> adds an 8-K's items.</summary>
    public required string Title { get; init; }
    public string? Company { get; init; }
    public Cik? Cik { get; init; }
    public string? Ticker { get; init; }
    public AccessionNumber? Accession { get; init; }
    public DateOnly? Published { get; init; }
    public DateOnly? PeriodEnd { get; init; }

    public static DocumentMetadata Read(ParsedText parsed, string name)
    {
        if (parsed.IsMail) return new DocumentMetadata { Kind = DocumentKind.Note, Title = parsed.HtmlTitle ?? FirstLine(parsed) ?? name, Published = parsed.Published };
        if (parsed.Blocks.Any(block => block.Kind == BlockKind.Speaker)) return TranscriptMetadata.Read(parsed, name);
        var cover = CoverPage.Read(parsed);
        return KindReader.Filing(parsed, cover) is { } filing ? FilingMetadata.Read(parsed, cover, filing, name) : ReleaseMetadata(parsed, name);
    }

    /// <returns>The title; for a current report with the items that its sections show: "(Items 5.02, 9.01)".</returns>
    public string TitleWith(IReadOnlyList<Section> sections)
    {
        if (Kind != DocumentKind.Form8K) return Title;
        var items = sections.Where(section => section.Item is not null).Select(section => section.Item).Distinct().ToList();
        return items.Count == 0 ? Title : $"{Title} ({(items.Count == 1 ? "Item" : "Items")} {string.Join(", ", items)})";
    }

    private static DocumentMetadata ReleaseMetadata(ParsedText parsed, string name)
    {
        var release = Release.Read(parsed, first: 0);
        var kind = KindReader.Other(parsed, release, name);
        return new DocumentMetadata
        {
            Kind = kind,
            Title = release.Headline ?? parsed.HtmlTitle ?? FirstLine(parsed) ?? name,
            Company = release.Company,
            Ticker = release.Ticker,
            Cik = Cik.TryParse(parsed.Header?.Filers is [var filer, ..] ? filer.Cik : null),
            Accession = parsed.Header?.Accession ?? AccessionIn(name),
            Published = parsed.Header?.Filed ?? parsed.Published ?? release.Published ?? DateInName(name),
            PeriodEnd = parsed.Header?.Period,
        };
    }

    private static string? FirstLine(ParsedText parsed)
    {
        if (parsed.Blocks.Count == 0) return null;
        var line = parsed.TextOf(0);
        return line.Length <= 120 ? line.ToString() : string.Concat(line[..120].Trim(), "…");
    }

    /// <summary>A date in the file's name (2025-03-05, 20250305): the last resort.</summary>
    public static DateOnly? DateInName(string name)
    {
        for (var i = 0; i + 8 <= name.Length; i++)
        {
            if (i > 0 && char.IsAsciiDigit(name[i - 1])) continue;
            var iso = name.AsSpan(i, Math.Min(10, name.Length - i));
            if (DateOnly.TryParseExact(iso, "yyyy-MM-dd", out var date)) return date;
            var isPlain = DateOnly.TryParseExact(iso[..8], "yyyyMMdd", out date) && (i + 8 == name.Length || !char.IsAsciiDigit(name[i + 8]));
            if (isPlain && date.Year is >= 1990 and <= 2100) return date;
        }
        return null;
    }

    /// <summary>0001234567-24-000123 in the file's name.</summary>
    public static AccessionNumber? AccessionIn(string name)
    {
        for (var i = 0; i + 20 <= name.Length; i++)
        {
            if (AccessionNumber.TryParse(name.Substring(i, 20)) is { } accession) return accession;
        }
        return null;
    }
}
