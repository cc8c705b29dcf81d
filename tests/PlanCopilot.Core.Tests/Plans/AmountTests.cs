using System.Globalization;
using PlanCopilot.Core.Plans.Figures;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class AmountTests
{
    [Theory]
    [InlineData("37895000000", "USD", "$37.9 billion")]
    [InlineData("999500000", "USD", "$1 billion")]
    [InlineData("1954000000", "USD", "$1.95 billion")]
    [InlineData("-41000000", "USD", "−$41 million")]
    [InlineData("845", "USD", "$845")]
    [InlineData("12345", "CHF", "CHF 12,300")]
    [InlineData("1265000000000", "EUR", "€1.27 trillion")]
    public void Amounts_are_rounded_to_three_significant_digits(string value, string unit, string said) =>
        Amount.Say(decimal.Parse(value, CultureInfo.InvariantCulture), unit).ShouldBe(said);

    [Theory]
    [InlineData("37895", "34857", "up 8.7%")]
    [InlineData("950", "1000", "down 5.0%")]
    [InlineData("1000", "1000", "unchanged")]
    [InlineData("100", "-20", null)]
    [InlineData("-5", "20", null)]
    public void A_change_is_said_where_a_percentage_means_something(string now, string before, string? said) =>
        Amount.Change(decimal.Parse(now, CultureInfo.InvariantCulture), decimal.Parse(before, CultureInfo.InvariantCulture)).ShouldBe(said);
}
