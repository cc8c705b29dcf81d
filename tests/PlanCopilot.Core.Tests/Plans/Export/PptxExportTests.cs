using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml.Validation;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace PlanCopilot.Core.Tests.Plans.Export;

public sealed class PptxExportTests
{
    private const long Bottom = 6858000;
    private static readonly Plan Plan = PlanDrafter.Draft(Brindlemoor.Findings);

    [Theory]
    [InlineData(FileFormatVersions.Office2007, PlanAudience.Team)]
    [InlineData(FileFormatVersions.Microsoft365, PlanAudience.Team)]
    [InlineData(FileFormatVersions.Office2007, PlanAudience.Customer)]
    public void The_file_is_valid_for_old_and_new_programs(FileFormatVersions version, PlanAudience audience) => Read(audience == PlanAudience.Customer ? CustomerCopy.Of(Plan) : Plan, file =>
        new OpenXmlValidator(version).Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty());

    [Fact]
    public void The_same_plan_gives_the_same_bytes() => Bytes(Plan).AsSpan().SequenceEqual(Bytes(JsonExport.Read(JsonExport.Write(Plan)))).ShouldBeTrue();

    [Fact]
    public void Master_layouts_and_theme_are_linked_both_ways() => Read(Plan, file =>
    {
        var main = file.PresentationPart ?? throw new InvalidOperationException();
        var master = main.SlideMasterParts.Single();

        main.Presentation.SlideSize?.Cx?.Value.ShouldBe(12192000);
        main.ThemePart.ShouldBe(master.ThemePart);
        master.SlideLayoutParts.Select(layout => layout.SlideMasterPart).ShouldAllBe(linked => linked == master);
        main.SlideParts.Select(slide => slide.SlideLayoutPart?.SlideMasterPart).ShouldAllBe(linked => linked == master);
        main.NotesMasterPart?.ThemePart.ShouldNotBeNull();
    });

    [Fact]
    public void The_slides_are_those_of_a_business_review() => Read(Plan, file => Titles(file).ShouldBe(
    [
        "Brindlemoor Cold Chain, Inc. (BRCC)", "Executive summary", "Snapshot", "Goals and pressures", "Initiatives and obstacles", "Leadership and buying group",
        "Whitespace", "Objectives and targets", "Mutual action plan", "Risks", "Review", "Sources",
    ]));

    [Fact]
    public void A_statement_carries_its_source_and_the_notes_its_quotation() => Read(Plan, file =>
    {
        var slide = Slides(file)[4];

        slide.Slide.InnerText.ShouldContain("Brindlemoor depends on one supplier in Gdansk for compressors. D2\u00A0[");
        slide.NotesSlidePart?.NotesSlide.InnerText.ShouldContain("D2, March 14, 2025, Item 1A, Operations: “We depend on one supplier in Gdansk for compressors”");
    });

    [Fact]
    public void Long_texts_and_many_rows_are_shortened_by_words_and_stay_on_the_slide()
    {
        var words = string.Join(' ', Enumerable.Range(1, 90).Select(number => $"undertaking{number}"));
        var items = Enumerable.Range(1, 40).Select(number => new PlanItem { Id = $"R{number}", Group = "risk", Label = $"R{number}", Text = words, Status = PlanItemStatus.OurRead });
        var section = new PlanSection("risks", "Risks", [.. items], null) { Layout = PlanLayout.Table, Groups = [new PlanGroup("risk", "", "Risk")] };

        Read(Plan with { Sections = [section] }, file =>
        {
            var slide = Slides(file)[1].Slide;
            var frame = slide.Descendants<GraphicFrame>().Single();
            var top = frame.Transform?.Offset?.Y?.Value ?? 0;
            var rows = slide.Descendants<Drawing.TableRow>().ToList();

            (top + rows.Sum(row => row.Height?.Value ?? 0)).ShouldBeInRange(Bottom / 2, Bottom - 500000);
            rows[1].InnerText.ShouldContain(" …");
            rows[1].InnerText.Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(word => word.StartsWith("R1undertaking1", StringComparison.Ordinal) || word == "…" || words.Contains(word, StringComparison.Ordinal));
            rows[^1].InnerText.ShouldBe($"{40 - (rows.Count - 2)} more in the plan");
            slide.InnerText.ShouldContain("More of this is in the plan.");
        });
    }

    [Fact]
    public void A_plan_with_nothing_in_it_has_a_cover_and_its_sources() =>
        Read(Plan with { Sections = [], Evidence = [], Sources = [] }, file => Titles(file).ShouldBe(["Brindlemoor Cold Chain, Inc. (BRCC)", "Sources"]));

    private static byte[] Bytes(Plan plan) => PlanExport.Write(plan, "pptx", PlanAudience.Team) ?? [];

    private static List<SlidePart> Slides(PresentationDocument file) => file.PresentationPart?.Presentation.SlideIdList?.Elements<SlideId>()
        .Select(id => (SlidePart)file.PresentationPart.GetPartById(id.RelationshipId?.Value ?? "")).ToList() ?? [];

    private static IEnumerable<string> Titles(PresentationDocument file) => Slides(file).Select(slide => slide.Slide.Descendants<Shape>().First().InnerText);

    private static void Read(Plan plan, Action<PresentationDocument> look)
    {
        using var stream = new MemoryStream(Bytes(plan));
        using var file = PresentationDocument.Open(stream, isEditable: false);
        look(file);
    }
}
