using System.Globalization;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Sources.Edgar;

namespace PlanCopilot.Core.Tests.Sources.Edgar;

public sealed class FilingChoiceTests
{
    private int _count;

    [Fact]
    public void The_latest_annual_report_quarters_since_a_year_of_current_reports_and_the_proxy_statement_are_read()
    {
        var chosen = Choose(
            Filing("10-K", "2025-02-20", "2024-12-31"), Filing("10-K", "2026-02-20", "2025-12-31"),
            Filing("10-Q", "2025-11-05", "2025-09-30"), Filing("10-Q", "2026-05-06", "2026-03-31"), Filing("10-Q", "2026-08-05", "2026-06-30"),
            Filing("8-K", "2025-08-04", "2025-08-04", "2.02"), Filing("8-K", "2025-08-05", "2025-08-05", "8.01"), Filing("8-K", "2026-01-10", "2026-01-08", "5.02"),
            Filing("DEF 14A", "2025-03-28", "2025-05-15"), Filing("DEF 14A", "2026-03-27", "2026-05-14"), Filing("4", "2026-08-04", "2026-08-01"), Filing("S-8", "2026-06-01", ""));

        chosen.ShouldBe(["10-Q 2026-08-05", "10-Q 2026-05-06", "DEF 14A 2026-03-27", "10-K 2026-02-20", "8-K 2026-01-10", "8-K 2025-08-05"]);
    }

    [Fact]
    public void A_whole_amendment_takes_the_place_of_what_it_amends()
    {
        Choose(Filing("10-K", "2026-02-20", "2025-12-31", size: 900), Filing("10-K/A", "2026-03-30", "2025-12-31", size: 880)).ShouldBe(["10-K/A 2026-03-30"]);
        Choose(Filing("8-K", "2026-02-20", "2026-02-19", "5.02,9.01"), Filing("8-K/A", "2026-03-01", "2026-02-19", "5.02")).ShouldBe(["8-K/A 2026-03-01"]);
    }

    [Fact]
    public void An_amendment_of_parts_is_read_beside_what_it_amends()
    {
        Choose(Filing("10-K", "2026-02-20", "2025-12-31", size: 900), Filing("10-K/A", "2026-04-20", "2025-12-31", size: 90))
            .ShouldBe(["10-K/A 2026-04-20 in part", "10-K 2026-02-20"]);
        Choose(Filing("8-K", "2026-02-20", "2026-02-19", "2.01,9.01"), Filing("8-K/A", "2026-04-01", "2026-02-19", "9.01"))
            .ShouldBe(["8-K/A 2026-04-01 in part", "8-K 2026-02-20"]);
    }

    [Fact]
    public void A_company_that_stopped_filing_still_has_its_last_year() =>
        Choose(Filing("8-K", "2013-05-01", "2013-05-01", "8.01"), Filing("8-K", "2012-04-30", "2012-04-30", "8.01"), Filing("15-12G", "2026-01-05", ""))
            .ShouldBe(["8-K 2013-05-01"]);

    [Fact]
    public void Older_lists_are_needed_until_an_annual_report_a_proxy_statement_and_a_year_are_there()
    {
        EdgarFiling[] filings = [Filing("8-K", "2026-08-05", "2026-08-05", "2.02"), Filing("10-K", "2026-02-20", "2025-12-31"), Filing("DEF 14A", "2025-09-01", "2025-10-01")];

        FilingChoice.IsEnough(filings).ShouldBeFalse();
        FilingChoice.IsEnough([.. filings, Filing("4", "2025-08-04", "")]).ShouldBeTrue();
    }

    private static string[] Choose(params EdgarFiling[] filings) =>
        [.. FilingChoice.Choose(filings).Select(chosen => string.Create(CultureInfo.InvariantCulture, $"{chosen.Filing.Form} {chosen.Filing.Filed:yyyy-MM-dd}{(chosen.IsPartial ? " in part" : "")}"))];

    private EdgarFiling Filing(string form, string filed, string period, string items = "", long size = 100) => new(
        Cik.TryParse("1799001").ShouldNotBeNull(), $"0001799001-26-{++_count:000000}", form, DateOnly.Parse(filed, CultureInfo.InvariantCulture),
        DateOnly.TryParse(period, CultureInfo.InvariantCulture, out var end) ? end : null, items.Split(',', StringSplitOptions.RemoveEmptyEntries), size, "a.htm");
}
