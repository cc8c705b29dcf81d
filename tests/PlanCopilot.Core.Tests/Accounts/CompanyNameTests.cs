using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Tests.Accounts;

public sealed class CompanyNameTests
{
    [Theory]
    [InlineData("Northlight Systems, Inc.", "Northlight Systems")]
    [InlineData("THE BRAMBLE COMPANY", "Bramble")]
    [InlineData("HARROW CO", "Harrow")]
    [InlineData("KETTLE MOUNTAIN CO/DE/", "Kettle Mountain")]
    [InlineData("ORCHARD DISTRIBUTION CO/", "Orchard Distribution")]
    [InlineData(@"VAULTLINE INC \WA\", "Vaultline")]
    [InlineData("Bank of Quarry Corporation", "Bank of Quarry")]
    [InlineData("Lumen Holdings plc", "Lumen")]
    [InlineData("Trust Company", "Trust")]
    [InlineData("Meridian N.V.", "Meridian")]
    public void The_short_name_leaves_the_legal_form_out(string name, string expected) =>
        CompanyName.Short(name).ShouldBe(expected);
}
