using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Sources.Edgar;

namespace PlanCopilot.Core.Tests.Sources.Edgar;

public sealed class CompanyLookupTests
{
    private static readonly IReadOnlyList<EdgarCompany> Companies =
    [
        Company("1799001", "TALLOWAY MARINE SYSTEMS INC", "TLWY"), Company("1799001", "TALLOWAY MARINE SYSTEMS INC", "TLWYW"),
        Company("1799002", "Harborline Foods Corp", "HBLF"), Company("1799003", "Harborline Freight, Inc.", "HLFT"),
        Company("1799004", "Ostrander Holdings Inc. /DE/", "OST-B"), Company("1799005", "Delta Ridge Co", "DRDG"), Company("1799006", "Ridge & Delta Partners LP", "RDP"),
    ];

    [Theory]
    [InlineData("tlwy", "1799001")]
    [InlineData("OST.B", "1799004")]
    [InlineData("Talloway", "1799001")]
    [InlineData("talloway marine systems, inc.", "1799001")]
    [InlineData("Harborline Foods", "1799002")]
    [InlineData("ostrander", "1799004")]
    [InlineData("marine systems", "1799001")]
    [InlineData("delta ridge", "1799005")]
    public void A_company_is_found_by_ticker_or_name(string wanted, string cik) =>
        CompanyLookup.Find(wanted, Companies).Company.ShouldNotBeNull().Cik.Value.ShouldBe(cik);

    [Theory]
    [InlineData("Harborline", "HBLF HLFT")]
    [InlineData("inc", "TLWY HLFT OST-B")]
    [InlineData("Taloway Marine Sistems", "TLWY")]
    [InlineData("Quxify", "")]
    public void Where_none_is_meant_for_certain_those_that_may_be_are_named(string wanted, string tickers)
    {
        var (company, suggested) = CompanyLookup.Find(wanted, Companies);

        company.ShouldBeNull();
        string.Join(' ', suggested.Select(other => other.Ticker)).ShouldBe(tickers);
    }

    private static EdgarCompany Company(string cik, string name, string ticker) => new(Cik.TryParse(cik).ShouldNotBeNull(), name, ticker);
}
