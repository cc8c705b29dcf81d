using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Buying;
using PlanCopilot.Core.Plans.Template;
using PlanCopilot.Core.Signals;

namespace PlanCopilot.Core.Tests.Plans.Buying;

public sealed class BuyingGroupTests
{
    private static readonly BuyingGroupRules Rules = PlanTemplate.Default.BuyingGroup;

    [Theory]
    [InlineData("Terrence W. Gadbois", "Terrence Gadbois", "Same")]
    [InlineData("Daniel R. Estévez", "DANIEL ESTEVEZ Jr.", "Same")]
    [InlineData("Oluwaseun Bright", "O. Bright", "Possible")]
    [InlineData("Daniel Estévez", "Dan Estevez", "Possible")]
    [InlineData("Ada Quill", "Aron Quill", "None")]
    [InlineData("Ada Quill", "Ada Quillen", "None")]
    [InlineData("Ada Quill", "Quill", "None")]
    public void Names_are_compared_as_people_do(string one, string other, string likeness) => PersonName.Compare(one, other).ToString().ShouldBe(likeness);

    [Theory]
    [InlineData("EVP & CFO", "Executive Vice President and Chief Financial Officer", true)]
    [InlineData("CIO", "Senior Vice President and Chief Information Officer", true)]
    [InlineData("President, Service and Parts", "President of Service and Parts", true)]
    [InlineData("Chief Executive Officer", "President and Chief Executive Officer", true)]
    [InlineData("Chief Financial Officer", "Chief Information Officer", false)]
    [InlineData("Vice President", "Senior Vice President, Sales", false)]
    [InlineData(null, "Chief Information Officer", false)]
    public void Offices_are_compared_by_what_they_are_for(string? one, string other, bool same) => Office.Same(one, other).ShouldBe(same);

    [Fact]
    public void A_leader_and_a_contact_of_one_name_and_office_are_one_line()
    {
        var line = BrindlemoorCrm.Item(BrindlemoorCrm.Plan, "leadership-1");

        line.Label.ShouldBe("Maren Oldgate");
        line.Status.ShouldBe(PlanItemStatus.Drafted);
        line.Fields.Select(field => (field.Name, field.Text, field.Status, field.Record)).ShouldBe(
        [
            ("Role", "economic buyer", PlanItemStatus.FromCrm, "contact C1"), ("Influence", "", PlanItemStatus.AsksRep, null), ("Relationship", "trusts us", PlanItemStatus.FromCrm, "contact C1"),
            ("Stance", "", PlanItemStatus.AsksRep, null), ("Reports to", "", PlanItemStatus.AsksRep, null), ("Our owner", "Wil Tarn, Account Manager", PlanItemStatus.FromCrm, "contact C1"),
            ("Last activity", "2025-04-01", PlanItemStatus.FromCrm, "contact C1"),
        ]);
    }

    [Fact]
    public void A_contact_whom_no_document_names_is_a_line_of_the_CRM()
    {
        var line = BrindlemoorCrm.Item(BrindlemoorCrm.Plan, "contact-C3");

        (line.Group, line.Label, line.Text, line.Status, line.Record).ShouldBe(("contact", "Ines Farrow", "Chief Information Officer", PlanItemStatus.FromCrm, "contact C3"));
        line.Field("Reports to").ShouldBe("Maren Oldgate");
    }

    [Fact]
    public void A_doubtful_match_is_proposed_and_not_made()
    {
        var question = BrindlemoorCrm.Item(BrindlemoorCrm.Plan, "match-C4");

        question.Status.ShouldBe(PlanItemStatus.AsksRep);
        question.Text.ShouldBe("Is contact C4 (CFO) the Maren Oldgate of the documents? Not joined, since the first names differ.");
    }

