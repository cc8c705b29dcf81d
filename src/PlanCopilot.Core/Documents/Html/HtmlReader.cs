using PlanCopilot.Core.Documents.Text;
using PlanCopilot.Core.Documents.Xbrl;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>
/// Reads HTML, with inline XBRL or without, into text segments. It keeps the open elements on a stack of its own, closes
/// what authors leave open, and never looks back further than a fixed number of them: time grows with the input alone.
/// </summary>
internal sealed class HtmlReader(TextBlocks blocks)
{
    private const int DeepestElement = 2000;
    private const int LongestLookBack = 128;
    private readonly List<HtmlElement> _stack = [];
    private readonly HtmlFlow _flow = new(blocks);
    private readonly HtmlTables _tables = new(blocks);
    private HtmlStyle _style;

    public InlineXbrl Xbrl { get; } = new();
    public string? Title { get; private set; }

    public static ParsedText Read(string source)
    {
        var blocks = new TextBlocks();
        var reader = new HtmlReader(blocks);
        reader.Read(source.AsSpan());
        var assembly = new TextAssembly(blocks);
        return assembly.ToParsedText(reader.Xbrl.Resolve(assembly)) with { HtmlTitle = reader.Title };
    }

    public void Read(ReadOnlySpan<char> source)
    {
        var tokens = new HtmlTokenizer(source);
        while (tokens.Read())
        {
            if (tokens.Token == HtmlToken.Text) ReadText(tokens.Text);
            else if (tokens.Token == HtmlToken.StartTag) StartTag(ref tokens);
            else EndTag(HtmlTags.Find(tokens.Name));
        }
        PopTo(0);
        _flow.Close();
    }

    private void ReadText(ReadOnlySpan<char> text)
    {
        if (_style.Hidden && !Xbrl.Captures) return;
        while (text.Length > 0)
        {
            var length = text.IndexOf('&');
            if (length < 0) length = text.Length;
            if (length > 0) Add(text[..length]);
            text = text[length..];
            if (text.Length == 0) return;
            Add(HtmlEntities.Decode(text, out var read));
            text = text[read..];
        }
    }

    private void Add(ReadOnlySpan<char> text)
    {
        if (_style.Hidden) Xbrl.AppendHidden(text);
        else _flow.Add(text, _style);
    }

    private void StartTag(ref HtmlTokenizer tokens)
    {
        var tag = HtmlTags.Find(tokens.Name);
        if (tag == HtmlTag.Unknown) return;
        if (_flow.IsPreformatted && !tag.IsInline()) _flow.AddMarker(tag, isEnd: false);
        else if (tag is HtmlTag.Raw or HtmlTag.Title) ReadRaw(tag, ref tokens);
        else if (tag == HtmlTag.Break) _flow.Break();
        else if (tag is HtmlTag.Rule or HtmlTag.Page) _flow.StartPage();
        else if (tag.IsXbrl()) Push(StartXbrl(tag, tokens.Attributes), tokens.SelfClosing);
        else Start(tag, tokens.Attributes, tokens.SelfClosing);
    }

    private void ReadRaw(HtmlTag tag, ref HtmlTokenizer tokens)
    {
        if (tokens.SelfClosing) return;
        var content = tokens.ReadRaw(tag, tokens.Name);
        if (tag != HtmlTag.Title || Title is not null || content.IsEmpty) return;
        var title = new TextBlocks();
        new HtmlReader(title).ReadText(content);
        if (title.IsOpen) Title = title.Open.ToString();
    }

    private HtmlElement StartXbrl(HtmlTag tag, HtmlAttributes attributes)
    {
        var isFact = tag is HtmlTag.NonFraction or HtmlTag.NonNumeric;
        var style = isFact ? _style : _style with { Hidden = true };
        return new HtmlElement(tag, style, IsBlock: false) { Mark = Xbrl.Start(tag, attributes, blocks.Position, style.Hidden) };
    }

    private void Start(HtmlTag tag, HtmlAttributes attributes, bool selfClosing)
    {
        var change = tag.Change(attributes);
        var isBlock = tag.IsBlock() && !(change.Inline && !tag.IsTablePart());
        if (isBlock) CloseImplied(tag);
        if (change.PageBreak) _flow.StartPage();
        var element = new HtmlElement(tag, change.Apply(_style), isBlock) { PageBreak = change.PageBreak };
        if (isBlock && !_style.Hidden) Enter(tag);
        Push(element, selfClosing);
    }

    private void Enter(HtmlTag tag)
    {
        _flow.Close();
        _flow.Enter(tag);
        _tables.Enter(tag);
    }

    private void Push(HtmlElement element, bool selfClosing)
    {
        if (_stack.Count >= DeepestElement) return;
        element.IsEntered = element.IsBlock && !_style.Hidden;
        _stack.Add(element);
        _style = element.Style;
        if (selfClosing) PopTo(_stack.Count - 1);
    }

    /// <summary>A block ends an open paragraph; a row, cell or list item ends the one before it.</summary>
    private void CloseImplied(HtmlTag tag)
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

    private void EndTag(HtmlTag tag)
    {
        if (tag == HtmlTag.Unknown) return;
        if (_flow.IsPreformatted && tag.IsBlock() && tag != HtmlTag.Pre) _flow.AddMarker(tag, isEnd: true);
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
        if (tag.IsBlock() && !_style.Hidden) _flow.Close();
    }

    /// <summary>Ends a formatting element that was closed late, inside blocks that stay open.</summary>
    private void Lift(int index)
    {
        var lifted = _stack[index];
        if (lifted.Tag.IsXbrl()) Xbrl.End(lifted.Tag, lifted.Mark, blocks.Position);
        var outside = index > 0 ? _stack[index - 1].Style : default;
        for (var i = index; i < _stack.Count; i++) _stack[i] = _stack[i] with { Style = _stack[i].Style with { Traits = outside.Traits } };
        _stack[index] = new HtmlElement(HtmlTag.Unknown, _stack[index].Style, IsBlock: false);
        _style = _stack[^1].Style;
    }

    private void PopTo(int index)
    {
        for (var i = _stack.Count - 1; i >= index; i--)
        {
            var element = _stack[i];
            if (element.IsEntered) Leave(element.Tag);
            if (element.PageBreak) _flow.StartPage();
            if (element.Tag.IsXbrl()) Xbrl.End(element.Tag, element.Mark, blocks.Position);
            _stack.RemoveAt(i);
        }
        _style = _stack.Count > 0 ? _stack[^1].Style : default;
    }

    private void Leave(HtmlTag tag)
    {
        _flow.Close();
        _flow.Leave(tag);
        _tables.Leave(tag);
    }
}
