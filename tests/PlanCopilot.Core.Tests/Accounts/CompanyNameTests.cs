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

    [Theory]
    [InlineData("HARROW.COM, INC.", "Harrow.com")]
    public void A_domain_is_written_small(string name, string expected) => CompanyName.Short(name).ShouldBe(expected);

    [Theory]
    [InlineData("ORLA FINCH CO", "THE ORLA-FINCH COMPANY. Orla-Finch sells tea; the Orla-Finch system grows. Orla Finch founded it.", "Orla-Finch Co")]
    [InlineData("THE KETTLE COMPANY", "Kettle sells tea.", "The Kettle Company")]
    [InlineData("KETTLE INC.", "We are kettle makers.", "KETTLE INC.")]
    [InlineData("Kettle Inc.", "KETTLE and Kettle", "Kettle Inc.")]
    public void A_name_in_capitals_is_written_as_the_document_prints_it(string name, string text, string expected) =>
        CompanyName.AsPrinted(name, text).ShouldBe(expected);
}
