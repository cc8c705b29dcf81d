using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Leadership;

namespace PlanCopilot.Core.Tests.Leadership;

public sealed class LeadershipChangeDetectorTests
{
    [Theory]
    [InlineData("On May 6, 2024, the Board of Directors appointed Priya N. Raman as Chief Financial Officer, effective June 3, 2024.", "Priya N. Raman", "Chief Financial Officer", LeadershipChangeKind.Appointed, "2024-06-03")]
    [InlineData("On May 6, 2024, Harrowgate announced the appointment of Karl-Heinz van der Meer as Senior Vice President and General Counsel.", "Karl-Heinz van der Meer", "Senior Vice President and General Counsel", LeadershipChangeKind.Appointed, null)]
    [InlineData("The Company promoted Lucia Ferrante to Chief Operating Officer, effective immediately.", "Lucia Ferrante", "Chief Operating Officer", LeadershipChangeKind.Promoted, "2024-05-08")]
    [InlineData("Dale W. Kurtz, the Company's Controller, was named Chief Accounting Officer effective July 1.", "Dale W. Kurtz", "Chief Accounting Officer", LeadershipChangeKind.Promoted, "2024-07-01")]
    [InlineData("Robert Ames, a member of the Board, will serve as interim Chief Executive Officer.", "Robert Ames", "Chief Executive Officer", LeadershipChangeKind.Interim, null)]
    [InlineData("On May 6, 2024, Gwen T. Halloran, Chief Marketing Officer, notified the Company of her decision to resign effective May 31, 2024.", "Gwen T. Halloran", "Chief Marketing Officer", LeadershipChangeKind.Departed, "2024-05-31")]
    [InlineData("Thomas B. Oduya has notified the Company that he will retire from his position as President on September 30, 2024.", "Thomas B. Oduya", "President", LeadershipChangeKind.Retired, "2024-09-30")]
    [InlineData("On May 6, 2024, the Board elected Anne-Marie Dufour as a director to fill the vacancy.", "Anne-Marie Dufour", "Director", LeadershipChangeKind.ElectedDirector, "2024-05-06")]
    [InlineData("On May 6, 2024, Stephen Cole informed the Board that he will not stand for re-election at the annual meeting.", "Stephen Cole", "Director", LeadershipChangeKind.LeftBoard, null)]
    [InlineData("On May 7, 2024, Henry J. Paulsen Jr. tendered his resignation, effective immediately, as a director of Harrowgate Industries, Inc.", "Henry J. Paulsen Jr.", "Director", LeadershipChangeKind.LeftBoard, "2024-05-07")]
    [InlineData("Martin Greer, Chairman of the Board, passed away on May 4, 2024.", "Martin Greer", "Chairman of the Board", LeadershipChangeKind.Died, "2024-05-04")]
    public void One_sentence_gives_person_role_kind_and_date(string sentence, string person, string role, LeadershipChangeKind kind, string? effective)
    {
        var document = Paragraphs.Filing("2024-05-08", "Item 5.02 Departure of Directors or Certain Officers", sentence);

        var change = LeadershipChangeDetector.Detect(document).ShouldHaveSingleItem();

        change.Person.ShouldBe(person);
        change.Role.ShouldBe(role);
        change.Kind.ShouldBe(kind);
        change.Effective?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(effective);
        change.Evidence[0].Quote.ShouldBe(sentence);
        change.Evidence.ShouldAllBe(evidence => evidence.HoldsIn(document.Text));
    }

    [Theory]
    [InlineData("On May 6, 2024, the Compensation Committee approved an increase in the annual base salary of Gwen T. Halloran, Chief Marketing Officer, from $400,000 to $450,000, effective June 1, 2024.")]
    [InlineData("Prior to joining the Company, Ms. Halloran served as Chief Marketing Officer of Bluefin Foods, Inc. from 2015 to 2019.")]
    [InlineData("There are no arrangements or understandings between Mr. Robert Ames and any other person pursuant to which he was selected as a director.")]
    [InlineData("If the employment of Mr. Thomas B. Oduya is terminated without cause, he will be entitled to severance equal to one year of base salary.")]
    [InlineData("Lucia Ferrante was named President of Harrowgate Europe in 2011.")]
    [InlineData("Under the Employment Agreement, Mr. Robert Ames will serve as Chief Executive Officer and will receive a base salary of $900,000.")]
    public void Pay_biography_and_boilerplate_are_no_changes(string sentence)
    {
        var document = Paragraphs.Filing("2024-05-08", "Item 5.02 Compensatory Arrangements of Certain Officers", sentence);

        LeadershipChangeDetector.Detect(document).ShouldBeEmpty();
    }

