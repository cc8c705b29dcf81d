using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Research;

namespace PlanCopilot.Core.Tests.Research;

public sealed class VintageTests
{
    [Fact]
    public void The_newest_annual_report_and_what_came_since_count()
    {
        var verdicts = Vintage.Judge(
        [
            Filing(DocumentKind.Form10K, "2025-03-05"), Filing(DocumentKind.Form10K, "2024-03-06"),
            Filing(DocumentKind.Form10Q, "2024-11-29"), Filing(DocumentKind.Form10Q, "2025-05-30"),
            Filing(DocumentKind.Form8K, "2024-12-02"), Filing(DocumentKind.Form8K, "2021-01-15"), Filing(DocumentKind.Form8K, null),
        ]);

        verdicts.ShouldBe(
        [
            null, "superseded by Form 10-K (2025-03-05)",
            "superseded by Form 10-Q (2025-05-30)", null,
            null, "older than 18 months before the newest document (2025-05-30)",
            "no date could be read in it, so it may be older than the rest",
        ]);
    }

    [Fact]
    public void Where_nothing_is_dated_everything_counts() =>
        Vintage.Judge([Filing(DocumentKind.Form8K, null), Filing(DocumentKind.Form10K, null)]).ShouldBe([null, null]);

    private static Document Filing(DocumentKind kind, string? published) => TestDocuments.Filing(kind, "Harrow", "9000001", published);
}
