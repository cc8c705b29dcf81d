using AngleSharp.Html.Parser;

namespace PlanCopilot.Core.Documents;

/// <summary>Reads HTML, with inline XBRL or without.</summary>
internal static class HtmlReader
{
    public static ParsedText Read(string source)
    {
        var builder = new TextBlocks();
        builder.Append(new HtmlParser().ParseDocument(source).Body?.TextContent ?? "");
        builder.Close(BlockKind.Paragraph);
        return builder.ToParsedText();
    }
}
