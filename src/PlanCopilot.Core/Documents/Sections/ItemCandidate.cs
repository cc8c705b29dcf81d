namespace PlanCopilot.Core.Documents.Sections;

/// <summary>A block that may be the heading of an item: a real one, a row of the table of contents, or a cross reference.</summary>
internal sealed record ItemCandidate
{
    public required int BlockIndex { get; init; }
    public required int Start { get; init; }
    public required ItemHeading Heading { get; init; }
    public required string? Part { get; init; }
    public required int Rank { get; init; }
    /// <summary>Whether the item's usual name follows its number.</summary>
    public required bool IsNamed { get; init; }
    /// <summary>Whether it looks like a row of a table of contents: a link, or a page number at its end.</summary>
    public required bool IsContents { get; init; }
    public required bool LooksLikeHeading { get; init; }
    /// <summary>Characters from here to the next candidate of another item.</summary>
    public int Reach { get; init; }
    /// <summary>Characters between this block and the next candidate, of whichever item.</summary>
    public int TextLength { get; init; }

    public string Item => Heading.Items[0];

    /// <summary>
    /// How much speaks for a real heading. Its text's length decides between the heading and the row of the table of
    /// contents, since the row has none; by its logarithm, or else one long item would outweigh all others.
    /// </summary>
    public double Weight =>
        1 + (IsNamed ? 2 : 0) + (LooksLikeHeading ? 1 : 0) - (IsContents ? 2 : 0) + Math.Log10(1 + Math.Min(Reach, 100_000));
}
