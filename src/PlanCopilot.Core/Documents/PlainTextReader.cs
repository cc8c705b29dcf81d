namespace PlanCopilot.Core.Documents;

/// <summary>Reads plain text and the ASCII filings of the 1990s: hard-wrapped lines become paragraphs.</summary>
internal static class PlainTextReader
{
    public static ParsedText Read(string source)
    {
        var blocks = new TextBlocks();
        Read(source, blocks);
        return blocks.ToParsedText();
    }

    public static void Read(ReadOnlySpan<char> source, TextBlocks blocks)
    {
        foreach (var line in source.EnumerateLines())
        {
            if (line.IsWhiteSpace()) blocks.Close(BlockKind.Paragraph);
            blocks.Append(line);
            blocks.AppendSpace();
        }
        blocks.Close(BlockKind.Paragraph);
    }
}
