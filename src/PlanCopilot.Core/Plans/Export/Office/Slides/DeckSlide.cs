using System.Globalization;
using System.Xml.Linq;
using static PlanCopilot.Core.Plans.Export.Office.Slides.SlideXml;

namespace PlanCopilot.Core.Plans.Export.Office.Slides;

/// <summary>One slide: its title, its tables in their places, a footer; and what its notes say.</summary>
internal static class DeckSlide
{
    public static (XElement Slide, IReadOnlyList<string> Notes) Title(Plan plan)
    {
        var ticker = plan.Account.Ticker is { } symbol ? $" ({symbol})" : "";
        var name = Letters.Shortened(plan.Account.Name + ticker, DeckDesign.CoverSize, "", DeckDesign.CoverSize, DeckDesign.Width - 40, 2);
        var read = plan.Sources.Count(source => source.Use == SourceUse.Read && source.Label is not null);
        var sources = string.Create(CultureInfo.InvariantCulture, $"{plan.Evidence.Count} quotations from {read} {(read == 1 ? "document" : "documents")}; what is cited on a slide is quoted in its notes.");
        return (Slide(
            Placeholder(2, "Title", "ctrTitle", Plain(name)),
            Placeholder(3, "Subtitle", "subTitle", Plain($"Business review. {PlanWording.Kind(plan)}"), Plain($"{PlanWording.AsOf(plan)}"), Plain(sources))), []);
    }

    public static (XElement Slide, IReadOnlyList<string> Notes) Write(Plan plan, DeckPage page, IReadOnlyList<PlanTable> tables, int number)
    {
        var shapes = new List<XElement> { Placeholder(2, "Title", "title", Plain(page.Title)) };
        var cited = new SortedSet<int>();
        var isWhole = true;
        foreach (var (left, column) in Largest(plan, page, tables))
        {
            var top = DeckDesign.Top;
            for (var i = 0; i < column.Count; i++)
            {
                // Tables of one section follow each other as far as they go; those of another section keep their place.
                var later = page.Places.Count < 2 ? 0 : column.Skip(i + 1).Sum(table => table.LeastHeight + DeckDesign.Gap);
                var room = Math.Max(column[i].LeastHeight, DeckDesign.Bottom - top - later);
                if (top + room > DeckDesign.Bottom)
                {
                    isWhole = false;
                    break;
                }
                var (frame, height) = column[i].Place(shapes.Count + 2, $"{page.Title} {Number(shapes.Count)}", left, top, room);
                shapes.Add(frame);
                cited.UnionWith(column[i].Cited);
                isWhole &= column[i].IsWhole;
                top += height + DeckDesign.Gap;
            }
        }
        shapes.AddRange(Footer(plan, isWhole, shapes.Count + 2, number));
        return (Slide([.. shapes]), [.. cited.Select(quotation => Note(plan, quotation))]);
    }

    /// <summary>The tables in the largest letters in which all of their words fit; in the smallest where they don't.</summary>
    private static List<(double Left, IReadOnlyList<SlideTable> Tables)> Largest(Plan plan, DeckPage page, IReadOnlyList<PlanTable> tables)
    {
        List<(double Left, IReadOnlyList<SlideTable> Tables)> columns = [];
        foreach (var size in DeckDesign.Sizes)
        {
            columns = Columns(page, tables).Select(column => (column.Left, (IReadOnlyList<SlideTable>)column.Tables.Select(table => new SlideTable(table, plan, column.Width, size)).ToList())).ToList();
            if (columns.All(column => column.Tables.Sum(table => table.FullHeight) + (DeckDesign.Gap * (column.Tables.Count - 1)) <= DeckDesign.Bottom - DeckDesign.Top)) break;
        }
        return columns;
    }

    /// <summary>Side by side are two columns: the second starts with the second table, what is left over goes below the first.</summary>
    private static IEnumerable<(double Left, double Width, IReadOnlyList<PlanTable> Tables)> Columns(DeckPage page, IReadOnlyList<PlanTable> tables)
    {
        if (!page.SideBySide || tables.Count == 1) return [(DeckDesign.Left, DeckDesign.Width, tables)];
        var width = (DeckDesign.Width - (2 * DeckDesign.Gap)) / 2;
        return [(DeckDesign.Left, width, [tables[0], .. tables.Skip(2)]), (DeckDesign.Left + width + (2 * DeckDesign.Gap), width, [tables[1]])];
    }

    private static IEnumerable<XElement> Footer(Plan plan, bool isWhole, int id, int number)
    {
        var left = Letters.Shortened($"{plan.Account.Name.TrimEnd('.')}. {PlanWording.AsOf(plan)}. {PlanWording.Kind(plan)}.{(isWhole ? "" : " More of this is in the plan.")}", 10, "", 10, DeckDesign.Width - 60, 1);
        yield return Box(id, "Footer", DeckDesign.Left, 510, DeckDesign.Width - 60, 16, "l", Run(left, 10, Soft));
        yield return Box(id + 1, "Number", DeckDesign.Left + DeckDesign.Width - 50, 510, 50, 16, "r", Run(Number(number), 10, Soft));
    }

    private static string Note(Plan plan, int number)
    {
        var evidence = plan.Evidence[number - 1];
        var day = PlanWording.SourceOf(plan, evidence)?.Published is { } published ? EnglishDate.Long(published) : "no date";
        return $"[{Number(number)}] {evidence.Source}, {day}, {evidence.Section}: “{evidence.Evidence.Quote}”";
    }

    private static XElement Slide(params object?[] shapes) => Root("sld", Tree(shapes), P("clrMapOvr", A("masterClrMapping")));

    private static XElement Plain(string text) => A("p", A("r", A("rPr", At("lang", "en-US")), A("t", OfficeFile.Clean(text))));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
