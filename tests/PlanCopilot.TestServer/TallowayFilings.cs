namespace PlanCopilot.TestServer;

/// <summary>A year of a fictional maker of marine pumps, in short filings of our own writing.</summary>
public static class TallowayFilings
{
    public const string Cik = "1799001";
    public const string Name = "TALLOWAY MARINE SYSTEMS INC";
    public const string Ticker = "TLWY";

    public static ReplayFiling Annual { get; } = new("0001799001-26-000004", "10-K", "2026-02-20", "2025-12-31", "", new ReplayDocument("10-K", "tlwy-20251231.htm", Page("10-K",
        "For the fiscal year ended December 31, 2025",
        "<p><b>Item 1. Business</b></p><p>Talloway Marine Systems, Inc. (\"Talloway\" or the \"Company\") makes ballast pumps, valves and controls for ships and offshore platforms. We employ 3,400 people at five plants.</p>",
        "<p><b>Item 1A. Risk Factors</b></p><p>Higher prices of bronze castings reduced our gross margin by 180 basis points in 2025, and further increases would harm our results. We depend on two foundries for castings, and the loss of either would delay deliveries.</p>",
        "<p><b>Item 7. Management's Discussion and Analysis of Financial Condition and Results of Operations</b></p><p>Our goal is to raise service revenue to 40% of sales by 2028. In 2025 we began a program to move all field service to one scheduling system, which we expect to complete in 2027.</p>")));

    public static ReplayFiling Quarter { get; } = new("0001799001-26-000019", "10-Q", "2026-05-06", "2026-03-31", "", new ReplayDocument("10-Q", "tlwy-20260331.htm", Page("10-Q",
        "For the quarterly period ended March 31, 2026",
        "<p><b>Item 2. Management's Discussion and Analysis of Financial Condition and Results of Operations</b></p><p>Net sales rose 6% to $212 million. We intend to close our Halden plant by the end of 2026 and move its work to Mobile, Alabama.</p>")));

    public static ReplayFiling Proxy { get; } = new("0001799001-26-000011", "DEF 14A", "2026-03-27", "2026-05-14", "", new ReplayDocument("DEF 14A", "tlwy-proxy2026.htm", Page("DEF 14A",
        "Proxy Statement Pursuant to Section 14(a) of the Securities Exchange Act of 1934",
        "<p><b>Proposal 1: Election of Directors</b></p><p>The Board of Directors of Talloway Marine Systems, Inc. asks you to elect seven directors for a term of one year.</p>")));

    public static ReplayFiling Results { get; } = new("0001799001-26-000018", "8-K", "2026-05-05", "2026-05-05", "2.02,9.01",
        new ReplayDocument("8-K", "tlwy-8k-results.htm", Page("8-K", "Date of report: May 5, 2026",
            "<p><b>Item 2.02 Results of Operations and Financial Condition.</b></p><p>On May 5, 2026, Talloway Marine Systems, Inc. issued a press release announcing its financial results for the quarter ended March 31, 2026. A copy is furnished as Exhibit 99.1.</p>")),
        new ReplayDocument("EX-99.1", "tlwy-ex991.htm",
            "<html><body><p><b>Talloway Reports First Quarter 2026 Results</b></p><p>MOBILE, Ala., May 5, 2026 -- Talloway Marine Systems, Inc. (NASDAQ: TLWY) today reported net sales of $212 million for the first quarter of 2026, up 6%.</p><p>Talloway lowered its full-year outlook and now expects sales of $850 million to $870 million, compared with its earlier outlook of $880 million to $900 million.</p></body></html>"),
        new ReplayDocument("GRAPHIC", "logo.jpg", "x"));

    public static ReplayFiling Departure { get; } = new("0001799001-26-000023", "8-K", "2026-06-10", "2026-06-08", "5.02,9.01",
        new ReplayDocument("8-K", "tlwy-8k-cfo.htm", Page("8-K", "Date of report: June 8, 2026",
            "<p><b>Item 5.02 Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers; Compensatory Arrangements of Certain Officers.</b></p><p>On June 8, 2026, Ingrid Solheim notified the Company of her resignation as Chief Financial Officer, effective June 30, 2026. The Board appointed Marcus Oyelaran as interim Chief Financial Officer, effective July 1, 2026.</p>")));

    public static string Page(string form, string period, params string[] parts) =>
        $"""
        <html><head><title>{form}</title></head><body>
        <p>UNITED STATES</p><p>SECURITIES AND EXCHANGE COMMISSION</p><p>Washington, D.C. 20549</p>
        <p><b>{(form == "DEF 14A" ? "SCHEDULE 14A" : $"FORM {form}")}</b></p><p>{period}</p>
        <p><b>Talloway Marine Systems, Inc.</b></p><p>(Exact name of registrant as specified in its charter)</p>
        {string.Join('\n', parts)}
        </body></html>
        """;
}
