using System.Globalization;
using PlanCopilot.Core.Documents;
using Spectre.Console;

namespace PlanCopilot.Cli.Documents;

/// <summary>A document's head, counts and items for people, within 80 columns.</summary>
internal static class DocumentSummary
{
    public static void Write(Document document, Terminal terminal)
    {
        terminal.Write(Head(document));
        var items = document.Sections.Where(section => section.Level == 1).ToList();
        if (items.Count == 0) return;
        terminal.Out.Write("\n");
        terminal.Write(Items(items));
        var inner = document.Sections.Count - items.Count;
        if (inner > 0) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{inner:N0} headings inside them: see --json."));
    }

    private static Grid Head(Document document)
    {
        var counts = DocumentCounts.Of(document);
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0)).AddColumn();
        Row("Kind", document.Kind.Label());
        Row("Title", document.Title);
        Row("Company", document.Company ?? "not named");
        Row("CIK", document.Cik?.Value);
        Row("Ticker", document.Ticker);
        Row("Accession", document.Accession?.Value);
        Row("Published", Day(document.Published));
        Row("Period end", Day(document.PeriodEnd));
        Row("Holds", string.Create(CultureInfo.InvariantCulture,
            $"{counts.Characters:N0} characters, {counts.Blocks:N0} blocks, {counts.Sentences:N0} sentences, {counts.TableRows:N0} table rows, {counts.Facts:N0} facts"));
        return grid;

        void Row(string label, string? value)
        {
            if (value is not null) grid.AddRow(new Text(label), new Text(Terminal.Harmless(value)));
        }
    }

    private static Table Items(List<Section> items)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Part").AddColumn("Item").AddColumn("Section")
            .AddColumn(new TableColumn("Start").RightAligned()).AddColumn(new TableColumn("End").RightAligned());
        foreach (var section in items)
            table.AddRow(new Text(section.Part ?? ""), new Text(section.Item ?? ""), new Text(Terminal.Harmless(section.Title)),
                Offset(section.Start), Offset(section.End));
        return table;
    }

    private static Text Offset(int offset) => new(offset.ToString(CultureInfo.InvariantCulture));

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
