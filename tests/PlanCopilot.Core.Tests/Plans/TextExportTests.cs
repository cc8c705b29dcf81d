using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class TextExportTests
{
    [Fact]
    public void Lines_fit_a_terminal_and_hold_no_control_characters()
    {
        var text = TextExport.Write(PlanDrafter.Draft(Brindlemoor.Findings));

        text.Split('\n').Max(line => line.Length).ShouldBeLessThanOrEqualTo(TextLines.Width);
        text.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
        text.ShouldContain("    O1 Compressor supply: Brindlemoor depends on one supplier in Gdansk for\n      compressors. [3]\n        blocks I1\n");
    }
}
