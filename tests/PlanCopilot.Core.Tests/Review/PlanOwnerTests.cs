using System.Text;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Review;

namespace PlanCopilot.Core.Tests.Review;

public sealed class PlanOwnerTests
{
    private static readonly Account[] Known = [new("wxf", "Wexcombe Ferries, Inc."), new("osg", "Ostrava Glass Corporation")];

    [Theory]
    [InlineData("# Strategic account plan FY26 – Hollin Dairies\n\nHollin Dairies makes cheese.", "plan.md", "hollin dairies", "Hollin Dairies")]
    [InlineData("# Tarrowby account plan: Hollin\n\nHollin makes cheese. Hollin sells it.", "plan.md", "hollin", "Hollin")]
    [InlineData("# Account plan\n\nThey make cheese.", "Hollin_Dairies-plan-2026.md", "hollin dairies", "Hollin Dairies")]
    [InlineData("# Account plan\n\nOstrava Glass melts sand.", "x.md", "osg", "Ostrava Glass Corporation")]
    public void The_owner_is_a_known_account_or_the_titles_or_the_files(string text, string file, string account, string company) =>
        PlanOwner.Guess(DocumentParser.Parse(Encoding.UTF8.GetBytes(text), file), file, Known).ShouldBe((account, company));
}
