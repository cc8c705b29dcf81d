using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans.Export;

public sealed class DeletedLinesTests
{
    private static readonly Plan Plan = PlanDrafter.Draft(Brindlemoor.Findings);

    [Theory]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("docx")]
    [InlineData("pptx")]
    [InlineData("csv")]
    public void A_deleted_line_is_in_no_export_and_nothing_leads_to_it(string format)
    {
        var edited = PlanEditing.Apply(Plan, null, [new PlanEdit.SetText("R1", "Qxdeletedzq moves the budget"), new PlanEdit.Delete("R1"), new PlanEdit.Delete("O1")],
            new PersonalTouch("ana@example.com", new(2025, 4, 3, 9, 30, 0, TimeSpan.Zero)));

        var text = OpenedExport.Text(edited, format, PlanAudience.Team);

        text.ShouldNotContain("Qxdeletedzq");
        text.ShouldNotContain("#i-O1\"");
        text.ShouldNotContain("blocked by O1");
    }

    [Fact]
    public void A_plan_from_which_nothing_was_deleted_is_written_as_it_is() =>
        OpenedExport.Text(Plan, "json", PlanAudience.Team).ShouldBe(JsonExport.Write(Plan));
}
