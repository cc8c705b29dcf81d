using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static PlanCopilot.Core.Plans.Export.Office.Slides.SlideXml;

namespace PlanCopilot.Core.Plans.Export.Office.Slides;

/// <summary>A plan as the slides of a quarterly business review. What is cited on a slide is quoted in its notes.</summary>
internal static class PptxExport
{
    /// <summary>The first id that a slide may have.</summary>
    private const int FirstSlide = 256;

    public static byte[] Write(Plan plan)
    {
        using var stream = new MemoryStream();
        using (var file = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            var main = file.AddPresentationPart();
            var master = main.AddNewPart<SlideMasterPart>("master");
            var title = master.AddNewPart<SlideLayoutPart>("title");
            var content = master.AddNewPart<SlideLayoutPart>("content");
            var theme = master.AddNewPart<ThemePart>("theme");
            theme.Fill(DeckDesign.Theme);
            main.AddPart(theme, "theme");
            var notesMaster = main.AddNewPart<NotesMasterPart>("notes");
            notesMaster.Fill(DeckDesign.NotesMaster);
            notesMaster.AddNewPart<ThemePart>("theme").Fill(DeckDesign.Theme);
            foreach (var (layout, xml) in ((SlideLayoutPart, XElement)[])[(title, DeckDesign.TitleLayout), (content, DeckDesign.ContentLayout)])
            {
                layout.Fill(xml);
                layout.AddPart(master, "master");
            }
            master.Fill(DeckDesign.Master);
            var slides = Slides(plan).ToList();
            for (var i = 0; i < slides.Count; i++) Add(main, $"slide{Number(i + 1)}", slides[i], i == 0 ? title : content, notesMaster);
            main.Fill(DeckDesign.Presentation(slides.Select((_, index) => P("sldId", At("id", FirstSlide + index), new XAttribute(Relations + "id", $"slide{Number(index + 1)}")))));
            OfficeFile.Name(file, main, file.AddCoreFilePropertiesPart(), plan);
        }
        return OfficeFile.WithoutTimes(stream);
    }

    private static IEnumerable<(XElement Slide, IReadOnlyList<string> Notes)> Slides(Plan plan)
    {
        yield return DeckSlide.Title(plan);
        var number = 1;
        foreach (var page in Deck.Pages)
            if (Deck.Tables(page, plan) is { Count: > 0 } tables) yield return DeckSlide.Write(plan, page with { Title = Deck.Title(page, plan) }, tables, ++number);
        yield return DeckSlide.Write(plan, new DeckPage("Sources", false, []), [Deck.Sources(plan)], ++number);
    }

    private static void Add(PresentationPart main, string id, (XElement Slide, IReadOnlyList<string> Notes) content, SlideLayoutPart layout, NotesMasterPart notesMaster)
    {
        var slide = main.AddNewPart<SlidePart>(id);
        slide.Fill(content.Slide);
        slide.AddPart(layout, "layout");
        if (content.Notes.Count == 0) return;
        var notes = slide.AddNewPart<NotesSlidePart>("notes");
        notes.Fill(Root("notes", Tree(
            P("sp", P("nvSpPr", P("cNvPr", At("id", 2), At("name", "Slide")), P("cNvSpPr", A("spLocks", At("noGrp", 1), At("noRot", 1), At("noChangeAspect", 1))), P("nvPr", P("ph", At("type", "sldImg")))), P("spPr")),
            Placeholder(3, "Notes", "body", content.Notes.Select(note => A("p", A("r", A("rPr", At("lang", "en-US")), A("t", OfficeFile.Clean(note)))))))));
        notes.AddPart(notesMaster, "master");
        notes.AddPart(slide, "slide");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
