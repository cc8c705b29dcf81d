using System.IO.Compression;
using System.Text;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests.Documents.Word;

public sealed class DocxReaderTests
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private const string Tail = "</w:body></w:document>";

    [Fact]
    public void Paragraphs_headings_lists_and_tables_are_read_in_order()
    {
        var document = Parse(
            """
            <w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Objectives</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Kelmouth </w:t></w:r><w:ins><w:r><w:t>pays</w:t></w:r></w:ins><w:del><w:r><w:delText> never</w:delText></w:r></w:del><w:r><w:t> in June.</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Sign the pilot</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Risks</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tide</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>high</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:sdt><w:sdtContent><w:p><w:r><w:t>In a field.</w:t></w:r></w:p></w:sdtContent></w:sdt>
            """);

        document.Blocks.Select(block => (block.Kind, document.Text[block.Start..block.End])).ShouldBe(
        [
            (BlockKind.Heading, "Objectives"), (BlockKind.Paragraph, "Kelmouth pays in June."), (BlockKind.ListItem, "Sign the pilot"),
            (BlockKind.Heading, "Risks"), (BlockKind.TableRow, "Tide | high"), (BlockKind.Paragraph, "In a field."),
        ]);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>never closed")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><w:p>&a;</w:p>")]
    public void A_damaged_file_says_what_to_do(string body) =>
        Should.Throw<DocumentFormatException>(() => Parse(body)).Message.ShouldBe("The Word file is damaged, or far too large. Open it in Word, save it again as .docx, and try once more.");

    [Fact]
    public void Fields_nested_without_end_are_refused_not_followed()
    {
        const int depth = 20_000;
        var body = new StringBuilder().Insert(0, "<w:sdt><w:sdtContent>", depth).Insert(depth * "<w:sdt><w:sdtContent>".Length, "</w:sdtContent></w:sdt>", depth).ToString();

        Should.Throw<DocumentFormatException>(() => Parse(body));
    }

    private static Document Parse(string body)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Write(archive, "_rels/.rels", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Write(archive, "word/document.xml", Head + body + Tail);
        }
        return DocumentParser.Parse(stream.ToArray(), "plan.docx");
    }

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }
}
