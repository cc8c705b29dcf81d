using System.Text;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Documents.Pdf;

namespace PlanCopilot.Core.Tests.Documents.Pdf;

public sealed class PdfReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plancopilot-pdf-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_the_program_it_is_said_what_to_install() =>
        Should.Throw<DocumentFormatException>(() => Read(null)).Message.ShouldStartWith("The file is a PDF, and pdftotext isn't installed to read it. Install poppler-utils");

    [Fact]
    public void The_program_gets_the_file_and_none_of_our_settings()
    {
        Environment.SetEnvironmentVariable("PLANCOPILOT_PDF_TEST_KEY", "secret");

        var parsed = Read("test \"$1 $2 $3\" = '-q -enc UTF-8' && cat \"$6\" | tail -n 1; echo; echo \"key: $PLANCOPILOT_PDF_TEST_KEY.\"");

        parsed.ShouldBe("Talloway grows in Mobile.\n\nkey: .");
    }

    [Fact]
    public void A_program_that_takes_too_long_is_ended() => Should.Throw<DocumentFormatException>(() => Read("sleep 60", 0.3)).Message.ShouldStartWith("The PDF can't be read: ");

    [Fact]
    public void A_file_that_unpacks_without_end_is_given_up() => Should.Throw<DocumentFormatException>(() => Read("yes")).Message.ShouldStartWith("The PDF holds more than 32 MB of text.");

    [Fact]
    public void A_damaged_file_is_refused() => Should.Throw<DocumentFormatException>(() => Read("exit 1")).Message.ShouldStartWith("The PDF can't be read: it is damaged");

    [Fact]
    public void The_real_program_reads_a_real_file_where_it_is_installed()
    {
        var pdf = Encoding.ASCII.GetBytes("""
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
            4 0 obj<</Length 68>>stream
            BT /F1 12 Tf 72 720 Td (Talloway will close its Halden plant in 2026.) Tj ET
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R>>
            """);

        if (PdfReader.Find(Environment.GetEnvironmentVariable("PATH")) is null) Should.Throw<DocumentFormatException>(() => DocumentParser.Parse(pdf, "a.pdf")).Message.ShouldContain("isn't installed");
        else DocumentParser.Parse(pdf, "a.pdf").Text.ShouldBe("Talloway will close its Halden plant in 2026.");
    }

    /// <summary>Stands in for pdftotext: a script that is called like it.</summary>
    private string Read(string? script, double seconds = 20)
    {
        var program = script is null ? null : Path.Combine(_folder, "pdftotext");
        if (program is not null)
        {
            File.WriteAllText(program, $"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        return PdfReader.Read(Encoding.UTF8.GetBytes("%PDF-1.4\nTalloway grows in Mobile."), program, TimeSpan.FromSeconds(seconds)).Text;
    }
}
