using PlanCopilot.Core.Documents.Metadata;
using PlanCopilot.Core.Documents.Sections;

namespace PlanCopilot.Core.Documents.Text;

/// <summary>
/// What reading the bytes gives, before anyone asks what sort of document it is: text, blocks, facts, and the looks that
/// tell a heading from a sentence. <see cref="SectionFinder"/> and <see cref="DocumentMetadata"/> work from it alone.
/// </summary>
internal sealed record ParsedText
{
    /// <summary>The normalised text, as in <see cref="Document.Text"/>.</summary>
    public required string Text { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }
    /// <summary>How each block looked: as many as <see cref="Blocks"/>, in the same order.</summary>
    public required IReadOnlyList<BlockLook> Looks { get; init; }
    /// <summary>Visible and hidden facts in document order; those of the cover page have a concept that begins with "dei:".</summary>
    public IReadOnlyList<XbrlFact> Facts { get; init; } = [];
    /// <summary>The HTML title, white space folded; null when there is none.</summary>
    public string? HtmlTitle { get; init; }
    /// <summary>The day that the source says for programs; null when it doesn't.</summary>
    public DateOnly? Published { get; init; }
    /// <summary>It is an e-mail, and so a note, whatever it speaks of.</summary>
    public bool IsMail { get; init; }
    /// <summary>The header of an EDGAR submission; null for a single file.</summary>
    public SubmissionHeader? Header { get; init; }
    /// <summary>All parts of an EDGAR submission, also those that were left out of the text; empty for a single file.</summary>
    public IReadOnlyList<SubmissionPart> Parts { get; init; } = [];

    public ReadOnlySpan<char> TextOf(int block) => Text.AsSpan(Blocks[block].Start, Blocks[block].End - Blocks[block].Start);
}

/// <summary>How a block looked on the page.</summary>
/// <param name="HeadingLevel">1 to 6 for h1 to h6, else 0.</param>
/// <param name="FontSize">In points, of the block's first characters; 0 when the source doesn't say.</param>
/// <param name="LeadLength">
/// How many characters at the block's start are bold or underlined before plain ones follow (a run-in heading); the
/// block's length when all are.
/// </param>
internal readonly record struct BlockLook(BlockTraits Traits, byte HeadingLevel = 0, float FontSize = 0, int LeadLength = 0)
{
    public bool Has(BlockTraits traits) => (Traits & traits) == traits;
}

/// <summary>Traits that hold for all letters of a block.</summary>
[Flags]
internal enum BlockTraits : byte
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underlined = 4,
    Centered = 8,
    AllCaps = 16,
    /// <summary>Some of the block is a hyperlink within the document, such as a row of a table of contents.</summary>
    Link = 32,
}

/// <summary>The header of an EDGAR full submission.</summary>
internal sealed record SubmissionHeader
{
    /// <summary>Such as "10-K" or "8-K/A".</summary>
    public string? FormType { get; init; }
    public AccessionNumber? Accession { get; init; }
    /// <summary>"FILED AS OF DATE".</summary>
    public DateOnly? Filed { get; init; }
    /// <summary>"CONFORMED PERIOD OF REPORT".</summary>
    public DateOnly? Period { get; init; }
    /// <summary>The lines "ITEM INFORMATION", as printed.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];
    /// <summary>In the header's order; the first one is who the filing is about.</summary>
    public IReadOnlyList<SubmissionFiler> Filers { get; init; } = [];
}

/// <param name="Role">"FILER", "SUBJECT COMPANY", "FILED BY", "ISSUER" or "REPORTING-OWNER".</param>
internal sealed record SubmissionFiler(string Role, string Name, string? Cik, IReadOnlyList<string> FormerNames);

/// <summary>One file of a submission.</summary>
/// <param name="Type">Such as "10-K" or "EX-99.1".</param>
/// <param name="Start">Where its text begins in <see cref="ParsedText.Text"/>; null when it was left out.</param>
/// <param name="End">Where its text ends.</param>
internal sealed record SubmissionPart(
    string Type, int? Sequence, string? FileName, string? Description, int? Start = null, int? End = null);
