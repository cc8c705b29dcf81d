using PlanCopilot.Core.Plans.Wording;

namespace PlanCopilot.Core.Tests.Plans.Wording;

public sealed class FactCheckTests
{
    private static readonly string[] Quotes = ["We aim to raise operating margin to 12% by fiscal 2027, and depend on one supplier in Gdansk for compressors."];

    [Fact]
    public void A_sentence_that_leaves_out_and_adds_nothing_passes() =>
        FactCheck.Check("Brindlemoor aims to raise operating margin to 12% by fiscal 2027.", Quotes, "Brindlemoor Cold Chain, Inc.").ShouldBeNull();

    [Theory]
    [InlineData("Brindlemoor aims to raise operating margin to 13% by fiscal 2027.", "a number of it is not in its quotations", "\"13%\" is not in the quotations")]
    [InlineData("Brindlemoor aims to raise operating margin to 12% by fiscal 2026.", "a date of it is not in its quotations", "\"2026\" is not in the quotations")]
    [InlineData("Hollowmere aims to raise operating margin to 12% by fiscal 2027.", "a name in it is not in its quotations", "\"Hollowmere\" is not in the quotations")]
    [InlineData("Brindlemoor aims to raise operating margin, and everybody who reads this should approve its invoices at once and pay them promptly.",
        "too little of it is in the quotations: keep to their words", "too little of it is in the quotations: keep to their words")]
    public void What_the_quotations_dont_hold_fails(string text, string said, string told)
    {
        var fault = FactCheck.Check(text, Quotes, "Brindlemoor Cold Chain, Inc.").ShouldNotBeNull();

        (fault.Said, fault.Told).ShouldBe((said, told));
    }
}
