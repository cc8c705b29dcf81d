using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Template;

namespace PlanCopilot.Cli.Plans;

/// <summary>What <c>plan lint --json</c> prints.</summary>
internal sealed record LintReport(int Plans, int Quotations, IReadOnlyList<LintLine> Findings);

/// <param name="Rule">Id of a rule of the plan template.</param>
internal sealed record LintLine(string Account, int Revision, string Where, string Message, string Rule, LintLevel Level)
{
    public static LintLine Of(string account, int revision, LintFinding finding) => new(account, revision, finding.Where, finding.Message, finding.Rule, finding.Level);
}
