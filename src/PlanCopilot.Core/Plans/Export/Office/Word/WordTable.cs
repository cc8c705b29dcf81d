using System.Xml.Linq;
using static PlanCopilot.Core.Plans.Export.Office.Word.WordXml;

namespace PlanCopilot.Core.Plans.Export.Office.Word;

/// <summary>Tables as wide as the page: rows stay whole, heads repeat, columns are as wide as what stands in them asks.</summary>
internal static class WordTable
{
    /// <summary>Between the margins of <see cref="WordStyles.Page"/>.</summary>
    public const int Width = 10080;
    /// <summary>"rep to set" on one line.</summary>
    private const int Narrowest = 1020;
    /// <summary>What a letter of a cell takes at most, on average over a word; longer words than <see cref="LongestWord"/> are broken.</summary>
    private const int Letter = 112, Padding = 190, LongestWord = 16;

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
        W("tblPr", Val("tblStyle", "PlanTable"), W("tblW", At("w", widths.Sum()), At("type", "dxa")), W("tblLayout", At("type", "fixed")), W("tblLook", At("val", "0420"))),
        W("tblGrid", widths.Select(width => W("gridCol", At("w", width)))), rows);

    private static XElement Row(IReadOnlyList<int> widths, IReadOnlyList<IEnumerable<XElement>> cells) =>
        W("tr", W("trPr", W("cantSplit")), widths.Select((width, column) => Cell(width, false, column < cells.Count ? cells[column] : [Paragraph("Cell")])));

    private static XElement Cell(int width, bool isHead, IEnumerable<XElement> paragraphs) => W("tc",
        W("tcPr", W("tcW", At("w", width), At("type", "dxa")), isHead ? W("shd", At("val", "clear"), At("color", "auto"), At("fill", "EEF2F7")) : null), paragraphs);

    /// <summary>Each column holds its longest word; what is left goes where the long texts are.</summary>
    private static List<int> Widths(PlanTable table)
    {
        var texts = table.Heads.Select((title, column) => table.Rows.Select(row => row[column]).Select(Shown).Prepend(title).ToList()).ToList();
        var least = texts.Select(column => Math.Max(Narrowest, Padding + (Letter * column.SelectMany(text => text.Split(' ')).Max(word => Math.Min(word.Length, LongestWord))))).ToList();
        var asked = texts.Select(column => column.Max(text => text.Length)).ToList();
        var left = Math.Max(0, Width - least.Sum());
        var widths = least.Select((width, column) => width + (int)((long)left * asked[column] / Math.Max(1, asked.Sum()))).ToList();
        var scale = Math.Min(1, (double)Width / widths.Sum());
        widths = widths.Select(width => (int)(width * scale)).ToList();
        widths[asked.IndexOf(asked.Max())] += Width - widths.Sum();
        return widths;
    }

    private static string Shown(PlanCell cell) => $"{cell.Text}{string.Concat(cell.Citations.Select(_ => "000"))} {cell.About} {cell.Mark}";
}
