using System.Text.Json;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class JsonExportTests
{
    [Fact]
    public void What_is_written_reads_back_as_the_same_plan()
    {
        var plan = PlanDrafter.Draft(Brindlemoor.Findings);

        var read = JsonExport.Read(JsonExport.Write(plan));

        JsonExport.Write(read).ShouldBe(JsonExport.Write(plan));
        read.Account.ShouldBe(plan.Account);
        read.Sources.ShouldBe(plan.Sources);
        read.Evidence.ShouldBe(plan.Evidence);
        HtmlExport.Write(read).ShouldBe(HtmlExport.Write(plan));
        MarkdownExport.Write(read).ShouldBe(MarkdownExport.Write(plan));
    }

    [Fact]
    public void Names_and_order_are_stable() =>
        JsonExport.Write(PlanDrafter.Draft(Brindlemoor.Findings)).ShouldStartWith(
            "{\n  \"account\": {\n    \"key\": \"brindlemoor\",\n    \"name\": \"Brindlemoor Cold Chain, Inc.\",\n    \"cik\": \"9999001\",\n    \"ticker\": \"BRCC\"\n  },\n  \"asOf\": \"2025-04-02\",\n  \"sources\": [");

    [Fact]
    public void What_is_no_plan_is_refused() => Should.Throw<JsonException>(() => JsonExport.Read("null"));
}
