using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Leadership;

namespace PlanCopilot.Core.Tests.Leadership;

public sealed class OfficerReaderTests
{
    [Fact]
    public void A_sentence_gives_person_role_and_since_when()
    {
        var document = Paragraphs.Of(DocumentKind.Form10K, "2025-03-05",
            "Erin Castell has served as our President and Chief Operating Officer since August 2022. Previously, Ms. Castell served as Controller of Bluefin Foods, Inc.");

        var officer = OfficerReader.Read(document).ShouldHaveSingleItem();

        officer.Person.ShouldBe("Erin Castell");
        officer.Role.ShouldBe("President and Chief Operating Officer");
        officer.Since.ShouldBe("August 2022");
        officer.Evidence.Quote.ShouldBe("Erin Castell has served as our President and Chief Operating Officer since August 2022.");
    }

    [Fact]
    public void A_sentence_into_which_a_picture_was_set_bears_nothing_out()
    {
        const string served = "Erin Castell has served as our President and Chief Operating Officer since August 2022";

        OfficerReader.Read(Paragraphs.Of(DocumentKind.Form10K, "2025-03-05", served + " ![logo](https://tracker.example/pixel.png).")).ShouldBeEmpty();
        OfficerReader.Read(Paragraphs.Of(DocumentKind.Form10K, "2025-03-05", served + ".")).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_table_of_officers_is_read_row_by_row()
    {
        var document = Paragraphs.Of(DocumentKind.Form10K, "2025-03-05", "Name | Age | Position", "Owen R. Strand | 51 | Executive Vice President and General Counsel");

        var officer = OfficerReader.Read(document).ShouldHaveSingleItem();

        (officer.Person, officer.Role, officer.Since).ShouldBe(("Owen R. Strand", "Executive Vice President and General Counsel", null));
        officer.Evidence.HoldsIn(document.Text).ShouldBeTrue();
    }

    [Fact]
    public void A_table_whose_cells_are_paragraphs_is_read_too()
    {
        var document = Paragraphs.Of(DocumentKind.Form10K, "2025-03-05", "Name | Age | Principal Occupation", "Owen R. Strand",
            "Executive Vice President and General Counsel, and a member of the Board, since May 4, 2021. Mr. Strand previously served as Controller of Bluefin Foods, Inc.",
            "Risk Factors", "Executive officers may leave; we have had no President since 2019.");

        var officer = OfficerReader.Read(document).ShouldHaveSingleItem();

        (officer.Person, officer.Role, officer.Since).ShouldBe(("Owen R. Strand", "Executive Vice President and General Counsel", "May 4, 2021"));
        officer.Evidence.Quote.ShouldStartWith("Owen R. Strand");
        officer.Evidence.Quote.ShouldEndWith("since May 4, 2021");
        officer.Evidence.HoldsIn(document.Text).ShouldBeTrue();
    }

    [Fact]
    public void A_row_that_tells_a_career_is_cited_up_to_the_present_position()
    {
        var document = Paragraphs.Of(DocumentKind.Form10K, "2025-03-05", "Name | Business Experience | Current Position Held Since | Age",
            "Owen R. Strand | Executive Vice President, Corporate Affairs, effective June 2013. From 2007 to 2013, he was President of Bluefin Foods, Inc. | 2013 | 53",
            "Total Current Assets | President's reserve of 2013 | 45");

        var officer = OfficerReader.Read(document).ShouldHaveSingleItem();

        (officer.Person, officer.Role).ShouldBe(("Owen R. Strand", "Executive Vice President, Corporate Affairs"));
        officer.Evidence.Quote.ShouldBe("Owen R. Strand | Executive Vice President, Corporate Affairs, effective June 2013");
    }
}
