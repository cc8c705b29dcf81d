using PlanCopilot.Core.Documents.Html;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.PlainText;

/// <summary>
/// Reads plain text and the ASCII filings of the 1990s: hard-wrapped lines become paragraphs, columns become table rows.
/// </summary>
internal sealed class PlainTextReader
{
    private readonly TextBlocks _blocks;
    private readonly List<TextLine> _lines;
    private readonly LineBreaks _breaks;
    private int _lastRow = -1;

    private PlainTextReader(string source, TextBlocks blocks)
    {
        _blocks = blocks;
        _lines = TextLine.Split(source);
        _breaks = new LineBreaks(_lines);
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
        _breaks.MarkCentered(start, end);
        for (var i = start; i < end; i++)
        {
            if (_lines[i].Kind == TextLineKind.Rule) continue;
            if (_lines[i].IsRow && !_breaks.IsInProse(i, start, end))
            {
                AddRow(_lines[i], !ContinuesTable(i, start));
                _lastRow = i;
                continue;
            }
            _lastRow = -1;
            AddLine(i, end);
            if (_breaks.EndsBlock(i, start, end)) _blocks.Close(BlockKind.Paragraph);
        }
    }

    private bool ContinuesTable(int i, int start) =>
        _lastRow >= start || (_lastRow >= 0 && _lines[i].IsInTable && _lines[_lastRow].IsInTable);

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
        var traits = (isUnderlined ? BlockTraits.Underlined : BlockTraits.None) | (_breaks.IsCentered(i) ? BlockTraits.Centered : BlockTraits.None);
        _blocks.Append(line.Text, traits);
        var text = line.Text;
        var isHyphenated = text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]) && i + 1 < end && char.IsLower(_lines[i + 1].Text.FirstOrDefault());
        if (!isHyphenated) _blocks.AppendSpace();
    }
}
