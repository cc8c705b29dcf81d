using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.PlainText;

/// <summary>Tells the line breaks of an ASCII page that the author meant from those that only keep to the column.</summary>
internal sealed class LineBreaks(List<TextLine> lines)
{
    /// <summary>Lines at least this wide may fill a column; narrower groups are addresses, titles and lists.</summary>
    private const int NarrowestColumn = 50;
    private const int UsualColumn = 72;
    private const int NearLines = 10;
    /// <summary>How much shorter than its column a line may be whose next word would still have fitted.</summary>
    private const int Ragged = 8;
    /// <summary>Indented this far are addresses and signatures, line by line.</summary>
    private const int RightHalf = 24;
    private readonly bool _isWrapped = TextLine.AreWrapped(lines);
    private readonly HashSet<int> _centered = [];

    public bool IsCentered(int i) => _centered.Contains(i);

    /// <summary>Centred lines stand together, and none leads into a wide line further left.</summary>
    public void MarkCentered(int start, int end)
    {
        _centered.Clear();
        for (var i = start; i < end; i++)
        {
            var leads = i + 1 < end && lines[i + 1].HasText && lines[i + 1].Indent + 3 < lines[i].Indent
                && (lines[i + 1].Text.Length > NarrowestColumn || char.IsLower(lines[i + 1].Text[0]));
            var isAlone = i == start || lines[i - 1].Kind == TextLineKind.Rule || _centered.Contains(i - 1);
            if (lines[i].IsMiddle && isAlone && !leads) _centered.Add(i);
        }
    }

    /// <summary>The width of the column that a line stands in: that of the lines near it, indented as far.</summary>
    private int Width(int i, int start, int end)
    {
        var widest = 0;
        for (var near = Math.Max(start, i - NearLines); near < Math.Min(end, i + NearLines); near++)
            if (lines[near].Indent > lines[i].Indent - 3) widest = Math.Max(widest, lines[near].Width);
        return widest >= NarrowestColumn ? widest : UsualColumn;
    }

    /// <summary>A wide gap in the middle of a paragraph is no column: the lines around it have none.</summary>
    public bool IsInProse(int i, int start, int end) =>
        !lines[i].IsInTable && lines[i].Cells == 2 && i > start && i + 1 < end && lines[i].Width > NarrowestColumn
        && IsProse(i - 1) && IsProse(i + 1);

    private bool IsProse(int i) => lines[i] is { IsRow: false, Kind: TextLineKind.Text } && lines[i].Text.Length > NarrowestColumn;

    /// <summary>
    /// A line break is the author's, and not the column's, when the next line's first word would have fitted, when the
    /// next line is indented after a full stop, or begins a list item.
    /// </summary>
    public bool EndsBlock(int i, int start, int end)
    {
        if (!_isWrapped || i + 1 >= end) return true;
        var line = lines[i];
        var next = lines[i + 1];
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
