using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Tests.Plans.Pursuit;

/// <summary>What a newer CRM export means for lines that a person has worked on.</summary>
public sealed class CrmProposalTests
{
    private static readonly PersonalTouch Touch = new("Wil", new DateTimeOffset(2025, 4, 11, 9, 0, 0, TimeSpan.Zero));

    private static Plan Edited(Plan plan) => PlanEditing.Apply(plan, null, [new PlanEdit.SetField("contact-C3", "Role", "influencer")], Touch);

    private static Plan Redrafted(Func<Contact, Contact> change) => PlanDrafter.Draft(Brindlemoor.Findings with
    {
        Crm = BrindlemoorCrm.Facts with { Contacts = [.. BrindlemoorCrm.Facts.Contacts.Select(contact => contact.Id == "C3" ? change(contact) : contact)] },
    });

    [Fact]
    public void Another_value_is_proposed_and_the_person_s_stays()
    {
        var plan = Edited(BrindlemoorCrm.Plan);
        var draft = Redrafted(contact => contact with { Relationship = "Knows us" });

        var proposal = PlanMerge.Propose(plan, draft).Single(one => one.Item == "contact-C3");
        var accepted = PlanEditing.Apply(plan, draft, [new PlanEdit.Accept(proposal.Id)], Touch);

        proposal.Why.ShouldBe("the CRM says something else by now");
        var line = BrindlemoorCrm.Item(accepted, "contact-C3");
        (line.Field("Role"), line.Field("Relationship")).ShouldBe(("influencer", "knows us"));
        line.Fields.Single(field => field.Name == "Relationship").Record.ShouldBe("contact C3");
    }

    [Fact]
    public void The_same_export_proposes_nothing() => PlanMerge.Propose(Edited(BrindlemoorCrm.Plan), BrindlemoorCrm.Plan).ShouldBeEmpty();

    [Fact]
    public void A_line_that_the_CRM_no_longer_holds_is_proposed_to_go()
    {
        var draft = PlanDrafter.Draft(Brindlemoor.Findings with { Crm = BrindlemoorCrm.Facts with { Contacts = [.. BrindlemoorCrm.Facts.Contacts.Where(contact => contact.Id != "C2")] } });

        PlanMerge.Propose(Edited(BrindlemoorCrm.Plan), draft).Single(one => one.Item == "contact-C2").Kind.ShouldBe(ProposalKind.Withdraw);
    }

    [Fact]
    public void The_first_export_is_proposed_for_a_leader_s_line_that_a_person_filled_in()
    {
        var plan = PlanEditing.Apply(PlanDrafter.Draft(Brindlemoor.Findings), null, [new PlanEdit.SetField("leadership-1", "Stance", "supports")], Touch);

        var proposal = PlanMerge.Propose(plan, BrindlemoorCrm.Plan).Single(one => one.Item == "leadership-1");
        var accepted = PlanEditing.Apply(plan, BrindlemoorCrm.Plan, [new PlanEdit.Accept(proposal.Id)], Touch);

        var line = BrindlemoorCrm.Item(accepted, "leadership-1");
        (line.Field("Stance"), line.Field("Role")).ShouldBe(("supports", "economic buyer"));
    }
}
