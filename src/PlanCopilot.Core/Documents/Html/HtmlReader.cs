using PlanCopilot.Core.Documents.Text;
using PlanCopilot.Core.Documents.Xbrl;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>
/// Reads HTML, with inline XBRL or without, into text segments, tag by tag and without a tree: time and memory grow with
/// the input alone, however deep it nests.
/// </summary>
internal sealed class HtmlReader
{
    /// <summary>Whether an element is left out with all that is in it.</summary>
    public delegate bool Filter(ReadOnlySpan<char> name, HtmlAttributes attributes);

    private readonly Filter? _isLeftOut;
    private readonly TextBlocks _blocks;
    private readonly HtmlFlow _flow;
    private readonly OpenElements _open;

    public HtmlReader(TextBlocks blocks, Filter? isLeftOut = null)
    {
        _isLeftOut = isLeftOut;
        _blocks = blocks;
        _flow = new HtmlFlow(blocks);
        _open = new OpenElements(blocks, _flow, Xbrl);
    }

    public InlineXbrl Xbrl { get; } = new();
    public string? Title { get; private set; }

    /// <param name="isLeftOut">Null to read everything that isn't hidden.</param>
    public static ParsedText Read(string source, Filter? isLeftOut = null)
    {
        var blocks = new TextBlocks();
        var reader = new HtmlReader(blocks, isLeftOut);
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
            else _open.End(HtmlTags.Find(tokens.Name));
        }
        _open.PopAll();
        _flow.Close();
    }

    private void ReadText(ReadOnlySpan<char> text)
    {
        if (_open.Style.Hidden && !Xbrl.Captures) return;
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
        if (_open.Style.Hidden) Xbrl.AppendHidden(text);
        else _flow.Add(text, _open.Style);
    }

    private void StartTag(ref HtmlTokenizer tokens)
    {
        var tag = HtmlTags.Find(tokens.Name);
        if (tag == HtmlTag.Unknown) return;
        if (_flow.IsPreformatted && !tag.IsInline()) _flow.AddMarker(tag, isEnd: false);
        else if (tag is HtmlTag.Raw or HtmlTag.Title) ReadRaw(tag, ref tokens);
        else if (tag == HtmlTag.Break) _flow.Break();
        else if (tag is HtmlTag.Rule or HtmlTag.Page) _flow.StartPage();
        else if (tag.IsXbrl()) _open.Push(StartXbrl(tag, tokens.Attributes), tokens.SelfClosing);
        else Start(tag, ref tokens);
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
        var style = isFact ? _open.Style : _open.Style with { Hidden = true };
        return new HtmlElement(tag, style, IsBlock: false) { Mark = Xbrl.Start(tag, attributes, _blocks.Position, style.Hidden) };
    }

    private void Start(HtmlTag tag, ref HtmlTokenizer tokens)
    {
        var change = tag.Change(tokens.Attributes);
        if (_isLeftOut is not null && !change.Hidden) change.Hidden = _isLeftOut(tokens.Name, tokens.Attributes);
        var isBlock = tag.IsBlock() && !(change.Inline && !tag.IsTablePart());
        if (isBlock) _open.CloseImplied(tag);
        if (change.PageBreak) _flow.StartPage();
        var element = new HtmlElement(tag, change.Apply(_open.Style), isBlock) { PageBreak = change.PageBreak };
        _open.Push(element, tokens.SelfClosing);
    }
}