    [Fact]
    public void A_date_in_the_next_sentence_belongs_to_the_change()
    {
        var document = Paragraphs.Filing("2024-05-08",
            "On May 6, 2024, the Company announced the resignation of Owen Strand, Chief Technology Officer of the Company. Mr. Strand’s resignation is effective as of May 17, 2024.");

        var change = LeadershipChangeDetector.Detect(document).ShouldHaveSingleItem();

        change.Role.ShouldBe("Chief Technology Officer");
        change.Effective.ShouldBe(new DateOnly(2024, 5, 17));
        change.Evidence.Count.ShouldBe(2);
        change.Evidence[1].Quote.ShouldBe("Mr. Strand’s resignation is effective as of May 17, 2024.");
    }

    [Fact]
    public void A_successor_brings_the_predecessor_with_the_same_role()
    {
        var document = Paragraphs.Release("2025-03-04", "Harrowgate Names Nadia Okafor as Chief Executive Officer",
            "DAYTON, Ohio, March 4, 2025 /PRNewswire/ -- Harrowgate Industries, Inc. today announced that Nadia Okafor has been named Chief Executive Officer, succeeding Paul Brandt, effective April 1, 2025.");

        var changes = LeadershipChangeDetector.Detect(document);

        changes.Select(change => (change.Person, change.Role, change.Kind)).ShouldBe(
        [
            ("Nadia Okafor", "Chief Executive Officer", LeadershipChangeKind.Appointed),
            ("Paul Brandt", "Chief Executive Officer", LeadershipChangeKind.Departed),
        ]);
        changes[0].Effective.ShouldBe(new DateOnly(2025, 4, 1));
        changes[0].Evidence[0].Quote.ShouldStartWith("DAYTON");
    }

    [Fact]
    public void One_person_can_leave_an_office_and_a_board_seat()
    {
        var document = Paragraphs.Filing("2024-05-08",
            "On May 6, 2024, Colin Mbeki tendered his resignation as President, Chief Operating Officer and director of the Company, effective immediately.");

        var changes = LeadershipChangeDetector.Detect(document);

        changes.Select(change => (change.Role, change.Kind, change.Effective)).ShouldBe(
        [
            ("President and Chief Operating Officer", LeadershipChangeKind.Departed, new DateOnly(2024, 5, 6)),
            ("Director", LeadershipChangeKind.LeftBoard, new DateOnly(2024, 5, 6)),
        ]);
    }

    [Fact]
    public void These_roles_are_the_ones_the_document_gave_before()
    {
        var document = Paragraphs.Of(DocumentKind.Form10K, "2025-03-05",
            "Erin Castell has served as our President and Chief Financial Officer since February 2021. Ms. Castell will transition from these roles to serve as Special Advisor to the Chief Executive Officer effective March 21, 2025.");

        var change = LeadershipChangeDetector.Detect(document).ShouldHaveSingleItem();

        change.ShouldSatisfyAllConditions(
            () => change.Person.ShouldBe("Erin Castell"),
            () => change.Role.ShouldBe("President and Chief Financial Officer"),
            () => change.Kind.ShouldBe(LeadershipChangeKind.Departed),
            () => change.Effective.ShouldBe(new DateOnly(2025, 3, 21)));
    }

    [Fact]
    public void A_long_text_without_full_stops_is_survived_and_its_evidence_holds()
    {
        var document = Paragraphs.Filing("2024-05-08", string.Concat(Enumerable.Repeat("Aaron Bell, appointed resigned President and Mr. Bell, who will join as, ", 1000)) + ".");

        LeadershipChangeDetector.Detect(document).Count.ShouldBeLessThan(2);
    }
}
