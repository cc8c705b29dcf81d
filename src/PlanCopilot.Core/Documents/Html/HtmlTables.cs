using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Documents.Html;

/// <summary>Follows rows and cells of open tables, and lays each table out when it ends.</summary>
internal sealed class HtmlTables(TextBlocks blocks)
{
    /// <summary>Tables nested deeper count as plain blocks: each level looks at its segments again.</summary>
    private const int Deepest = 24;
    private readonly List<OpenTable> _open = [];
    private int _ignored;

    public void Enter(HtmlTag tag)
    {
        if (tag == HtmlTag.Table) Open();
        if (_open.Count == 0) return;
        var (row, cell) = blocks.Place;
        if (tag == HtmlTag.Row) blocks.Place = (row + 1, 0);
        else if (tag == HtmlTag.Cell) blocks.Place = (row, cell + 1);
    }

    public void Leave(HtmlTag tag)
    {
        if (tag != HtmlTag.Table) return;
        if (_ignored > 0) _ignored--;
        else if (_open.Count > 0) Close();
    }

    private void Open()
    {
        if (_open.Count >= Deepest) _ignored++;
        else
        {
            _open.Add(new OpenTable(blocks.Count, blocks.Place));
            blocks.Place = (0, 0);
        }
    }

    private void Close()
    {
        var (first, (row, cell)) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var segments = blocks.Segments[first..];
        TableLayout.Arrange(segments, blocks.Raw);
        foreach (ref var segment in segments) (segment.Row, segment.Cell, segment.Settled) = (row, cell, true);
        blocks.Place = (row, cell);
    }

    private readonly record struct OpenTable(int FirstSegment, (int Row, int Cell) Outer);
}
