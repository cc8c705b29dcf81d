using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Tests.Documents.Sections;

public sealed class ItemSectionsTests
{
    private const string Cover10K = """
        # FORM 10-K
        ANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934
        For the fiscal year ended December 31, 2023
        # Northwind Traders, Inc.
        (Exact name of registrant as specified in its charter)
        """;

    private const string Cover8K = """
        # FORM 8-K
        # CURRENT REPORT
        Date of Report (Date of earliest event reported): March 8, 2024
        # Northwind Traders, Inc.
        (Exact name of registrant as specified in its charter)
        """;

    [Fact]
    public void The_table_of_contents_and_references_in_prose_are_no_items()
    {
        var document = TestDocuments.ParseHtml(Cover10K + """

            # TABLE OF CONTENTS
            Item 1. | Business | 3
            Item 1A. | Risk Factors | 9
            Item 2. | Properties | 20
            # PART I
            # Item 1. Business
            We trade goods between continents and are described further in the passages that follow here.
            Item 1A of this report names the risks that we see.
            # Item 1A. Risk Factors
            Demand may fall, and with it all that we have built up over the years in our markets.
            # Item 2. Properties
            We lease a warehouse in Oslo.
            # SIGNATURES
            Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has signed.
            Date: February 20, 2024
            """);

        document.Items().ShouldBe(
        [
            "I/1: Item 1. Business ¶ We trade goods between continents and are described further in the passages that follow here. ¶ Item 1A of this report names the risks that we see.",
            "I/1A: Item 1A. Risk Factors ¶ Demand may fall, and with it all that we have built up over the years in our markets.",
            "I/2: Item 2. Properties ¶ We lease a warehouse in Oslo.",
        ]);
    }

    [Fact]
    public void Form_10Q_counts_its_items_anew_in_part_two()
    {
        var document = TestDocuments.ParseHtml("""
            # FORM 10-Q
            # PART I. FINANCIAL INFORMATION
            # Item 1. Financial Statements
            The statements are unaudited and stand here in full.
            # Item 2. Management’s Discussion and Analysis
            Sales rose by a tenth.
            # PART II. OTHER INFORMATION
            # Item 1. Legal Proceedings
            None that matter.
            # Item 1A. Risk Factors
            No change.
            # Item 6. Exhibits
            31.1 Certification.
            """);

        document.Sections.Where(section => section.Level == 1).Select(section => $"{section.Part}/{section.Item} {section.Title}").ShouldBe(
        [
            "I/1 Item 1. Financial Statements",
            "I/2 Item 2. Management’s Discussion and Analysis",
            "II/1 Item 1. Legal Proceedings",
            "II/1A Item 1A. Risk Factors",
            "II/6 Item 6. Exhibits",
        ]);
        document.Items()[1].ShouldBe("I/2: Item 2. Management’s Discussion and Analysis ¶ Sales rose by a tenth.");
        document.SectionPathAt(document.Text.IndexOf("No change", StringComparison.Ordinal)).ShouldBe("Part II, Item 1A");
    }

    [Fact]
    public void A_current_report_ends_its_last_item_at_the_signature()
    {
        var document = TestDocuments.ParseHtml(Cover8K + """

            # Item 5.02 Departure of Directors or Certain Officers.
            On March 5, 2024, Bo Lund resigned.
            # Item 9.01 Financial Statements and Exhibits
            99.1 | Press release
            # SIGNATURE
            Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has signed.
            Date: March 11, 2024
            """);

        document.Title.ShouldBe("Form 8-K of March 8, 2024 (Items 5.02, 9.01)");
        document.Published.ShouldBe(new DateOnly(2024, 3, 11));
        document.Items().ShouldBe(
        [
            "/5.02: Item 5.02 Departure of Directors or Certain Officers. ¶ On March 5, 2024, Bo Lund resigned.",
            "/9.01: Item 9.01 Financial Statements and Exhibits ¶ 99.1 | Press release",
        ]);
    }

    [Fact]
    public void Items_listed_before_a_current_report_begins_are_its_contents()
    {
        var document = TestDocuments.ParseHtml(Cover8K + """

            # TABLE OF CONTENTS
            Item 1.01 Entry into a Material Definitive Agreement
            Item 9.01 Financial Statements and Exhibits
            SIGNATURE
            # Item 1.01 Entry into a Material Definitive Agreement
            See Item 2.03.
            # Item 9.01 Financial Statements and Exhibits
            None.
            """);

        document.Items().ShouldBe(
        [
            "/1.01: Item 1.01 Entry into a Material Definitive Agreement ¶ See Item 2.03.",
            "/9.01: Item 9.01 Financial Statements and Exhibits ¶ None.",
        ]);
    }

