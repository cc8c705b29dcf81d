using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>
/// Tells tables of data from tables that only place text on the page. The first become rows of joined cells; in the
/// second a bullet and its text become a list item, a heading in two cells one line, and prose stays prose.
/// </summary>
internal static class TableLayout
{
    private const int ShortestProse = 350;
    private const int LongestLine = 250;
    private const int MostLineCells = 3;

    /// <param name="segments">Of one table, in order.</param>
    public static void Arrange(Span<TextSegment> segments, ReadOnlySpan<char> raw)
    {
        var isData = IsData(segments, raw);
        var isFirst = true;
        for (var rest = segments; rest.Length > 0;)
        {
            var row = rest[..RowLength(rest)];
            rest = rest[row.Length..];
            Arrange(row, Measure(row, raw), isData, raw);
            if (isFirst) row[0].Joint = Joint.Block;
            isFirst = false;
        }
    }

    private static bool IsData(Span<TextSegment> segments, ReadOnlySpan<char> raw)
    {
        var rows = 0;
        for (var rest = segments; rest.Length > 0; rest = rest[RowLength(rest)..])
        {
            var shape = Measure(rest[..RowLength(rest)], raw);
            if (shape.IsSettled) return false;
            if (shape.Cells < 2 || shape.IsListItem) continue;
            if (shape.HasNumber) return true;
            rows++;
        }
        return rows > 1;
    }

    private static void Arrange(Span<TextSegment> row, RowShape shape, bool isData, ReadOnlySpan<char> raw)
    {
        if (shape.IsSettled) return;
        if (shape.IsListItem) Join(row, raw, BlockKind.ListItem, Joint.Space);
        else if (shape.Longest > ShortestProse) return;
        else if (isData || shape.Cells > MostLineCells) Join(row, raw, BlockKind.TableRow, Joint.Bar);
        else if (shape.Cells > 1 && shape.Length < LongestLine) Join(row, raw, BlockKind.Paragraph, Joint.Space);
    }

    private static void Join(Span<TextSegment> row, ReadOnlySpan<char> raw, BlockKind kind, Joint between)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i].Kind = kind;
            if (i == 0) row[i].Joint = kind == BlockKind.TableRow ? Joint.Row : Joint.Block;
            else if (row[i].Cell == row[i - 1].Cell) row[i].Joint = Joint.Space;
            else row[i].Joint = IsGlued(Text(row[i - 1], raw), Text(row[i], raw)) ? Joint.None : between;
        }
    }

    private static RowShape Measure(Span<TextSegment> row, ReadOnlySpan<char> raw)
    {
        var shape = new RowShape();
        for (var i = 0; i < row.Length; i++)
        {
            var text = Text(row[i], raw);
            var startsCell = i == 0 || row[i].Cell != row[i - 1].Cell;
            if (startsCell && (i == 0 || !IsGlued(Text(row[i - 1], raw), text))) shape.Cells++;
            shape.IsSettled |= row[i].Settled;
            shape.Longest = Math.Max(shape.Longest, text.Length);
            shape.Length += text.Length;
            shape.HasNumber |= IsNumber(text);
        }
        shape.IsListItem = shape.Cells == 2 && row[0].Cell != row[1].Cell && Bullets.IsMark(Text(row[0], raw)) && !IsNumber(Text(row[^1], raw));
        return shape;
    }

    /// <summary>Filers put currency signs, brackets and percent signs into cells of their own.</summary>
    public static bool IsGlued(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left is "$" or "€" or "£" or "¥" or "(" or "$(" or "($" or "US$" or "-$" || right is ")" or "%" or ")%" or "%)" or "pts" or "bps";

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            if (char.IsLetter(character)) return false;
            if (char.IsAsciiDigit(character)) digits++;
        }
        return digits > 0;
    }

    private static int RowLength(ReadOnlySpan<TextSegment> segments)
    {
        var length = 1;
        while (length < segments.Length && segments[length].Row == segments[0].Row) length++;
        return length;
    }

    private static ReadOnlySpan<char> Text(TextSegment segment, ReadOnlySpan<char> raw) => raw.Slice(segment.Start, segment.Length);

    private struct RowShape
    {
        /// <summary>Cells with text, signs counted with their number.</summary>
        public int Cells;
        public int Longest;
        public int Length;
        public bool HasNumber;
        public bool IsListItem;
        public bool IsSettled;
    }
}
