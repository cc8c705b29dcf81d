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

    [Theory]
    [InlineData("OWEN R. McSTRAND, age 54, has been Executive Vice President and Chief Financial Officer since September 2019. From August 2017 through August 2019, he served as Treasurer.", "Owen R. McStrand", "Executive Vice President and Chief Financial Officer", "September 2019")]
    [InlineData("ANNA-LENA FROST, age 59, has been Senior Executive Vice President – U.S. Stores, since November 2023. Prior to that, she served as President of Canada.", "Anna-Lena Frost", "Senior Executive Vice President – U.S. Stores", "November 2023")]
    [InlineData("PIETER VAN DYKE III, 61, has served as our Chair since October 2022, and as our President and Chief Executive Officer since March 2022. He served as Controller.", "Pieter Van Dyke III", "President and Chief Executive Officer", "March 2022")]
    [InlineData("MARA ILES, age 57, currently serves as Executive Vice President - Trade. She previously served as President of Canada from October 2020.", "Mara Iles", "Executive Vice President - Trade", null)]
    public void A_career_told_behind_a_name_in_capitals_gives_the_present_position(string career, string person, string role, string? since)
    {
        var officer = OfficerReader.Read(Paragraphs.Of(DocumentKind.Form10K, "2025-03-05", career)).ShouldHaveSingleItem();

        (officer.Person, officer.Role, officer.Since).ShouldBe((person, role, since));
        career.ShouldStartWith(officer.Evidence.Quote);
    }

    [Theory]
    [InlineData("RISKS OF OUR INDUSTRY, age 54, has been Chief Executive Officer since 2019.")]
    [InlineData("OWEN R. STRAND, age 54, has been a director since September 2019.")]
    [InlineData("OWEN R. STRAND, age 54, has been with us since September 2019. He was Chief Financial Officer.")]
    public void Capitals_without_a_present_office_give_nobody(string paragraph) =>
        OfficerReader.Read(Paragraphs.Of(DocumentKind.Form10K, "2025-03-05", paragraph)).ShouldNotContain(officer => officer.Since == "September 2019" || officer.Person.StartsWith("Risks", StringComparison.Ordinal));

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
