using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Documents;

/// <summary>What a document is and whom and when it is about, from its header, cover page, title and name.</summary>
internal sealed record DocumentMetadata
{
    public required DocumentKind Kind { get; init; }
    public required string Title { get; init; }
    public string? Company { get; init; }
    public Cik? Cik { get; init; }
    public string? Ticker { get; init; }
    public AccessionNumber? Accession { get; init; }
    public DateOnly? Published { get; init; }
    public DateOnly? PeriodEnd { get; init; }

    public static DocumentMetadata Read(ParsedText parsed, string name) =>
        new() { Kind = DocumentKind.Other, Title = parsed.HtmlTitle ?? name, Accession = parsed.Header?.Accession };
}
