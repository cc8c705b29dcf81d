using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class PlanDrafterTests
{
    [Fact]
    public void The_same_findings_give_the_same_bytes()
    {
        var (one, two) = (PlanDrafter.Draft(Brindlemoor.Findings), PlanDrafter.Draft(Brindlemoor.Findings));

        MarkdownExport.Write(one).ShouldBe(MarkdownExport.Write(two));
        HtmlExport.Write(one).ShouldBe(HtmlExport.Write(two));
        JsonExport.Write(one).ShouldBe(JsonExport.Write(two));
        TextExport.Write(one).ShouldBe(TextExport.Write(two));
    }

    [Fact]
    public void With_nothing_found_the_plan_asks_and_invents_nothing()
    {
        var plan = PlanDrafter.Draft(Brindlemoor.Findings with { Documents = [], Insights = [], Links = [], LeadershipChanges = [] });

        plan.AsOf.ShouldBeNull();
        plan.Evidence.ShouldBeEmpty();
        plan.Sections.SelectMany(section => section.Items).Select(item => item.Status).Distinct().ShouldBe([PlanItemStatus.AsksRep]);
        plan.Sections.Single(section => section.Key == "snapshot").Note.ShouldBe("Looked for figures in annual and quarterly reports: none was supplied.");
    }

    [Fact]
    public void Without_links_the_summary_asks_instead_of_advising()
    {
        var plan = PlanDrafter.Draft(Brindlemoor.Findings with { Links = [] });

        plan.Sections.Single(section => section.Key == "summary").Items.Single(item => item.Group == "read").Text
            .ShouldBe("Ask who owns Northgate program (I1) and what holds it up: nothing read says so.");
    }

    [Fact]
    public void The_swot_names_four_of_a_kind_at_most_and_calls_no_outside_force_a_weakness()
    {
        var findings = Brindlemoor.Findings;
        var obstacle = findings.Insights.Single(insight => insight.Kind == InsightKind.Obstacle);
        string[] statements = ["Customers may not accept the new compressors of Brindlemoor.", "A", "B", "C", "D", "E"];
        var obstacles = statements.Select((statement, index) => obstacle with { Id = $"O{index + 1}", Statement = statement.Length > 1 ? statement : $"Plant {statement} depends on one supplier for compressors.", Handle = $"Handle {index + 1}" });

        var plan = PlanDrafter.Draft(findings with { Insights = [.. obstacles], Links = [] });

        plan.Sections.Single(section => section.Key == "swot").Items.Where(item => item.Group == "weakness").Select(item => item.Text)
            .ShouldBe(["Handle 2", "Handle 3", "Handle 4", "Handle 5"]);
    }

    [Fact]
    public void A_statement_that_its_evidence_does_not_bear_out_becomes_the_quotation()
    {
        var findings = Brindlemoor.Findings;
        var surer = findings.Insights[0] with { Statement = "Brindlemoor raised operating margin to 15% in fiscal 2027." };

        var plan = PlanDrafter.Draft(findings with { Insights = [surer, .. findings.Insights.Skip(1)] });

        plan.Sections.Single(section => section.Key == "insights").Items[0].Text.ShouldBe("“We aim to raise operating margin to 12% by fiscal 2027”");
    }

    [Fact]
    public void A_person_whom_the_quotation_doesnt_name_is_left_out()
    {
        var findings = Brindlemoor.Findings;
        var wrong = findings.LeadershipChanges[0] with { Person = "Tobias Fenn" };

        var plan = PlanDrafter.Draft(findings with { LeadershipChanges = [wrong] });

        plan.Sections.Single(section => section.Key == "leadership").Items.ShouldBeEmpty();
    }

    [Fact]
    public void Those_who_change_come_before_those_who_stay()
    {
        var findings = Brindlemoor.Findings with
        {
            Officers =
            [
                new Officer("Ada Quill", "Chief Operating Officer", "March 2021", FilingBuilder.Quote(Brindlemoor.AnnualReport, "Ada Quill has been Chief Operating Officer since March 2021")),
                new Officer("Maren J. Oldgate", "Chief Financial Officer", null, FilingBuilder.Quote(Brindlemoor.Report, "Maren Oldgate will leave as Chief Financial Officer")),
            ],
        };

        var people = PlanDrafter.Draft(findings).Sections.Single(section => section.Key == "leadership").Items;

        people.Select(item => item.Label).ShouldBe(["Maren Oldgate", "Ada Quill"]);
        people[0].Fields.Select(field => (field.Name, field.Text, field.Status)).ShouldBe(
            [("Influence", "", PlanItemStatus.AsksRep), ("Relationship", "", PlanItemStatus.AsksRep), ("Stance", "", PlanItemStatus.AsksRep)]);
    }

    [Fact]
    public void Only_documents_that_are_cited_have_a_label()
    {
        var plan = PlanDrafter.Draft(Brindlemoor.Findings with { LeadershipChanges = [] });

        plan.Sources.Select(source => (source.DocumentId, source.Label)).ShouldBe([("8k", null), ("10k", "D1"), ("old", null)]);
    }
}
