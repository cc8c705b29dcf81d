using System.Globalization;
using System.Xml.Linq;
using static PlanCopilot.Core.Plans.Export.Office.Word.WordXml;

namespace PlanCopilot.Core.Plans.Export.Office.Word;

/// <summary>One section of a plan in Word, by its layout.</summary>
internal static class WordSection
{
    public static string BookmarkOf(int index) => $"section{index.ToString(CultureInfo.InvariantCulture)}";

    public static IEnumerable<XElement> Write(PlanSection section, int index, WordNotes notes)
    {
        var isOurRead = PlanWording.IsOurRead(section);
        yield return Paragraph("Heading1", Bookmark(BookmarkOf(index), index), Run(section.Title), isOurRead ? Run(" (our read)", "OurRead") : null);
        if (section.Note is { } note) yield return Paragraph("Note", Run(note));
        if (PlanWording.Draft(section) is { } draft) yield return Paragraph("Note", Run(draft));
        var body = section.Layout switch
        {
            PlanLayout.Table => section.Groups.SelectMany(group => Table(section, group, isOurRead, notes)),
            PlanLayout.Questions => section.Groups.SelectMany(group => PlanWording.Of(section, group)).Select(item => Paragraph("Question", Cell(PlanCell.Of(item, isOurRead), notes))),
            PlanLayout.Grid => Boxes(section, isOurRead, notes),
            _ => Lines(section, isOurRead, notes),
        };
        foreach (var element in body) yield return element;
    }

    private static IEnumerable<XElement> Table(PlanSection section, PlanGroup group, bool isOurRead, WordNotes notes)
    {
        var table = PlanTable.Of(group, PlanWording.Of(section, group), isOurRead);
        var rows = table.Rows.Select(row => row.Select(cell => Paragraph("Cell", Cell(cell, notes))).ToList()).ToList();
        return WordTable.Write(table, rows);
    }

    /// <summary>Name of the group on the left, its lines on the right.</summary>
    private static IEnumerable<XElement> Lines(PlanSection section, bool isOurRead, WordNotes notes) => WordTable.Plain(
        [1800, WordTable.Width - 1800],
        section.Groups.Select(group => (IReadOnlyList<IEnumerable<XElement>>)[[Paragraph("Cell", Run(group.Title, "Strong"))], Items(section, group, isOurRead, notes)]));

    /// <summary>Two boxes side by side.</summary>
    private static IEnumerable<XElement> Boxes(PlanSection section, bool isOurRead, WordNotes notes) => WordTable.Plain(
        [WordTable.Width / 2, WordTable.Width / 2],
        section.Groups.Chunk(2).Select(pair => (IReadOnlyList<IEnumerable<XElement>>)pair
            .Select(group => Items(section, group, isOurRead, notes).Prepend(Paragraph("BoxHeading", Run(group.Title)))).ToList()));

    private static List<XElement> Items(PlanSection section, PlanGroup group, bool isOurRead, WordNotes notes)
    {
        var items = PlanWording.Of(section, group);
        return items.Count == 0 ? [Paragraph("Cell", Run(PlanTable.NothingFound, "Quiet"))]
            : items.Select(item => Paragraph("Cell", item.Label.Length > 0 ? Run($"{item.Label}: ", "Strong") : null, Cell(PlanCell.Of(item, isOurRead), notes))).ToList();
    }

    private static List<XElement> Cell(PlanCell cell, WordNotes notes)
    {
        var runs = new List<XElement>();
        if (cell.Text.Length > 0) runs.Add(Run(cell.Text, cell.IsHead ? "Strong" : null));
        runs.AddRange(notes.Cite(cell.Citations));
        if (cell.About.Length > 0) runs.Add(Run($" {cell.About}", "Quiet"));
        if (cell.Mark is { } mark) runs.Add(Run(cell.Text.Length > 0 ? $" {mark}" : mark, mark switch { Asks.Shown => "RepToSet", "unverified" => "Unverified", _ => "OurRead" }));
        return runs;
    }
}
