using PlanCopilot.Core.Documents.Text;
using PlanCopilot.Core.Documents.Xbrl;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>
/// The stack of open elements: closes what authors leave open, and never looks back further than a fixed number of
/// elements.
/// </summary>
internal sealed class OpenElements(TextBlocks blocks, HtmlFlow flow, InlineXbrl xbrl)
{
    private const int DeepestElement = 2000;
    private const int LongestLookBack = 128;
    private readonly List<HtmlElement> _stack = [];
    private readonly HtmlTables _tables = new(blocks);

    /// <summary>How text in the innermost open element looks.</summary>
    public HtmlStyle Style { get; private set; }

    public void Push(HtmlElement element, bool selfClosing)
    {
        var isEntered = element.IsBlock && !Style.Hidden;
        if (isEntered) Enter(element.Tag);
        if (_stack.Count >= DeepestElement) return;
        element.IsEntered = isEntered;
        _stack.Add(element);
        Style = element.Style;
        if (selfClosing) PopTo(_stack.Count - 1);
    }

    /// <summary>A block ends an open paragraph; a row, cell or list item ends the one before it.</summary>
    public void CloseImplied(HtmlTag tag)
    {
        var same = tag is HtmlTag.Row or HtmlTag.Cell or HtmlTag.Item;
        for (var i = _stack.Count - 1; i >= 0 && i >= _stack.Count - LongestLookBack; i--)
        {
            var open = _stack[i].Tag;
            if (same ? open == tag || (tag == HtmlTag.Row && open == HtmlTag.Cell) : open == HtmlTag.P)
            {
                if (tag != HtmlTag.Row || open == HtmlTag.Row) { PopTo(i); return; }
            }
            else if (same ? open is HtmlTag.Table or HtmlTag.List || (tag == HtmlTag.Cell && open == HtmlTag.Row) : !open.IsInline()) return;
        }
    }

    public void End(HtmlTag tag)
    {
        if (tag == HtmlTag.Unknown) return;
        if (flow.IsPreformatted && tag.IsBlock() && tag != HtmlTag.Pre) flow.AddMarker(tag, isEnd: true);
        var crossed = false;
        for (var i = _stack.Count - 1; i >= 0 && i >= _stack.Count - LongestLookBack; i--)
        {
            var open = _stack[i];
            if (open.Tag == tag)
            {
                if (crossed && tag.IsInline()) Lift(i);
                else PopTo(i);
                return;
            }
            if (open.Tag == HtmlTag.Table || (open.Tag.IsTablePart() && !tag.IsTablePart())) break;
            crossed |= open.IsBlock;
        }
        if (tag.IsBlock() && !Style.Hidden) flow.Close();
    }

    /// <summary>Ends a formatting element that was closed late, inside blocks that stay open.</summary>
    private void Lift(int index)
    {
        var lifted = _stack[index];
        if (lifted.Tag.IsXbrl()) xbrl.End(lifted.Tag, lifted.Mark, blocks.Position);
        var outside = index > 0 ? _stack[index - 1].Style : default;
        for (var i = index; i < _stack.Count; i++) _stack[i] = _stack[i] with { Style = _stack[i].Style with { Traits = outside.Traits } };
        _stack[index] = new HtmlElement(HtmlTag.Unknown, _stack[index].Style, IsBlock: false);
        Style = _stack[^1].Style;
    }

    private void PopTo(int index)
    {
        for (var i = _stack.Count - 1; i >= index; i--)
        {
            var element = _stack[i];
            if (element.IsEntered) Leave(element.Tag);
            if (element.PageBreak) flow.StartPage();
            if (element.Tag.IsXbrl()) xbrl.End(element.Tag, element.Mark, blocks.Position);
            _stack.RemoveAt(i);
        }
        Style = _stack.Count > 0 ? _stack[^1].Style : default;
    }

    public void PopAll() => PopTo(0);

    private void Enter(HtmlTag tag)
    {
        flow.Close();
        flow.Enter(tag);
        _tables.Enter(tag);
    }

    private void Leave(HtmlTag tag)
    {
        flow.Close();
        flow.Leave(tag);
        _tables.Leave(tag);
    }
}
