using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Documents.Metadata;

namespace PlanCopilot.Core.Tests.Documents.Metadata;

public sealed class DocumentMetadataTests
{
    [Theory]
    [InlineData("# Acme chief to leave\n\nNEW YORK, April 5, 2021 (Reuters) - Acme Corp (NYSE: ACM) said on Monday that its chief would leave.", DocumentKind.News)]
    [InlineData("# Acme chief to leave\n\nBy Jane Smith\n\nAcme Corp (NYSE: ACM) said on Monday that its chief would leave the maker of pumps.", DocumentKind.News)]
    [InlineData("# Acme names chief\n\nAcme Corp (NYSE: ACM) has named Jane Smith as Chief Executive Officer of its pumps business.\n\nTo view the full press release, visit: https://example.com", DocumentKind.News)]
    [InlineData("# Acme names chief\n\nNEW YORK, April 5, 2021 (BUSINESS WIRE) - Acme Corp (NYSE: ACM) today announced that it has named Jane Smith.", DocumentKind.PressRelease)]
    [InlineData("# Acme pays faster\n\nNEW YORK, April 5, 2021 - Acme Corp (NYSE: ACM) today announced software for accounts payable (AP) made by Northwind.", DocumentKind.PressRelease)]
    public void What_others_report_is_news_and_what_the_company_announces_a_press_release(string source, DocumentKind kind) =>
        DocumentParser.Parse(System.Text.Encoding.UTF8.GetBytes(source), "acme.md").Kind.ShouldBe(kind);

    [Fact]
    public void A_list_of_subsidiaries_is_neither_news_nor_a_note()
    {
        var rows = string.Concat(Enumerable.Range(1, 40).Select(i => $"<tr><td>Northwind {i} Ltd.</td><td>Delaware</td></tr>"));
        var source = $"<html><p><b>Subsidiaries of the Northwind Corporation</b></p><table><tr><td>Name</td><td>State</td></tr>{rows}</table></html>";
        DocumentParser.Parse(System.Text.Encoding.UTF8.GetBytes(source), "list.htm").Kind.ShouldBe(DocumentKind.Other);
    }

    [Fact]
    public void A_feed_that_a_stylesheet_turns_into_a_page_is_data() =>
        Should.Throw<DocumentFormatException>(() => DocumentParser.Parse("<?xml version='1.0'?><?xml-stylesheet type=\"text/xsl\" href=\"/a.xsl\"?><html><body><entry>10-Q</entry></body></html>"u8.ToArray(), "10q.xml"));

    [Fact]
    public void An_annual_report_says_on_its_cover_what_it_is()
    {
        var document = TestDocuments.ParseHtml("""
            # UNITED STATES SECURITIES AND EXCHANGE COMMISSION
            # FORM 10-K
            For the fiscal year ended January 31, 2025
            # Fabrikam Robotics, Inc.
            (Exact name of registrant as specified in its charter)
            # Item 5. Market for Common Equity
            Our common stock trades on the New York Stock Exchange under the symbol “FBKR.”
            # SIGNATURES
            Pursuant to the requirements of Section 13 of the Securities Exchange Act of 1934, the registrant has signed.
            Dated: March 5, 2025
            """);

        document.Kind.ShouldBe(DocumentKind.Form10K);
        document.Title.ShouldBe("Form 10-K for the fiscal year ended January 31, 2025");
        document.Company.ShouldBe("Fabrikam Robotics, Inc.");
        document.Ticker.ShouldBe("FBKR");
        document.PeriodEnd.ShouldBe(new DateOnly(2025, 1, 31));
        document.Published.ShouldBe(new DateOnly(2025, 3, 5));
    }

    [Theory]
    [InlineData("Fabrikam Reports Third Quarter Results", "TULSA, Okla. — November 4, 2024 — Fabrikam Robotics, Inc. (NYSE: FBKR) today reported net income of $4 million.",
        DocumentKind.EarningsRelease, "Fabrikam Robotics, Inc.", "FBKR", "2024-11-04")]
    [InlineData("Fabrikam Names Ana Ruiz Chief Executive", "TULSA, Okla.--(BUSINESS WIRE)--May 2, 2024--Fabrikam Robotics, Inc. (Nasdaq: FBKR) today named Ana Ruiz.",
        DocumentKind.PressRelease, "Fabrikam Robotics, Inc.", "FBKR", "2024-05-02")]
    [InlineData("Fabrikam to Report Second Quarter Results on August 8", "TULSA, July 9, 2024 /PRNewswire/ -- Fabrikam plc, a maker of robot arms, will report its results.",
        DocumentKind.PressRelease, "Fabrikam plc", null, "2024-07-09")]
    [InlineData("Fabrikam Reports First Quarter Earnings", "TULSA -- Fabrikam Robotics (NYSE: FBKR) today reported earnings for the quarter ended March 31, 2024.",
        DocumentKind.EarningsRelease, "Fabrikam Robotics", "FBKR", null)]
    public void A_release_is_known_by_headline_and_dateline(string headline, string opening, DocumentKind kind, string company, string? ticker, string? published)
    {
        var document = TestDocuments.ParseHtml($"Exhibit 99.1\n# News Release\n# {headline}\n{opening}");

        document.Kind.ShouldBe(kind);
        document.Title.ShouldBe(headline);
        document.Company.ShouldBe(company);
        document.Ticker.ShouldBe(ticker);
        document.Published?.ToString("yyyy-MM-dd").ShouldBe(published);
    }

