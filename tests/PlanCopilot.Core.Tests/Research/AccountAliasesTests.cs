using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Research;

namespace PlanCopilot.Core.Tests.Research;

public sealed class AccountAliasesTests
{
    [Fact]
    public void A_filing_says_how_its_company_is_called()
    {
        var filing = TestDocuments.Make(DocumentKind.Form10K,
            "United Harrow Machines Corporation (“UHM,” the “Company” or “we”) was founded in 1911.",
            "The Securities Exchange Act of 1934 (the “Exchange Act”) applies. Pike Trading (“Pike”) supplies us.");

        AccountAliases.From([filing]).ShouldBe(["UHM"]);
    }
}
