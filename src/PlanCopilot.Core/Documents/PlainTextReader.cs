namespace PlanCopilot.Core.Documents;

/// <summary>
/// Reads plain text and the ASCII filings of the 1990s: hard-wrapped lines become paragraphs, columns become table rows.
/// </summary>
internal sealed class PlainTextReader
{
    /// <summary>Lines at least this wide may fill a column; narrower groups are addresses, titles and lists.</summary>
    private const int NarrowestColumn = 50;
    private const int UsualColumn = 72;
    /// <summary>How much shorter than its column a line may be whose next word would still have fitted.</summary>
    private const int Ragged = 8;
    private readonly TextBlocks _blocks;
    private readonly List<TextLine> _lines;
    private readonly bool _isWrapped;

    private PlainTextReader(string source, TextBlocks blocks)
    {
        _blocks = blocks;
        _lines = TextLine.Split(source);
        _isWrapped = TextLine.AreWrapped(_lines);
    }

    public static ParsedText Read(string source)
    {
        var blocks = new TextBlocks();
        Read(source, blocks);
        return blocks.ToParsedText();
    }

    public static void Read(string source, TextBlocks blocks) => new PlainTextReader(source, blocks).Read();

    private void Read()
    {
        for (var i = 0; i < _lines.Count;)
        {
            if (_lines[i].Kind == TextLineKind.Page) _blocks.MarkPage();
            if (!_lines[i].HasText)
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < _lines.Count && (_lines[end].HasText || _lines[end].Kind == TextLineKind.Rule)) end++;
            ReadGroup(i, end);
            i = end;
        }
    }

    /// <summary>Reads lines with no blank one between them.</summary>
    private void ReadGroup(int start, int end)
    {
        var width = Width(start, end);
        var isFirstRow = true;
        for (var i = start; i < end; i++)
        {
            if (_lines[i].Kind == TextLineKind.Rule) continue;
            if (_lines[i].IsRow && !IsInProse(i, start, end))
            {
                AddRow(_lines[i], isFirstRow);
                isFirstRow = false;
                continue;
            }
            isFirstRow = true;
            AddLine(i, end);
            if (EndsBlock(i, end, width)) _blocks.Close(BlockKind.Paragraph);
        }
    }

    private int Width(int start, int end)
    {
        var widest = 0;
        for (var i = start; i < end; i++) widest = Math.Max(widest, _lines[i].Width);
        return widest >= NarrowestColumn ? widest : UsualColumn;
    }

    /// <summary>A wide gap in the middle of a paragraph is no column: the lines around it have none.</summary>
    private bool IsInProse(int i, int start, int end) =>
        !_lines[i].IsInTable && _lines[i].Cells == 2 && i > start && i + 1 < end && _lines[i].Width > NarrowestColumn
        && IsProse(i - 1) && IsProse(i + 1);

    private bool IsProse(int i) => _lines[i] is { IsRow: false, Kind: TextLineKind.Text } && _lines[i].Text.Length > NarrowestColumn;

    private void AddRow(TextLine line, bool isFirst)
    {
        _blocks.Close(BlockKind.Paragraph);
        var joint = isFirst ? Joint.Block : Joint.Row;
        var before = "";
        foreach (var cell in line.SplitCells())
        {
            _blocks.Append(cell);
            if (!_blocks.IsOpen) continue;
            var isGlued = joint == Joint.Bar && Html.TableLayout.IsGlued(before, cell);
            _blocks.Close(BlockKind.TableRow, isGlued ? Joint.None : joint);
            joint = Joint.Bar;
            before = cell;
        }
    }

    private void AddLine(int i, int end)
    {
        var line = _lines[i];
        var isUnderlined = i + 1 < end && _lines[i + 1].Kind == TextLineKind.Rule && !line.IsInTable;
        var traits = (isUnderlined ? BlockTraits.Underlined : BlockTraits.None) | (line.IsCentered ? BlockTraits.Centered : BlockTraits.None);
        _blocks.Append(line.Text, traits);
        var text = line.Text;
        var isHyphenated = text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]) && i + 1 < end && char.IsLower(_lines[i + 1].Text.FirstOrDefault());
        if (!isHyphenated) _blocks.AppendSpace();
    }

    /// <summary>
    /// A line break is the author's, and not the column's, when the next line's first word would have fitted, when the
    /// next line is indented after a full stop, or begins a list item.
    /// </summary>
    private bool EndsBlock(int i, int end, int width)
    {
        if (!_isWrapped || i + 1 >= end) return true;
        var line = _lines[i];
        var next = _lines[i + 1];
        if (next.Kind == TextLineKind.Rule || next.IsRow || Bullets.IsListItem(next.Text)) return true;
        if (line.IsCentered || next.IsCentered) return !(line.IsCentered && next.IsCentered && EndsOpen(line.Text));
        if (next.Indent > line.Indent + 1 && line.Text[^1] is '.' or ':' or '"' && next.Indent > line.Indent) return true;
        return line.Width + 1 + next.FirstWordLength < width - Ragged;
    }

    /// <summary>Whether a heading goes on: its line ends with a word that can't be the last.</summary>
    private static bool EndsOpen(string text) =>
        text.EndsWith(',') || text.EndsWith(" OF", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" AND", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(" THE", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" FOR", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(" OR", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" TO", StringComparison.OrdinalIgnoreCase);
}
