using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Research;

namespace PlanCopilot.Core.Tests.Research;

public sealed class AccountGateTests
{
    private static readonly Account Harrow = new("harrow", "HARROW, INC.") { Cik = Cik.TryParse("9000001"), Ticker = "HRW" };

    [Fact]
    public void Its_own_filing_passes() =>
        Gate().WhyRefused(TestDocuments.Filing(DocumentKind.Form10K, "Harrow", "9000001", null)).ShouldBeNull();

    [Fact]
    public void A_filing_with_another_number_is_refused() =>
        Gate().WhyRefused(TestDocuments.Filing(DocumentKind.Form10K, "Harrow Bank", "9000007", null))
            .ShouldBe("it is by Harrow Bank (CIK 9000007), not by HARROW, INC. (CIK 9000001)");

    [Fact]
    public void A_filing_without_a_number_is_told_by_its_company() =>
        Gate().WhyRefused(TestDocuments.Filing(DocumentKind.Form8K, "Quarry Corp", null, null))
            .ShouldBe("it is a filing of Quarry Corp, not of HARROW, INC.");

    [Theory]
    [InlineData("BOSTON – Harrow said on Monday that it opened a plant.")]
    [InlineData("A plant of Harrow's burned down.")]
    [InlineData("The buyer is Harrow Inc., a maker of ploughs.")]
    [InlineData("Shares of HARROW rose.")]
    public void News_that_names_it_passes(string text) =>
        Gate().WhyRefused(TestDocuments.News(text)).ShouldBeNull();

    [Theory]
    [InlineData("Harrow Bank opened a branch.")]
    [InlineData("Farmers harrow their fields in spring.")]
    [InlineData("Nothing is said of it here.")]
    public void News_of_a_namesake_or_of_nobody_is_refused(string text) =>
        Gate().WhyRefused(TestDocuments.News(text)).ShouldBe("it doesn't name Harrow");

    [Fact]
    public void A_release_with_a_namesakes_ticker_is_refused() =>
        Gate().WhyRefused(TestDocuments.News("Harrow (NASDAQ: HRWB) today said …", "Harrow Biotech", "HRWB"))
            .ShouldBe("it is about another company of a similar name (its ticker is HRWB, not HRW)");

    [Fact]
    public void An_alias_from_its_filings_names_it_too() =>
        new AccountGate(Harrow, ["H&P"]).WhyRefused(TestDocuments.News("Analysts like H&P this year.")).ShouldBeNull();

    private static AccountGate Gate() => new(Harrow, []);
}