    [Fact]
    public void A_headline_that_wraps_is_read_whole()
    {
        var document = TestDocuments.ParseHtml("""
            # Fabrikam Announces the Closing of
            # Its Purchase of Tailspin Toys
            TULSA, Okla. - June 3, 2024 - Fabrikam Robotics, Inc. (NYSE: FBKR) today announced that it owns Tailspin.
            """);

        document.Title.ShouldBe("Fabrikam Announces the Closing of Its Purchase of Tailspin Toys");
    }

    [Fact]
    public void A_submission_header_wins_over_the_cover()
    {
        var document = TestDocuments.Parse("""
            <SEC-DOCUMENT>0001234567-24-000042.txt : 20240312
            <SEC-HEADER>0001234567-24-000042.hdr.sgml : 20240312
            ACCESSION NUMBER:		0001234567-24-000042
            CONFORMED SUBMISSION TYPE:	8-K/A
            CONFORMED PERIOD OF REPORT:	20240308
            ITEM INFORMATION:		Other Events
            FILED AS OF DATE:		20240312

            FILER:

            	COMPANY DATA:
            		COMPANY CONFORMED NAME:			FABRIKAM ROBOTICS INC
            		CENTRAL INDEX KEY:			0001234567
            </SEC-HEADER>
            <DOCUMENT>
            <TYPE>8-K/A
            <SEQUENCE>1
            <FILENAME>fbkr-8ka.htm
            <TEXT>
            <html><body><p><b>FORM 8-K/A</b></p><p><b>Item 8.01. Other Events.</b></p><p>The merger closed.</p></body></html>
            </TEXT>
            </DOCUMENT>
            <DOCUMENT>
            <TYPE>EX-99.1
            <SEQUENCE>2
            <FILENAME>ex991.htm
            <TEXT>
            <html><body><p><b>Fabrikam Closes Merger</b></p><p>TULSA, March 8, 2024 - Fabrikam said so.</p></body></html>
            </TEXT>
            </DOCUMENT>
            </SEC-DOCUMENT>
            """, "0001234567-24-000042.txt");

        document.Kind.ShouldBe(DocumentKind.Form8K);
        document.Title.ShouldBe("Form 8-K/A of March 8, 2024 (Item 8.01)");
        document.Company.ShouldBe("FABRIKAM ROBOTICS INC");
        document.Cik?.Value.ShouldBe("1234567");
        document.Accession?.Value.ShouldBe("0001234567-24-000042");
        document.Published.ShouldBe(new DateOnly(2024, 3, 12));
        document.PeriodEnd.ShouldBe(new DateOnly(2024, 3, 8));
        document.Sections.Where(section => section.Level == 1).Select(section => section.Title).ShouldBe(["Item 8.01. Other Events.", "EX-99.1"]);
        document.Items()[0].ShouldBe("/8.01: Item 8.01. Other Events. ¶ The merger closed.");
    }

    [Theory]
    [InlineData("fabrikam-2024-06-30-note.txt", "2024-06-30")]
    [InlineData("fbkr-20240630.txt", "2024-06-30")]
    [InlineData("fbkr-1234567890.txt", null)]
    public void The_file_name_dates_a_document_that_does_not_date_itself(string name, string? published)
    {
        var document = TestDocuments.Parse("Met with their head of supply chain about the new warehouse.", name);

        document.Kind.ShouldBe(DocumentKind.Note);
        document.Published?.ToString("yyyy-MM-dd").ShouldBe(published);
    }

    [Theory]
    [InlineData("Date: March 5, 2025", "2025-03-05")]
    [InlineData("this 9th day of June, 1999", "1999-06-09")]
    [InlineData("on 14 Sept. 2021 in Oslo", "2021-09-14")]
    [InlineData("as of 2/28/2023", "2023-02-28")]
    [InlineData("February 30, 2024 or 2024-02-29", "2024-02-29")]
    [InlineData("no date in 2024", null)]
    public void Dates_are_read_as_people_write_them(string text, string? expected) =>
        DateText.First(text)?.ToString("yyyy-MM-dd").ShouldBe(expected);
}
