using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class MarkdownExportTests
{
    [Fact]
    public void A_plan_reads_as_expected()
    {
        var markdown = MarkdownExport.Write(PlanDrafter.Draft(Brindlemoor.Findings));
        File.WriteAllText("/tmp/golden.md", markdown);
    }
}
