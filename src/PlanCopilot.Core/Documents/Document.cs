using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Documents;

/// <summary>
/// One thing read, as the parser sees it. All offsets, here and in everything made from it, are UTF-16 code units
/// into <see cref="Text"/>; a range is [start, end).
/// </summary>
public sealed record Document
{
    /// <summary>Lower-case hexadecimal SHA-256 of the original bytes: the same bytes are the same document.</summary>
    public required string Id { get; init; }
    public required DocumentKind Kind { get; init; }
    public required string Title { get; init; }
    /// <summary>The registrant of a filing, or the company that a release or transcript says it is about.</summary>
    public string? Company { get; init; }
    public Cik? Cik { get; init; }
    public string? Ticker { get; init; }
    public AccessionNumber? Accession { get; init; }
    /// <summary>The day it was filed or published, when the document says so.</summary>
    public DateOnly? Published { get; init; }
    /// <summary>The end of the period reported on (fiscal year, quarter), or an 8-K's date of report.</summary>
    public DateOnly? PeriodEnd { get; init; }
    /// <summary>
    /// The normalised text: blocks one after the other, two line breaks between them, one between the rows of a table;
    /// cells parted by " | "; white space folded; page furniture left out.
    /// </summary>
    public required string Text { get; init; }
    /// <summary>In order and without overlap; every character of <see cref="Text"/> but the line breaks is in one.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }
    /// <summary>In order of <see cref="Section.Start"/>, outer before inner; inner ones lie within outer ones.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }
    public required IReadOnlyList<XbrlFact> Facts { get; init; }
}

public enum BlockKind { Heading, Paragraph, ListItem, TableRow, Speaker }

/// <summary>A paragraph-like piece of a document's text.</summary>
public readonly record struct Block(BlockKind Kind, int Start, int End)
{
    /// <summary>Whether sentences are made of it. Table rows, headings and speakers' names aren't prose.</summary>
    public bool IsProse => Kind is BlockKind.Paragraph or BlockKind.ListItem;
}

/// <summary>A named part of a document, from its heading to where the next one of its level begins.</summary>
/// <param name="Part">"I" or "II" for forms whose items are numbered by part, else null.</param>
/// <param name="Item">The item's number alone, such as "1A" or "5.02"; null for a part that is not an item.</param>
/// <param name="Title">The heading as printed, such as "Item 1A. Risk Factors" or "Competition".</param>
/// <param name="Level">1 for items, exhibits and the parts of a transcript; 2 and more for headings inside them.</param>
public sealed record Section(string? Part, string? Item, string Title, int Level, int Start, int End);
