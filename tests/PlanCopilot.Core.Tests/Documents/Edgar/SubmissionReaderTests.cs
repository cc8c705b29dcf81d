using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Documents.Text;

namespace PlanCopilot.Core.Tests.Documents.Edgar;

public class SubmissionReaderTests
{
    private const string Submission = """
        -----BEGIN PRIVACY-ENHANCED MESSAGE-----
        <SEC-DOCUMENT>0000999001-24-000007.txt : 20240308
        <SEC-HEADER>0000999001-24-000007.hdr.sgml : 20240308
        ACCESSION NUMBER:		0000999001-24-000007
        CONFORMED SUBMISSION TYPE:	8-K
        CONFORMED PERIOD OF REPORT:	20240306
        ITEM INFORMATION:		Other Events
        ITEM INFORMATION:		Financial Statements and Exhibits
        FILED AS OF DATE:		20240308

        FILER:

        	COMPANY DATA:
        		COMPANY CONFORMED NAME:			NORTHWIND SYSTEMS INC
        		CENTRAL INDEX KEY:			0000999001
        	FORMER COMPANY:
        		FORMER CONFORMED NAME:	NORTHWIND TRADERS CO
        		DATE OF NAME CHANGE:	20010101

        FILER:

        	COMPANY DATA:
        		COMPANY CONFORMED NAME:			NORTHWIND FUNDING LLC
        		CENTRAL INDEX KEY:			0000999002
        </SEC-HEADER>
        <DOCUMENT>
        <TYPE>EX-99.1
        <SEQUENCE>2
        <FILENAME>release.htm
        <DESCRIPTION>PRESS RELEASE
        <TEXT>
        <html><body><p>Northwind names a new chief.</p></body></html>
        </TEXT>
        </DOCUMENT>
        <DOCUMENT>
        <TYPE>8-K
        <SEQUENCE>1
        <FILENAME>form8k.txt
        <TEXT>
        The board met on Tuesday.
        </TEXT>
        </DOCUMENT>
        <DOCUMENT>
        <TYPE>EX-10.1
        <SEQUENCE>3
        <TEXT>
        The contract.
        </TEXT>
        </DOCUMENT>
        <DOCUMENT>
        <TYPE>GRAPHIC
        <SEQUENCE>4
        <FILENAME>logo.jpg
        <TEXT>
        begin 644 logo.jpg
        M_]C_X``02D9)
        end
        </TEXT>
        </DOCUMENT>
        <DOCUMENT>
        <TYPE>EX-99.2
        <SEQUENCE>5
        <TEXT>
        begin 644 deck.pdf
        M_]C_X``02D9)
        end
        </TEXT>
        </DOCUMENT>
        """;

    private static readonly ParsedText Parsed = Reading.Read(Submission);

    [Fact]
    public void An_annual_report_to_shareholders_is_read_as_an_exhibit_since_the_form_only_refers_to_it()
    {
        const string source = """
            <SEC-HEADER>
            CONFORMED SUBMISSION TYPE:	10-K405
            </SEC-HEADER>
            <DOCUMENT>
            <TYPE>10-K405
            <TEXT>
            ITEM 7. MANAGEMENT'S DISCUSSION AND ANALYSIS

            Incorporated by reference to the annual report.
            </TEXT>
            </DOCUMENT>
            <DOCUMENT>
            <TYPE>EX-13
            <TEXT>
            Sales of pumps rose by a third.
            </TEXT>
            </DOCUMENT>
            """;
        var document = DocumentParser.Parse(System.Text.Encoding.ASCII.GetBytes(source), "northwind.txt");
        document.Sections.Select(section => (section.Item, document.Text[section.Start..section.End])).ShouldBe(
            [("7", "ITEM 7. MANAGEMENT'S DISCUSSION AND ANALYSIS\n\nIncorporated by reference to the annual report."),
             (null, "Sales of pumps rose by a third.")]);
        document.Sections[^1].Title.ShouldBe("EX-13");
    }

    [Fact]
    public void The_main_document_comes_first_and_press_releases_follow() =>
        Parsed.Text.ShouldBe("The board met on Tuesday.\n\nNorthwind names a new chief.");

    [Fact]
    public void Every_part_is_listed_with_its_place()
    {
        Parsed.Parts.Select(part => (part.Type, part.Sequence, part.FileName)).ShouldBe(
            [("EX-99.1", 2, "release.htm"), ("8-K", 1, "form8k.txt"), ("EX-10.1", 3, null), ("GRAPHIC", 4, "logo.jpg"), ("EX-99.2", 5, null)]);
        Parsed.At(Parsed.Parts[0].Start, Parsed.Parts[0].End).ShouldBe("Northwind names a new chief.");
        Parsed.Parts[0].Description.ShouldBe("PRESS RELEASE");
        Parsed.Parts[3].Start.ShouldBeNull();
        Parsed.Parts[4].Start.ShouldBeNull();
    }

    [Fact]
    public void The_header_names_filing_and_filers()
    {
        var header = Parsed.Header.ShouldNotBeNull();
        (header.FormType, header.Accession?.Value).ShouldBe(("8-K", "0000999001-24-000007"));
        (header.Filed, header.Period).ShouldBe((new DateOnly(2024, 3, 8), new DateOnly(2024, 3, 6)));
        header.Items.ShouldBe(["Other Events", "Financial Statements and Exhibits"]);
        header.Filers.Select(filer => (filer.Name, filer.Cik)).ShouldBe([("NORTHWIND SYSTEMS INC", "0000999001"), ("NORTHWIND FUNDING LLC", "0000999002")]);
        header.Filers[0].FormerNames.ShouldBe(["NORTHWIND TRADERS CO"]);
        header.Filers[1].FormerNames.ShouldBeEmpty();
    }

    [Fact]
    public void A_header_of_tags_is_read_too()
    {
        var header = Reading.Read("<SUBMISSION>\n<ACCESSION-NUMBER>0000999001-25-000001<TYPE>SC TO-T<FILING-DATE>20250110<SUBJECT-COMPANY><COMPANY-DATA>"
            + "<CONFORMED-NAME>NORTHWIND SYSTEMS INC<CIK>0000999001</COMPANY-DATA></SUBJECT-COMPANY>\n<DOCUMENT>\n<TYPE>SC TO-T\n<TEXT>\nAn offer.\n</TEXT>\n</DOCUMENT>").Header.ShouldNotBeNull();
        (header.FormType, header.Filed).ShouldBe(("SC TO-T", new DateOnly(2025, 1, 10)));
        (header.Filers[0].Role, header.Filers[0].Name, header.Filers[0].Cik).ShouldBe(("SUBJECT COMPANY", "NORTHWIND SYSTEMS INC", "0000999001"));
    }

    [Fact]
    public void A_document_with_its_wrapper_alone_is_a_submission_of_one_part()
    {
        var parsed = Reading.Read("<html><body><document>\n<type>EX-99.1\n<sequence>2\n<description>RELEASE\n<text>\n<p>Sales rose.</p></text></document></body></html>");
        parsed.Text.ShouldBe("Sales rose.");
        parsed.Parts.ShouldHaveSingleItem().Type.ShouldBe("EX-99.1");
    }

    [Fact]
    public void A_submission_of_images_is_refused() =>
        Should.Throw<DocumentFormatException>(() => Reading.Read("<DOCUMENT>\n<TYPE>GRAPHIC\n<FILENAME>a.jpg\n<TEXT>\nbegin 644 a.jpg\nM_]C\nend\n</TEXT>\n</DOCUMENT>"))
            .Message.ShouldContain("Fetch the main document");
}
