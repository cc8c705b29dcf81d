using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Tests.Insights.Extraction;

public sealed class QuoteLocatorTests
{
    private const string Text = "We expect\n\nfuel costs — net of “hedges” — to rise… by 8% in 2026. Don’t rely on 2025.";

    [Theory]
    [InlineData("fuel costs - net of \"hedges\" - to rise... by 8%", "fuel costs — net of “hedges” — to rise… by 8%")]
    [InlineData("  We expect fuel   costs ", "We expect\n\nfuel costs")]
    [InlineData("Don't rely", "Don’t rely")]
    public void White_space_and_typography_may_differ(string quote, string found)
    {
        var (start, end) = QuoteLocator.Find(Text, 0, Text.Length, quote).ShouldNotBeNull();

        Text[start..end].ShouldBe(found);
    }

    [Theory]
    [InlineData("we expect fuel costs")]
    [InlineData("fuel costs to rise")]
    [InlineData("fuel costs net of hedges")]
    [InlineData("by 9%")]
    [InlineData("on 202")]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_else_may_differ(string quote) => QuoteLocator.Find(Text, 0, Text.Length, quote).ShouldBeNull();

    [Fact]
    public void It_is_looked_for_within_the_range_alone()
    {
        var at = Text.IndexOf("in 2026", StringComparison.Ordinal);

        QuoteLocator.Find(Text, at, Text.Length, "fuel costs").ShouldBeNull();
        QuoteLocator.Find(Text, at, Text.Length, "in 2026").ShouldBe((at, at + 7));
    }

    [Fact]
    public void A_text_that_is_all_beginnings_is_searched_in_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("aaaa ", 20_000));

        QuoteLocator.Find(text, 0, text.Length, "aaaa aaaa b").ShouldBeNull();
    }
}