    [Fact]
    public void Reports_before_August_2004_number_their_items_without_decimals()
    {
        var document = TestDocuments.Parse("""
                                     FORM 8-K
                                  CURRENT REPORT

            ITEM 5.  OTHER EVENTS

                 On June 3, 1999 the Company moved to Reno.

            ITEM 7.  FINANCIAL STATEMENTS AND EXHIBITS

                 (c) Exhibits.  None.

                                    SIGNATURES
            """, "old.txt");

        document.Kind.ShouldBe(DocumentKind.Form8K);
        document.Sections.Where(section => section.Level == 1).Select(section => section.Item).ShouldBe(["5", "7"]);
        document.Items()[0].ShouldEndWith("On June 3, 1999 the Company moved to Reno.");
    }

    [Theory]
    [InlineData("# ITEM 9A(T). CONTROLS AND PROCEDURES", "9A", "ITEM 9A(T). CONTROLS AND PROCEDURES")]
    [InlineData("# Item 4: Submission of Matters to a Vote", "4", "Item 4: Submission of Matters to a Vote")]
    [InlineData("# Item 7(a). Quantitative Disclosures", "7A", "Item 7(a). Quantitative Disclosures")]
    [InlineData("# Item 1A.\n# Risk Factors", "1A", "Item 1A. Risk Factors")]
    [InlineData("# Item 3.Legal Proceedings", "3", "Item 3.Legal Proceedings")]
    [InlineData("Item 2. | Properties", "2", "Item 2. Properties")]
    [InlineData("# PART II, ITEM 5 - MARKET FOR COMMON EQUITY", "5", "PART II, ITEM 5 - MARKET FOR COMMON EQUITY")]
    public void Headings_are_known_in_all_their_prints(string heading, string item, string title)
    {
        var document = TestDocuments.ParseHtml(Cover10K + "\n" + heading + "\nWe have nothing of this kind to report for the year under review here.");

        var section = document.Sections.Single(section => section.Item is not null);
        section.Item.ShouldBe(item);
        section.Title.ShouldBe(title);
    }

    [Fact]
    public void A_heading_with_two_numbers_holds_both_items()
    {
        var document = TestDocuments.ParseHtml(Cover10K + """

            # Items 1 and 2. Business and Properties
            We mine copper on land that we own.
            # Item 3. Legal Proceedings
            None.
            """);

        document.Sections.Where(section => section.Item is not null).Select(section => (section.Item, section.Level)).ShouldBe([("1", 1), ("2", 2), ("3", 1)]);
        document.Items()[1].ShouldBe("/2: Items 1 and 2. Business and Properties ¶ We mine copper on land that we own.");
    }

    [Fact]
    public void A_heading_that_runs_into_its_sentence_ends_at_its_stop()
    {
        var document = TestDocuments.ParseHtml(Cover8K + """

            Item 5.03 Amendments to Articles of Incorporation or Bylaws. On July 21, 2023, the Board of Directors of the Company amended the bylaws so that the annual meeting may be held wherever the Board chooses, at home or abroad.
            """);

        document.Sections.Single(section => section.Item == "5.03").Title.ShouldBe("Item 5.03 Amendments to Articles of Incorporation or Bylaws.");
    }

    [Fact]
    public void Headings_within_an_item_lie_within_it()
    {
        var document = TestDocuments.ParseHtml(Cover10K + """

            # Item 1. Business
            We trade.
            # Competition
            Rivals are many.
            # Item 2. Properties
            None.
            """);

        var (item, inner) = (document.Sections[0], document.Sections[1]);
        (inner.Title, inner.Level, inner.Item).ShouldBe(("Competition", 2, null));
        (inner.Start > item.Start, inner.End == item.End).ShouldBe((true, true));
        document.SectionPathAt(document.Text.IndexOf("Rivals", StringComparison.Ordinal)).ShouldBe("Item 1, Competition");
        document.HeadingAt(document.Text.IndexOf("Rivals", StringComparison.Ordinal)).ShouldBe("Competition");
        document.SectionPathAt(document.Text.IndexOf("We trade", StringComparison.Ordinal)).ShouldBe("Item 1");
        document.SectionPathAt(0).ShouldBe("");
    }

    [Fact]
    public void A_filing_without_headings_gets_no_invented_items()
    {
        var document = TestDocuments.ParseHtml(Cover10K + "\nThe company did not trade in the year. Item 7 of last year's report still holds.");

        document.Sections.ShouldAllBe(section => section.Item == null);
    }

    [Fact]
    public void Thousands_of_repeated_headings_are_survived_in_order()
    {
        var source = "<p><b>FORM 10-K</b></p>" + string.Concat(Enumerable.Repeat("<p><b>Item 1. Business</b></p><p><b>More</b></p><p>SIGNATURES</p>", 5000));

        var document = TestDocuments.Parse(source);

        document.Sections.Count(section => section.Item is not null).ShouldBe(1);
        document.Sections.Zip(document.Sections.Skip(1)).ShouldAllBe(pair => pair.First.Start <= pair.Second.Start);
    }
}
