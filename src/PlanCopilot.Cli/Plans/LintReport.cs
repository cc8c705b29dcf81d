using PlanCopilot.Core.Plans;

namespace PlanCopilot.Cli.Plans;

/// <summary>What <c>plan lint --json</c> prints.</summary>
internal sealed record LintReport(int Plans, int Quotations, IReadOnlyList<LintLine> Findings);

internal sealed record LintLine(string Account, int Revision, string Where, string Message)
{
    public static LintLine Of(string account, int revision, LintFinding finding) => new(account, revision, finding.Where, finding.Message);
}
