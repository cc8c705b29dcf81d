using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class QuotationTests
{
    [Fact]
    public void A_short_quotation_stays_whole_but_for_its_lead_in() =>
        Quotation.Shortened("For example, we depend on one supplier.", 10).ShouldBe("“we depend on one supplier”");

    [Fact]
    public void A_long_quotation_is_cut_at_a_comma() =>
        Quotation.Shortened("We depend on one supplier in Gdansk for compressors and on two for valves, and a disruption there may delay the program that we announced.", 20)
            .ShouldBe("“We depend on one supplier in Gdansk for compressors and on two for valves …”");

    [Fact]
    public void A_cut_never_leaves_too_little() =>
        Quotation.Shortened("In Europe, one two three four five six seven eight nine ten eleven twelve thirteen", 8)
            .ShouldBe("“In Europe, one two three four five six …”");
}
