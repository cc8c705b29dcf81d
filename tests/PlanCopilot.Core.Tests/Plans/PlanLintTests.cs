using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class PlanLintTests
{
    private static readonly Plan Drafted = PlanDrafter.Draft(Brindlemoor.Findings);

    [Fact]
    public void A_drafted_plan_has_nothing_wrong() => PlanLint.CheckEvidence(Drafted, Text).ShouldBeEmpty();

    [Fact]
    public void A_span_that_moved_by_one_is_found()
    {
        var first = Drafted.Evidence[0];
        var broken = Drafted with { Evidence = [first with { Evidence = first.Evidence with { Start = first.Evidence.Start + 1 } }, .. Drafted.Evidence.Skip(1)] };

        var finding = PlanLint.CheckEvidence(broken, Text).ShouldHaveSingleItem();

        finding.Where.ShouldBe("[1]");
        finding.Message.ShouldStartWith("The quotation does not stand at characters");
    }

    [Fact]
    public void A_document_that_is_gone_is_named() =>
        PlanLint.CheckEvidence(Drafted, id => id == "8k" ? null : Text(id)).Select(finding => finding.Message).ShouldBe(["The document that it cites is not there: 8k."]);

    [Fact]
    public void A_changed_number_is_not_borne_out() =>
        Lint("G1", item => item with { Text = "Brindlemoor aims to raise operating margin to 13% by fiscal 2027." })
            .Message.ShouldBe("What it cites does not bear it out: \"13%\" is not in the quotations.");

    [Fact]
    public void A_changed_figure_is_not_borne_out() =>
        Lint("snapshot-year-revenue", item => item with { Text = "$1.96 billion" }).Message.ShouldBe("What it cites does not bear it out: \"1.96 billion\" is not in what it cites.");

    [Fact]
    public void A_fact_without_citation_is_found() =>
        Lint("O1", item => item with { Citations = [] }).Message.ShouldBe("It is drafted as fact without a citation: cite it, or mark it as our read.");

    [Fact]
    public void A_citation_that_leads_nowhere_is_found() =>
        Lint("P1", item => item with { Citations = [.. item.Citations, 99] }).Message.ShouldBe($"It cites [99], but the plan has evidence 1 to {Drafted.Evidence.Count}.");

    private static LintFinding Lint(string id, Func<PlanItem, PlanItem> change)
    {
        var sections = Drafted.Sections.Select(section => section with { Items = section.Items.Select(item => item.Id == id ? change(item) : item).ToList() }).ToList();
        var finding = PlanLint.CheckEvidence(Drafted with { Sections = sections }, Text).ShouldHaveSingleItem();
        finding.Where.ShouldBe(id);
        return finding;
    }

    private static string? Text(string id) => Brindlemoor.Findings.Documents.SingleOrDefault(document => document.Id == id)?.Text;
}
