using PlanCopilot.Core.Documents;

namespace PlanCopilot.Cli.Documents;

/// <summary>What <c>parse --json</c> prints. Offsets are UTF-16 code units into what <c>parse --text</c> prints.</summary>
internal sealed record ParsedDocument(
    string Id, string Kind, string Title, string? Company, string? Cik, string? Ticker, string? Accession,
    DateOnly? Published, DateOnly? PeriodEnd, DocumentCounts Counts,
    IReadOnlyList<Section> Sections, IReadOnlyList<XbrlFact> Facts)
{
    public static ParsedDocument Of(Document document) => new(
        document.Id, document.Kind.Label(), document.Title, document.Company, document.Cik?.Value, document.Ticker,
        document.Accession?.Value, document.Published, document.PeriodEnd, DocumentCounts.Of(document),
        document.Sections, document.Facts);
}

internal sealed record DocumentCounts(int Characters, int Blocks, int Sentences, int TableRows, int Facts)
{
    public static DocumentCounts Of(Document document) => new(
        document.Text.Length, document.Blocks.Count, SentenceSplitter.Split(document).Count(),
        document.Blocks.Count(block => block.Kind == BlockKind.TableRow), document.Facts.Count);
}
