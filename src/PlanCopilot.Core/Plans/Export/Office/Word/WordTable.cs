using System.Xml.Linq;
using static PlanCopilot.Core.Plans.Export.Office.Word.WordXml;

namespace PlanCopilot.Core.Plans.Export.Office.Word;

/// <summary>Tables as wide as the page: rows stay whole, heads repeat, columns are as wide as what stands in them asks.</summary>
internal static class WordTable
{
    /// <summary>Between the margins of <see cref="WordStyles.Page"/>.</summary>
    public const int Width = 10080;
    /// <summary>"rep to set" on one line.</summary>
    private const int Narrowest = 1050;

    public static IEnumerable<XElement> Write(PlanTable table, IReadOnlyList<IReadOnlyList<XElement>> rows)
    {
        var widths = Widths(table);
        var head = W("tr", W("trPr", W("cantSplit"), W("tblHeader")), table.Heads.Select((title, column) => Cell(widths[column], true, [Paragraph("CellHead", Run(title))])));
        var body = rows.Count == 0
            ? [Row(widths, [[Paragraph("Cell")], [Paragraph("Cell", Run(PlanTable.NothingFound, "Quiet"))]])]
            : rows.Select(row => Row(widths, row.Select(cell => (IEnumerable<XElement>)[cell]).ToList()));
        return [Table(widths, [head, .. body]), Paragraph("AfterTable")];
    }

    public static IEnumerable<XElement> Plain(IReadOnlyList<int> widths, IEnumerable<IReadOnlyList<IEnumerable<XElement>>> rows) =>
        [Table(widths, rows.Select(row => Row(widths, row))), Paragraph("AfterTable")];

    private static XElement Table(IReadOnlyList<int> widths, IEnumerable<XElement> rows) => W("tbl",
        W("tblPr", Val("tblStyle", "PlanTable"), W("tblW", At("w", widths.Sum()), At("type", "dxa")), W("tblLayout", At("type", "fixed")), W("tblLook", At("val", "0420"), At("firstRow", "1"))),
        W("tblGrid", widths.Select(width => W("gridCol", At("w", width)))), rows);

    private static XElement Row(IReadOnlyList<int> widths, IReadOnlyList<IEnumerable<XElement>> cells) =>
        W("tr", W("trPr", W("cantSplit")), widths.Select((width, column) => Cell(width, false, column < cells.Count ? cells[column] : [Paragraph("Cell")])));

    private static XElement Cell(int width, bool isHead, IEnumerable<XElement> paragraphs) => W("tc",
        W("tcPr", W("tcW", At("w", width), At("type", "dxa")), isHead ? W("shd", At("val", "clear"), At("color", "auto"), At("fill", "EEF2F7")) : null), paragraphs);

    /// <summary>Shares of the width by the square root of the text, so that a long column gets more and a short one isn't starved.</summary>
    private static List<int> Widths(PlanTable table)
    {
        var asked = table.Heads.Select((title, column) => Math.Sqrt(Math.Max(title.Length, table.Rows.Select(row => row[column])
            .Select(cell => cell.Text.Length + (4 * cell.Citations.Count) + cell.About.Length).DefaultIfEmpty(0).Max()))).ToList();
        var left = Width - (Narrowest * asked.Count);
        var widths = asked.Select(share => Narrowest + (int)(left * share * share / asked.Sum(one => one * one))).ToList();
        widths[^1] += Width - widths.Sum();
        return widths;
    }
}
