namespace PlanCopilot.Core.Documents.Text;

/// <summary>Tells headings and list items from paragraphs by how they look, once a block is complete.</summary>
internal static class BlockKinds
{
    private const int LongestHeading = 220;
    private const int LongestItem = 100;
    private const int MostWordsBeforeStop = 8;

    public static BlockKind Of(BlockKind kind, ReadOnlySpan<char> text, BlockLook look)
    {
        if (kind is not (BlockKind.Paragraph or BlockKind.ListItem)) return kind;
        if (look.HeadingLevel > 0 && text.Length <= LongestHeading) return BlockKind.Heading;
        if (Bullets.IsListItem(text)) return BlockKind.ListItem;
        return kind == BlockKind.Paragraph && IsHeading(text, look) ? BlockKind.Heading : kind;
    }

    /// <summary>
    /// A risk factor's bold first sentence is a sentence still: what ends like one counts as a heading only when it is
    /// as short as "Item 1. Business."
    /// </summary>
    private static bool IsHeading(ReadOnlySpan<char> text, BlockLook look)
    {
        if (text.Length > LongestHeading || !ContainsLetter(text)) return false;
        var stands = look.Has(BlockTraits.Bold) || look.Has(BlockTraits.Underlined) || look.Has(BlockTraits.AllCaps)
            || (look.Has(BlockTraits.Italic) && text.Length < LongestItem) || (text.Length < LongestItem && IsItem(text));
        if (!stands) return false;
        return IsItem(text) || text[^1] is not ('.' or ';' or ',' or '!' or '?') || Words(text) <= MostWordsBeforeStop;
    }

    /// <summary>Such as "Item 5. Other Events", which many filings print like any other line.</summary>
    private static bool IsItem(ReadOnlySpan<char> text) =>
        text.StartsWith("Item ", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[Math.Min(5, text.Length - 1)]);

    private static bool ContainsLetter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (char.IsLetter(character)) return true;
        return false;
    }

    private static int Words(ReadOnlySpan<char> text) => text.Count(' ') + 1;
}