    [Fact]
    public void A_name_alone_joins_nobody()
    {
        var crm = BrindlemoorCrm.Facts with { Contacts = [BrindlemoorCrm.Facts.Contacts[0] with { Title = "Sales Associate" }] };

        var plan = PlanDrafter.Draft(Brindlemoor.Findings with { Crm = crm });

        BrindlemoorCrm.Item(plan, "match-C1").Text.ShouldEndWith("Not joined, since nothing but the name agrees.");
        BrindlemoorCrm.Item(plan, "leadership-1").Fields.ShouldAllBe(field => field.Text == "");
    }

    [Fact]
    public void What_is_missing_is_said_with_names()
    {
        var gaps = BrindlemoorCrm.Plan.Sections.Single(section => section.Key == "leadership").Items.Where(item => item.Group == "gap").ToList();

        gaps.Select(gap => (gap.Id, gap.Text)).ShouldBe(
        [
            ("gap-left-C1", "Maren Oldgate leaves: find out who follows, and whom the successor listens to."),
            ("gap-no-economic-buyer", "Nobody who stays has this role; Maren Oldgate had it and leaves."),
            ("gap-no-backup", "Tobin Rask is the only champion: the plan stands and falls with one person."),
            ("gap-single-threaded", "Only Tobin Rask knows us."),
            ("gap-c-level", "No relationship with Ines Farrow, M. Oldgate."),
            ("gap-silent", "As of 2025-04-10, no activity with Ines Farrow (since 2025-02-01)."),
        ]);
        gaps[0].Label.ShouldBe("Our economic buyer leaves");
        gaps[0].Citations.Count.ShouldBe(1);
    }

    [Fact]
    public void A_top_contact_needs_somebody_of_our_top()
    {
        Gaps("Account Manager").ShouldContain("no-sponsor");
        Gaps("Chief Revenue Officer").ShouldNotContain("no-sponsor");

        static IEnumerable<string> Gaps(string title) => BuyingGroupGaps.Find([Person("Chief Information Officer", ("Relationship", "knows us"), ("Our owner", $"Wil Tarn, {title}"))], new DateOnly(2025, 4, 10), Rules).Select(gap => gap.Key);
    }

    [Theory]
    [InlineData("2025-03-12", false)]
    [InlineData("2025-03-11", true)]
    public void Silence_begins_on_the_thirtieth_day(string day, bool isSilent) =>
        BuyingGroupGaps.Find([Person("Buyer", ("Last activity", day))], new DateOnly(2025, 4, 10), Rules).Any(gap => gap.Key == "silent").ShouldBe(isSilent);

    [Fact]
    public void What_people_fill_in_closes_a_gap()
    {
        var edited = BrindlemoorCrm.With(BrindlemoorCrm.Plan, "contact-C3", "Role", "economic buyer");

        var gaps = BuyingGroupGaps.Find(edited.Sections.Single(section => section.Key == "leadership").Items, new DateOnly(2025, 4, 10), Rules);

        gaps.Select(gap => gap.Key).ShouldNotContain("no-economic-buyer");
    }

    [Fact]
    public void A_contact_who_leaves_raises_a_signal_with_its_evidence()
    {
        var signal = ContactSignals.Find(BrindlemoorCrm.Findings).ShouldHaveSingleItem();

        (signal.Kind, signal.Severity, signal.Date).ShouldBe((SignalKind.ContactLeft, SignalSeverity.High, new DateOnly(2025, 4, 2)));
        signal.Evidence.Quote.ShouldBe("Maren Oldgate will leave as Chief Financial Officer, effective May 9, 2025.");
        ContactSignals.Find(Brindlemoor.Findings).ShouldBeEmpty();
    }

    private static PlanItem Person(string office, params (string Name, string Text)[] fields) => new()
    {
        Id = "contact-1",
        Group = "contact",
        Label = "Ines Farrow",
        Text = office,
        Status = PlanItemStatus.FromCrm,
        Fields = [.. fields.Select(field => new PlanField(field.Name, field.Text, PlanItemStatus.FromCrm, []))],
    };
}
