using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static PlanCopilot.Core.Plans.Export.Office.Word.WordXml;

namespace PlanCopilot.Core.Plans.Export.Office.Word;

/// <summary>
/// A plan as a Word file: headings, contents, tables whose heads repeat on each page. A citation is an endnote that holds the
/// quotation and where it stands; where it is cited again, its number leads there.
/// </summary>
internal static class DocxExport
{
    public static byte[] Write(Plan plan)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Fill(WordStyles.Styles(!PlanWording.IsForCustomer(plan)));
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Fill(WordStyles.Numbering);
            main.AddNewPart<DocumentSettingsPart>("settings").Fill(WordStyles.Settings);
            main.AddNewPart<HeaderPart>("header").Fill(W("hdr", Paragraph("Header", Run($"{plan.Account.Name}: {PlanWording.AsOf(plan)}"))));
            main.AddNewPart<FooterPart>("footer").Fill(W("ftr", Paragraph("Footer", Run("Page "), Field("PAGE", Run("1")), Run(" of "), Field("NUMPAGES", Run("1")))));
            var notes = new WordNotes(plan);
            var sections = plan.Sections.SelectMany((section, index) => WordSection.Write(section, index, notes)).ToList();
            main.Fill(W("document", new XAttribute(XNamespace.Xmlns + "w", Ns.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", WordStyles.Relations.NamespaceName),
                W("body", Opening(plan), Contents(plan), sections,
                    notes.AnyCited ? Paragraph("Heading1", Run("Evidence")) : null,
                    notes.AnyCited ? Paragraph("Note", Run("Each number of the plan has its quotation in the notes that follow.")) : null,
                    WordStyles.Page)));
            main.AddNewPart<EndnotesPart>("endnotes").Fill(notes.Part());
            OfficeFile.Name(file, main, file.AddCoreFilePropertiesPart(), plan);
        }
        return OfficeFile.WithoutTimes(stream);
    }

    private static IEnumerable<XElement> Opening(Plan plan)
    {
        var ticker = plan.Account.Ticker is { } symbol ? $" ({symbol})" : "";
        yield return Paragraph("Kicker", Run(PlanWording.Kind(plan)));
        yield return Paragraph("Title", Run(plan.Account.Name + ticker));
        yield return Paragraph("Subtitle", Run($"{PlanWording.AsOf(plan)}. {PlanWording.Checked(plan)}"));
        if (PlanWording.Worded(plan) is { } worded) yield return Paragraph("Note", Run(worded));
        foreach (var note in plan.Notes) yield return Paragraph("Note", Run(note));
        foreach (var source in plan.Sources.Where(source => source.Use == SourceUse.Read && source.Label is not null))
            yield return Paragraph("Source", Run($"{source.Label}  ", "Strong"), Run(PlanWording.Source(source)));
        var uncited = plan.Sources.Count(source => source.Use == SourceUse.Read && source.Label is null);
        if (uncited > 0) yield return Paragraph("Source", Run(string.Create(CultureInfo.InvariantCulture, $"Read and not cited: {uncited} more.")));
        foreach (var line in SetAside(plan)) yield return Paragraph("Source", Run(line));
        yield return Paragraph("Note", Run(PlanWording.Legend(plan)));
    }

    /// <summary>What was refused is named each; what is merely old is counted where it would fill a page.</summary>
    private static List<string> SetAside(Plan plan)
    {
        const int Most = 8;
        var lines = PlanWording.SetAside(plan).ToList();
        return lines.Count <= Most ? lines
            : [.. lines.Take(Most), string.Create(CultureInfo.InvariantCulture, $"And {lines.Count - Most} more that were refused or set aside; the plan itself lists them.")];
    }

    /// <summary>Word can update it; without page numbers it is right before Word has.</summary>
    private static IEnumerable<XElement> Contents(Plan plan)
    {
        var lines = plan.Sections.Select((section, index) => Link(WordSection.BookmarkOf(index), Run(section.Title))).ToList();
        if (lines.Count == 0) yield break;
        yield return Paragraph("ContentsHeading", Run("Contents"));
        for (var i = 0; i < lines.Count; i++)
        {
            IEnumerable<XElement> line = [lines[i]];
            var all = Field("TOC \\o \"1-1\" \\n \\h \\z", line).ToList();
            yield return Paragraph("TOC1", i == 0 ? all.Take(3) : null, line, i == lines.Count - 1 ? all.TakeLast(1) : null);
        }
    }
}
