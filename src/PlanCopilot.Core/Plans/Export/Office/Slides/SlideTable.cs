using System.Globalization;
using System.Xml.Linq;
using static PlanCopilot.Core.Plans.Export.Office.Slides.SlideXml;

namespace PlanCopilot.Core.Plans.Export.Office.Slides;

/// <summary>
/// A table that fits its place: texts are shortened by words until the rows fit, and rows that still don't are counted in a
/// last one. Lengths are in points.
/// </summary>
/// <param name="size">Of the letters.</param>
internal sealed class SlideTable(PlanTable table, Plan plan, double width, double size)
{
    private const double LineHeight = 1.2, Margin = 4, SideMargin = 5, Narrowest = 52;
    private const int MostLines = 5, FewestLines = 2, CitedAtMost = 2;
    private readonly List<double> _widths = WidthsOf(table, width, size);
    private readonly List<int> _shown = [];

    /// <summary>What must be there to be worth its place: its head and two short rows.</summary>
    public double LeastHeight => Math.Min(FullHeight, HeadHeight + (Math.Min(2, Math.Max(1, table.Rows.Count)) * RowHeight(FewestLines)));

    /// <summary>Numbers of the evidence that the rows shown cite.</summary>
    public IReadOnlyList<int> Cited => _shown;

    /// <returns>The table's frame, and its height, at most <paramref name="height"/>.</returns>
    public (XElement Frame, double Height) Place(int id, string name, double x, double y, double height)
    {
        var lines = Enumerable.Range(FewestLines, MostLines - FewestLines + 1).Reverse().FirstOrDefault(lines => HeadHeight + table.Rows.Sum(row => Height(row, lines)) <= height, FewestLines);
        var rows = new List<XElement>();
        var used = HeadHeight;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var needed = Height(table.Rows[i], lines);
            var reserved = i < table.Rows.Count - 1 ? RowHeight(1) : 0;
            if (used + needed + reserved > height && Rest(i) > height - used)
            {
                rows.Add(Remark(string.Create(CultureInfo.InvariantCulture, $"{table.Rows.Count - i} more in the plan")));
                used += RowHeight(1);
                IsWhole = false;
                break;
            }
            rows.Add(Row(table.Rows[i], lines, needed));
            used += needed;
        }
        if (rows.Count == 0) (rows, used) = ([Remark(PlanTable.NothingFound)], used + RowHeight(1));
        return (Frame(id, name, x, y, used, rows), used);

