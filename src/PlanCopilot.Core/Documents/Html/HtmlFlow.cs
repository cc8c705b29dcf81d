using System.Text;
using PlanCopilot.Core.Documents.PlainText;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>Puts running text into blocks: paragraphs, list items and headings, parted by tags and by line breaks.</summary>
internal sealed class HtmlFlow(TextBlocks blocks)
{
    private const int LongestHeadingLine = 200;
    private const BlockTraits Emphasis = BlockTraits.Bold | BlockTraits.Underlined;
    private readonly StringBuilder _preformatted = new();
    private int _openItems;
    private int _openPreformatted;
    private byte _headingLevel;
    private int _breaks;

    /// <summary>Whether line breaks of the source count, as in the ASCII pages inside old filings.</summary>
    public bool IsPreformatted => _openPreformatted > 0;

    public void Add(ReadOnlySpan<char> text, HtmlStyle style)
    {
        if (IsPreformatted) _preformatted.Append(text);
        else
        {
            if (_breaks > 0) EndLine(text, style);
            blocks.Append(text, style.Traits, style.FontSize);
        }
    }

    /// <summary>Keeps the tags of the ASCII layout within preformatted text; all others end a line.</summary>
    public void AddMarker(HtmlTag tag, bool isEnd) => _preformatted.Append(tag switch
    {
        HtmlTag.Page => "<PAGE>",
        HtmlTag.Table => isEnd ? "</TABLE>" : "<TABLE>",
        _ => "\n",
    });

    public void Break()
    {
        _breaks++;
        if (_breaks > 1) Close();
        else blocks.AppendSpace();
    }

    public void StartPage()
    {
        Close();
        blocks.MarkPage();
    }

    public void Enter(HtmlTag tag)
    {
        if (tag == HtmlTag.Item) _openItems++;
        else if (tag == HtmlTag.Pre) _openPreformatted++;
        else if (tag.HeadingLevel() > 0) _headingLevel = tag.HeadingLevel();
    }

    public void Leave(HtmlTag tag)
    {
        if (tag == HtmlTag.Item) _openItems--;
        else if (tag == HtmlTag.Pre) LeavePreformatted();
        else if (tag.HeadingLevel() > 0) _headingLevel = 0;
    }

    /// <summary>Ends the open block.</summary>
    public void Close()
    {
        _breaks = 0;
        if (!blocks.IsOpen || IsPreformatted) return;
        blocks.Close(_openItems > 0 ? BlockKind.ListItem : BlockKind.Paragraph, _headingLevel);
    }

    /// <summary>A single line break parts a heading from what follows it, and a list's items; else it is a space.</summary>
    private void EndLine(ReadOnlySpan<char> text, HtmlStyle style)
    {
        var next = text.TrimStart();
        if (next.Length == 0) return;
        var emphasis = blocks.OpenTraits & Emphasis;
        var endsHeading = emphasis != 0 && (style.Traits & emphasis) == 0 && blocks.Open.Length < LongestHeadingLine;
        if (endsHeading || Bullets.IsBullet(next[0])) Close();
        _breaks = 0;
    }

    private void LeavePreformatted()
    {
        if (--_openPreformatted > 0) return;
        PlainTextReader.Read(_preformatted.ToString(), blocks);
        _preformatted.Clear();
    }
}
