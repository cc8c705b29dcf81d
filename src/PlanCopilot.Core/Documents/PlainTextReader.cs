namespace PlanCopilot.Core.Documents;

/// <summary>Reads plain text and the ASCII filings of the 1990s: hard-wrapped lines become paragraphs.</summary>
internal static class PlainTextReader
{
    public static ParsedText Read(string source)
    {
        var builder = new TextBlocks();
        foreach (var paragraph in source.Split("\n\n"))
        {
            builder.Append(paragraph);
            builder.Close(BlockKind.Paragraph);
        }
        return builder.ToParsedText();
    }
}