        double Rest(int from) => table.Rows.Skip(from).Sum(row => Height(row, lines));
    }

    /// <summary>Of all rows with all their words.</summary>
    public double FullHeight => HeadHeight + (table.Rows.Count == 0 ? RowHeight(1) : table.Rows.Sum(row => Height(row, int.MaxValue)));

    /// <summary>Whether all is shown that the table holds.</summary>
    public bool IsWhole { get; private set; } = true;

    private double SmallSize => Math.Max(9, size - 3);

    private bool HasHead => table.Heads.Any(title => title.Length > 0);

    private double HeadHeight => !HasHead ? 0 : RowHeight(table.Heads.Select((title, column) => Letters.Lines(title, size - 1, "", size, Inner(column))).Max());

    private double RowHeight(int lines) => (lines * size * LineHeight) + (2 * Margin);

    private double Inner(int column) => _widths[column] - (2 * SideMargin);

    private double Height(IReadOnlyList<PlanCell> row, int most) => RowHeight(row.Select((cell, column) =>
        Math.Min(most, Letters.Lines(cell.Text, size, Tail(cell), SmallSize, Inner(column)))).Max());

    private XElement Row(IReadOnlyList<PlanCell> row, int lines, double height)
    {
        foreach (var number in row.SelectMany(CitedBy).Where(number => !_shown.Contains(number))) _shown.Add(number);
        return A("tr", At("h", Emu(height)), row.Select((cell, column) => Cell(Runs(cell, lines, column), null)));
    }

    private IEnumerable<XElement> Runs(PlanCell cell, int lines, int column)
    {
        var text = Letters.Shortened(cell.Text, size, Tail(cell), SmallSize, Inner(column), lines);
        if (text.Length > 0) yield return Run(text, size, Ink, cell.IsHead);
        if (Sources(cell) is { Length: > 0 } sources) yield return Run($" {sources}", SmallSize, Soft);
        if (cell.Mark is { } mark) yield return Run(text.Length > 0 ? $" {mark}" : mark, SmallSize, mark switch { Asks.Shown => Soft, "unverified" => Wrong, _ => Judgment }, isItalic: true);
    }

    private string Tail(PlanCell cell) => string.Join(' ', ((string?[])[Sources(cell), cell.Mark]).Where(part => part is { Length: > 0 }));

    /// <returns>Such as "D4 [6][11]": the documents, and the numbers of the quotations in the notes.</returns>
    private string Sources(PlanCell cell) => string.Join(' ', CitedBy(cell)
        .GroupBy(number => plan.Evidence[number - 1].Source).Select(group => $"{group.Key}\u00A0{PlanTable.Numbers([.. group])}"));

    private IEnumerable<int> CitedBy(PlanCell cell) => cell.Citations.Where(number => number >= 1 && number <= plan.Evidence.Count).Take(CitedAtMost);

    private XElement Remark(string text) => A("tr", At("h", Emu(RowHeight(1))), _widths.Select((_, column) => column == 0
        ? Cell([Run(text, SmallSize, Soft, isItalic: true)], null, At("gridSpan", _widths.Count)) : Cell([], null, At("hMerge", 1))));

    private XElement Frame(int id, string name, double x, double y, double height, IEnumerable<XElement> rows) => P("graphicFrame",
        P("nvGraphicFramePr", P("cNvPr", At("id", id), At("name", name)), P("cNvGraphicFramePr", A("graphicFrameLocks", At("noGrp", 1))), P("nvPr")),
        P("xfrm", A("off", At("x", Emu(x)), At("y", Emu(y))), A("ext", At("cx", Emu(width)), At("cy", Emu(height)))),
        A("graphic", A("graphicData", At("uri", "http://schemas.openxmlformats.org/drawingml/2006/table"), A("tbl", A("tblPr", HasHead ? At("firstRow", 1) : null),
            A("tblGrid", _widths.Select(one => A("gridCol", At("w", Emu(one))))),
            HasHead ? A("tr", At("h", Emu(HeadHeight)), table.Heads.Select(title => Cell([Run(title, size - 1, Soft, isBold: true)], Wash))) : null, rows))));

    private XElement Cell(IEnumerable<XElement> runs, string? fill, params object?[] span) => A("tc", span,
        A("txBody", A("bodyPr"), A("lstStyle"), A("p", runs, A("endParaRPr", At("lang", "en-US"), At("sz", (int)(size * 100))))),
        A("tcPr", At("marL", Emu(SideMargin)), At("marR", Emu(SideMargin)), At("marT", Emu(Margin)), At("marB", Emu(Margin)),
            Border("lnL", null), Border("lnR", null), Border("lnT", null), Border("lnB", Line), fill is null ? A("noFill") : Fill(fill)));

    private static XElement Border(string side, string? color) => A(side, At("w", color is null ? 0 : 9525), color is null ? A("noFill") : Fill(color));

    /// <summary>Each column holds its longest word; what is left goes where the long texts are.</summary>
    private static List<double> WidthsOf(PlanTable table, double width, double size)
    {
        var texts = table.Heads.Select((title, column) => table.Rows.Select(row => $"{row[column].Text} {row[column].Mark}").Prepend(title).ToList()).ToList();
        var least = texts.Select(column => Math.Max(Narrowest, (2 * SideMargin) + column.SelectMany(Unbroken).Max(word => Math.Min(130, Letters.Width(word) * size)))).ToList();
        var asked = texts.Select(column => column.Max(text => Math.Min(160, Letters.Width(text)))).ToList();
        var left = Math.Max(0, width - least.Sum());
        var widths = least.Select((one, column) => one + (left * asked[column] / Math.Max(1, asked.Sum()))).ToList();
        return widths.Select(one => one * width / widths.Sum()).ToList();
    }

    /// <summary>What stays on one line: words, and figures such as "$1.84 billion".</summary>
    private static string[] Unbroken(string text) => text.Split(' ') is { Length: > 2 } words ? words : [text];
}
