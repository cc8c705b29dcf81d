using PlanCopilot.Core.Documents.Html;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.PlainText;

/// <summary>
/// Reads plain text and the ASCII filings of the 1990s: hard-wrapped lines become paragraphs, columns become table rows.
/// </summary>
internal sealed class PlainTextReader
{
    /// <summary>Lines at least this wide may fill a column; narrower groups are addresses, titles and lists.</summary>
    private const int NarrowestColumn = 50;
    private const int UsualColumn = 72;
    private const int NearLines = 10;
    /// <summary>How much shorter than its column a line may be whose next word would still have fitted.</summary>
    private const int Ragged = 8;
    /// <summary>Indented this far are addresses and signatures, line by line.</summary>
    private const int RightHalf = 24;
    private readonly TextBlocks _blocks;
    private readonly List<TextLine> _lines;
    private readonly bool _isWrapped;
    private readonly HashSet<int> _centered = [];
    private int _lastRow = -1;

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
        MarkCentered(start, end);
        for (var i = start; i < end; i++)
        {
            if (_lines[i].Kind == TextLineKind.Rule) continue;
            if (_lines[i].IsRow && !IsInProse(i, start, end))
            {
                AddRow(_lines[i], !ContinuesTable(i, start));
                _lastRow = i;
                continue;
            }
            _lastRow = -1;
            AddLine(i, end);
            if (EndsBlock(i, start, end)) _blocks.Close(BlockKind.Paragraph);
        }
    }

    private bool ContinuesTable(int i, int start) =>
        _lastRow >= start || (_lastRow >= 0 && _lines[i].IsInTable && _lines[_lastRow].IsInTable);

    /// <summary>Centred lines stand together, and none leads into a wide line further left.</summary>
    private void MarkCentered(int start, int end)
    {
        _centered.Clear();
        for (var i = start; i < end; i++)
        {
            var leads = i + 1 < end && _lines[i + 1].HasText && _lines[i + 1].Indent + 3 < _lines[i].Indent
                && (_lines[i + 1].Text.Length > NarrowestColumn || char.IsLower(_lines[i + 1].Text[0]));
            var isAlone = i == start || _lines[i - 1].Kind == TextLineKind.Rule || _centered.Contains(i - 1);
            if (_lines[i].IsMiddle && isAlone && !leads) _centered.Add(i);
        }
    }

    /// <summary>The width of the column that a line stands in: that of the lines near it, indented as far.</summary>
    private int Width(int i, int start, int end)
    {
        var widest = 0;
        for (var near = Math.Max(start, i - NearLines); near < Math.Min(end, i + NearLines); near++)
            if (_lines[near].Indent > _lines[i].Indent - 3) widest = Math.Max(widest, _lines[near].Width);
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
        foreach (var cell in (line.Columns.Count > 0 ? line.Columns : [line.Text]))
        {
            _blocks.Append(cell);
            if (!_blocks.IsOpen) continue;
            var isGlued = joint == Joint.Bar && TableLayout.IsGlued(before, cell);
            _blocks.Close(BlockKind.TableRow, isGlued ? Joint.None : joint);
            joint = Joint.Bar;
            before = cell;
        }
    }

    private void AddLine(int i, int end)
    {
        var line = _lines[i];
        var isUnderlined = i + 1 < end && _lines[i + 1].Kind == TextLineKind.Rule && !line.IsInTable;
        var traits = (isUnderlined ? BlockTraits.Underlined : BlockTraits.None) | (_centered.Contains(i) ? BlockTraits.Centered : BlockTraits.None);
        _blocks.Append(line.Text, traits);
        var text = line.Text;
        var isHyphenated = text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]) && i + 1 < end && char.IsLower(_lines[i + 1].Text.FirstOrDefault());
        if (!isHyphenated) _blocks.AppendSpace();
    }

    /// <summary>
    /// A line break is the author's, and not the column's, when the next line's first word would have fitted, when the
    /// next line is indented after a full stop, or begins a list item.
    /// </summary>
    private bool EndsBlock(int i, int start, int end)
    {
        if (!_isWrapped || i + 1 >= end) return true;
        var line = _lines[i];
        var next = _lines[i + 1];
        if (next.Kind == TextLineKind.Rule || next.IsItem || Bullets.IsListItem(next.Text)) return true;
        if (next.IsRow && !IsInProse(i + 1, start, end)) return true;
        var isCentered = _centered.Contains(i);
        if (isCentered || _centered.Contains(i + 1)) return !(isCentered && _centered.Contains(i + 1) && EndsOpen(line.Text));
        if (line.Indent >= RightHalf && next.Indent >= RightHalf) return true;
        if (next.Indent > line.Indent + 1 && line.Text[^1] is '.' or ':' or '"') return !line.IsItem;
        if (line.Indent - next.Indent >= RightHalf) return true;
        return line.Width + 1 + next.FirstWordLength < Width(i + 1, start, end) - Ragged;
    }

    /// <summary>Whether a heading goes on: its line ends with a word that can't be the last.</summary>
    private static bool EndsOpen(string text) =>
        text.EndsWith(',') || text.EndsWith(" OF", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" AND", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(" THE", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" FOR", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(" OR", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" TO", StringComparison.OrdinalIgnoreCase);
}
