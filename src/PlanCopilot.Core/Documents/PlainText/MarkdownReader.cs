using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PlanCopilot.Core.Documents.Text;
using MarkdownBlock = Markdig.Syntax.Block;

namespace PlanCopilot.Core.Documents.PlainText;

/// <summary>Reads Markdown: its words without its marks. Links keep their text, pictures and HTML tags nothing.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <returns>Null when the source isn't Markdown, by its name or its looks.</returns>
    public static ParsedText? TryRead(string source, string name)
    {
        if (!(HasMarkdownName(name) ? !StartsWithTag(source) : LooksLikeMarkdown(source)) || !MarkdownBounds.Hold(source)) return null;
        try
        {
            var text = new TextBlocks();
            foreach (var block in Markdown.Parse(source, Pipeline)) Add(text, block, inList: false);
            return text.ToParsedText();
        }
        catch (ArgumentException) // Markdig's answer to nesting deeper than it follows
        {
            return null;
        }
    }

    private static bool HasMarkdownName(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    private static bool StartsWithTag(string source) => source.AsSpan().TrimStart().StartsWith("<");

    /// <summary>Its first line is a heading ("# Title").</summary>
    private static bool LooksLikeMarkdown(string source)
    {
        var start = source.AsSpan().TrimStart("\uFEFF \t\r\n");
        var text = start.TrimStart('#');
        return start.Length - text.Length is >= 1 and <= 6 && text.StartsWith(" ");
    }

    private static void Add(TextBlocks text, MarkdownBlock block, bool inList)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Append(text, heading.Inline);
                text.Close(BlockKind.Heading, (byte)heading.Level);
                break;
            case ParagraphBlock paragraph:
                Append(text, paragraph.Inline);
                if (IsBoldLine(paragraph.Inline)) text.Close(BlockKind.Heading);
                else text.Close(inList ? BlockKind.ListItem : BlockKind.Paragraph);
                break;
            case TableRow row:
                AddRow(text, row);
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString());
                text.Close(BlockKind.Paragraph);
                break;
            case ContainerBlock container:
                foreach (var inner in container) Add(text, inner, inList || container is ListItemBlock);
                break;
        }
    }

    private static void AddRow(TextBlocks text, TableRow row)
    {
        var first = true;
        foreach (var paragraph in row.Descendants<ParagraphBlock>())
        {
            if (!first) text.Append(" | ");
            first = false;
            Append(text, paragraph.Inline);
        }
        text.Close(BlockKind.TableRow, Joint.Row);
    }

    /// <summary>"**Outlook**" on a line of its own is how many releases print a heading.</summary>
    private static bool IsBoldLine(ContainerInline? inline) =>
        inline?.FirstChild is EmphasisInline { DelimiterCount: 2, NextSibling: null } bold
        && bold.LastChild is LiteralInline literal && literal.Content.Length is > 0 and <= 120 && literal.Content.CurrentChar != '\0'
        && !literal.Content.ToString().EndsWith('.');

    private static void Append(TextBlocks text, ContainerInline? container)
    {
        if (container is null) return;
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: text.Append(" "); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline inner: Append(text, inner); break;
            }
        }
    }
}
