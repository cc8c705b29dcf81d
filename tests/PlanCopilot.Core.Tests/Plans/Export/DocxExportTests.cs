using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans.Export;

public sealed class DocxExportTests
{
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
    public void Each_cited_number_has_one_endnote_with_its_quotation_and_source() => Read(Plan, file =>
    {
        var notes = file.MainDocumentPart?.EndnotesPart?.Endnotes.Elements<Endnote>().Where(note => note.Id?.Value > 0).ToList() ?? [];
        var references = file.MainDocumentPart?.Document.Descendants<EndnoteReference>().Select(reference => reference.Id?.Value ?? 0).ToList() ?? [];

        notes.Select(note => note.Id?.Value ?? 0).ShouldBe(Enumerable.Range(1, Plan.Evidence.Count).Select(number => (long)number));
        references.Order().ShouldBe(notes.Select(note => note.Id?.Value ?? 0));
        notes.Select(note => note.InnerText).ShouldContain(text => text.EndsWith("D2, March 14, 2025, Item 1A, Operations: “We depend on one supplier in Gdansk for compressors”", StringComparison.Ordinal));
    });

    [Fact]
    public void A_number_that_is_cited_again_leads_to_a_bookmark_that_is_there() => Read(Plan, file =>
    {
        var links = file.MainDocumentPart?.Document.Descendants<Hyperlink>().Select(link => link.Anchor?.Value ?? "").ToList() ?? [];
        var bookmarks = file.MainDocumentPart?.Document.Descendants<BookmarkStart>().Concat(file.MainDocumentPart.EndnotesPart?.Endnotes.Descendants<BookmarkStart>() ?? [])
            .Select(bookmark => bookmark.Name?.Value ?? "").ToList() ?? [];

        links.Count(link => link.StartsWith("quotation", StringComparison.Ordinal)).ShouldBeGreaterThan(5);
        links.Except(bookmarks).ShouldBeEmpty();
        bookmarks.Distinct().Count().ShouldBe(bookmarks.Count);
    });

    [Fact]
    public void Judgment_and_what_only_people_know_are_marked() => Read(Plan, file =>
    {
        var runs = file.MainDocumentPart?.Document.Descendants<Run>().Where(run => run.RunProperties?.RunStyle is not null).ToList() ?? [];

        runs.Where(run => run.RunProperties?.RunStyle?.Val?.Value == "RepToSet").Select(run => run.InnerText).Distinct().ShouldBe(["rep to set"]);
        runs.Where(run => run.RunProperties?.RunStyle?.Val?.Value == "OurRead").Select(run => run.InnerText.Trim()).Distinct().ShouldBe(["our read", "(our read)"]);
    });

    [Fact]
    public void Text_that_xml_cant_hold_is_written_without_it()
    {
        var item = new PlanItem { Id = "x-1", Group = "x", Label = "a\u0001b", Text = "<w:p> & \uD800 \uFFFF \U0001F600 \u001B", Status = PlanItemStatus.OurRead };
        var section = new PlanSection("x", "X", [item], null) { Layout = PlanLayout.Table, Groups = [new PlanGroup("x", "", "Text")] };

        Read(Plan with { Sections = [section] }, file =>
            file.MainDocumentPart?.Document.Descendants<Table>().Single().InnerText.ShouldBe("Texta b<w:p> &     \U0001F600  "));
    }

    private static byte[] Bytes(Plan plan) => PlanExport.Write(plan, "docx", PlanAudience.Team) ?? [];

    private static void Read(Plan plan, Action<WordprocessingDocument> look)
    {
        using var stream = new MemoryStream(Bytes(plan));
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        look(file);
    }
}
