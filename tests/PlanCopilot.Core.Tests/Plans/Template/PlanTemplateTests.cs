using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Template;

namespace PlanCopilot.Core.Tests.Plans.Template;

public sealed class PlanTemplateTests
{
    private const string Rest = """

        buying-group:
          silent-days: 14
          least-contacts: 3
        tiering:
          factors:
            - factor: risk
              weight: 1
          least-known: 1
          tiers:
            - tier: top
              points: 3
        """;

    [Fact]
    public void The_built_in_template_has_every_section_rule_and_factor()
    {
        var template = PlanTemplate.Default;

        template.Sections.Select(section => section.Key).ShouldBe(PlanTemplateFile.SectionKeys);
        template.Rules.Select(rule => rule.Id).ShouldBe(PlanTemplateFile.RuleIds, ignoreOrder: true);
        template.Tiering.Factors.Select(factor => factor.Id).ShouldBe(PlanTemplateFile.FactorIds);
        template.Rule("too-many-objectives").ShouldBe(new LintRule("too-many-objectives", LintLevel.Error, 5));
        template.BuyingGroup.ShouldBe(new BuyingGroupRules(30, 2));
    }

    [Fact]
    public void A_plan_has_the_sections_of_its_template_in_its_order_under_its_titles()
    {
        var template = PlanTemplateFile.Parse("t.yaml", "sections:\n  - {key: objectives, title: What we want, audience: customer}\n  - {key: snapshot, title: Facts, audience: internal}\nlint: []" + Rest);

        var plan = PlanDrafter.Draft(Brindlemoor.Findings with { Template = template });

        plan.Sections.Select(section => (section.Key, section.Title)).ShouldBe([("objectives", "What we want"), ("snapshot", "Facts")]);
    }

    [Fact]
    public void Everything_wrong_is_told_with_file_and_line()
    {
        var failure = Should.Throw<PlanTemplateException>(() => PlanTemplateFile.Parse("t.yaml", """
            sections:
              - key: sumary
                title: Summary
                audience: everybody
              - key: risks
                title: Risks
                audience: internal
                fields:
                  - name: Owner
                    type: choice
              - key: risks
                title: More risks
                audience: internal
            lint:
              - rule: no-owner
                level: loud
                limit: 3
              - rule: too-many-objectives
                level: error
                limit: none
            """ + Rest));

        failure.Message.ShouldBe("""
            t.yaml:2: 'sumary' is no key; there are summary, snapshot, insights, leadership, swot, value, whitespace, objectives, targets, actions, risks, indicators, review, questions
            t.yaml:4: 'everybody' is no audience; there are internal, customer
            t.yaml:9: a field of type choice has 'choices', and no other one has
            t.yaml:2: the section 'risks' stands there twice
            t.yaml:17: the rule 'no-owner' has no limit
            t.yaml:16: 'loud' is no level; there are off, warning, error
            t.yaml:20: 'limit' must be a whole number above 0
            """);
    }

    [Fact]
    public void Malformed_YAML_is_told_with_its_line() =>
        Should.Throw<PlanTemplateException>(() => PlanTemplateFile.Parse("t.yaml", "sections:\n  - key: a: b")).Message.ShouldStartWith("t.yaml:2: malformed YAML");

    [Fact]
    public void A_threshold_of_the_template_counts()
    {
        var template = PlanTemplateFile.Parse("t.yaml", "sections:\n  - {key: leadership, title: People, audience: internal}\nlint: []" + Rest);

        var plan = PlanDrafter.Draft(BrindlemoorCrm.Findings with { Template = template });

        BrindlemoorCrm.Item(plan, "gap-silent").Label.ShouldBe("Silent for 14 days");
    }
}
