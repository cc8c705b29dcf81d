using PlanCopilot.Core.Plans;

namespace PlanCopilot.Cli.Plans;

/// <summary>What <c>plan lint --json</c> prints.</summary>
internal sealed record LintReport(int Plans, int Quotations, IReadOnlyList<LintLine> Findings);

internal sealed record LintLine(string Account, int Revision, string Item, string What)
{
    public static LintLine Of(string account, int revision, LintFinding finding) => new(account, revision, finding.Where, finding.Message);
}
