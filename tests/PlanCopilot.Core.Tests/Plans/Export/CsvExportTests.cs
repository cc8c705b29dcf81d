using System.Text;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans.Export;

public sealed class CsvExportTests
{
    private static readonly Plan Plan = PlanDrafter.Draft(Brindlemoor.Findings);

    [Fact]
    public void A_line_of_the_plan_is_a_row_with_its_section_and_sources()
    {
        var bytes = PlanExport.Write(Plan, "csv", PlanAudience.Team) ?? [];
        var rows = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        rows[0].ShouldStartWith("Account,As of,Section,Group,Id,Line,Text,Status,Sources,");
        rows[0].ShouldContain(",Owner,Deadline,Measure,");
        rows.ShouldContain(row => row.StartsWith("\"Brindlemoor Cold Chain, Inc.\",2025-04-02,Insight map,Obstacles,O1,Compressor supply,Brindlemoor depends on one supplier in Gdansk for compressors.,drafted,\"[", StringComparison.Ordinal));
        rows.Length.ShouldBe(Plan.Sections.Sum(section => section.Items.Count) + 2);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")", "\"'=HYPERLINK(\"\"https://evil.example\"\")\"")]
    [InlineData("+1 555 0100", "'+1 555 0100")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "' =1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("up 6.4%, see \"R&D\"", "\"up 6.4%, see \"\"R&D\"\"\"")]
    [InlineData("two\nlines", "two lines")]
    public void A_cell_is_never_a_formula(string text, string cell) => CsvExport.Cell(text).ShouldBe(cell);
}
