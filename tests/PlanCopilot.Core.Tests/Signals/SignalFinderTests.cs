using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Signals;

namespace PlanCopilot.Core.Tests.Signals;

public sealed class SignalFinderTests
{
    [Theory]
    [InlineData("2.02", "On May 5, 2026, Talloway issued a press release announcing its financial results for the quarter ended March 31, 2026.", "Earnings Medium")]
    [InlineData("2.05", "On April 2, 2026, the Board approved a restructuring plan that will eliminate about 320 positions in Halden.", "Restructuring High")]
    [InlineData("1.01", "On March 3, 2026, Talloway entered into an Agreement and Plan of Merger with Brightwater Valves, Inc.", "MergerOrDivestiture High")]
    [InlineData("1.01", "On March 3, 2026, Talloway entered into a sale agreement relating to the sale of its fire pump business.", "MergerOrDivestiture High")]
    [InlineData("2.01", "On June 1, 2026, Talloway acquired all of the outstanding shares of Brightwater Valves, Inc.", "MergerOrDivestiture High")]
    [InlineData("1.01", "On March 3, 2026, Talloway entered into a credit agreement with Keel Bank as administrative agent.", "FundingOrDebt Medium")]
    [InlineData("1.05", "On January 9, 2026, Talloway identified unauthorized access to its order system.", "CyberIncident High")]
    [InlineData("4.01", "The Audit Committee dismissed Penrose LLP as the Company's independent registered public accounting firm.", "AuditorOrAccounting Medium")]
    [InlineData("4.02", "The Board concluded that the financial statements for 2024 should no longer be relied upon.", "AuditorOrAccounting High")]
    [InlineData("8.01", "On July 7, 2026, a jury in Mobile returned a verdict against Talloway in the Corriden matter.", "LitigationOrRegulation Medium")]
    [InlineData("7.01", "Talloway raised its full-year outlook for net sales to $900 million.", "GuidanceChange Medium")]
    [InlineData("7.01", "Talloway has withdrawn its outlook for 2026.", "GuidanceChange High")]
    [InlineData("1.01", "On March 3, 2026, Talloway renewed the lease of its head office in Mobile.", "")]
    [InlineData("8.01", "A cyber-attack could materially harm our business.", "")]
    [InlineData("2.01", "Not applicable.", "")]
    [InlineData("5.03", "The Board amended the bylaws to change the size of a quorum.", "")]
    public void An_item_says_where_to_look_and_the_text_confirms(string item, string text, string expected)
    {
        var document = CurrentReport(item, text);

        var signals = SignalFinder.Find(document, []);

        string.Join(", ", signals.Select(signal => $"{signal.Kind} {signal.Severity}")).ShouldBe(expected);
        foreach (var signal in signals) (signal.Evidence.Quote, signal.Evidence.HoldsIn(document.Text)).ShouldBe((text, true));
    }

    [Theory]
    [InlineData("Ingrid Solheim resigned as Chief Financial Officer of the Company, effective June 30, 2026.", "ExecutiveChange High")]
    [InlineData("Pat Quill was appointed as Senior Vice President, Service of the Company, effective June 30, 2026.", "ExecutiveChange Medium")]
    [InlineData("On June 8, 2026, Dana Ruiz was elected to the Board of Directors of the Company.", "ExecutiveChange Low")]
    [InlineData("The Compensation Committee approved a bonus plan for the Company's executive officers.", "")]
    public void Who_comes_and_goes_is_as_severe_as_the_office(string text, string expected)
    {
        var document = CurrentReport("5.02", text);

        string.Join(", ", SignalFinder.Find(document, LeadershipReader.Read(document).Changes).Select(signal => $"{signal.Kind} {signal.Severity}")).ShouldBe(expected);
    }

    [Fact]
    public void A_report_its_amendment_and_its_release_tell_one_event()
    {
        var report = CurrentReport("2.02", "Talloway announced its financial results for the quarter ended March 31, 2026.");
        var amendment = report with { Id = "b", Title = "Form 8-K/A of May 5, 2026", Published = new DateOnly(2026, 5, 20) };
        var release = TestDocuments.Make(DocumentKind.EarningsRelease, "Talloway today reported results for the first quarter of 2026.") with
        {
            Cik = report.Cik,
            Accession = AccessionNumber.TryParse("0001799001-26-000018"),
            Published = report.Published,
            PeriodEnd = report.PeriodEnd,
        };
        var other = report with { PeriodEnd = new DateOnly(2026, 8, 4) };

        string[] ids = [.. new[] { report, amendment, release, other }.Select(document => SignalFinder.Find(document, []).Single().Id)];

        ids[1..3].ShouldBe([ids[0], ids[0]]);
        ids[3].ShouldNotBe(ids[0]);
    }

    [Fact]
    public void Annual_and_quarterly_reports_raise_nothing() =>
        SignalFinder.Find(TestDocuments.Filing(DocumentKind.Form10K, "Talloway", "1799001", "2026-02-20", null, "On March 3, 2025, we completed the acquisition of Brightwater Valves."), []).ShouldBeEmpty();

    [Theory]
    [InlineData(0, "", 100, FreshnessState.Fresh)]
    [InlineData(90, "", 100, FreshnessState.Fresh)]
    [InlineData(180, "", 70, FreshnessState.Fresh)]
    [InlineData(10, "High", 70, FreshnessState.Fresh)]
    [InlineData(10, "High High", 40, FreshnessState.ReviewSoon)]
    [InlineData(10, "High High Medium", 30, FreshnessState.Stale)]
    [InlineData(360, "Low", 7, FreshnessState.Stale)]
    public void Freshness_comes_from_signals_since_the_review_and_then_from_age(int days, string severities, int score, FreshnessState state)
    {
        var reviewed = new DateOnly(2026, 3, 1);
        var since = severities.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<SignalSeverity>).ToList();

        var freshness = Freshness.Of(since, reviewed, reviewed.AddDays(days));

        (freshness.Score, freshness.State).ShouldBe((score, state));
    }

    private static Document CurrentReport(string item, string text)
    {
        var heading = $"Item {item}";
        var document = TestDocuments.Make(DocumentKind.Form8K, heading, text);
        return document with
        {
            Company = "Talloway Marine Systems, Inc.",
            Cik = Cik.TryParse("1799001"),
            Published = new DateOnly(2026, 5, 5),
            PeriodEnd = new DateOnly(2026, 5, 5),
            Sections = [new Section(null, item, heading, 1, 0, document.Text.Length)],
            Blocks = [document.Blocks[0] with { Kind = BlockKind.Heading }, document.Blocks[1]],
        };
    }
}
