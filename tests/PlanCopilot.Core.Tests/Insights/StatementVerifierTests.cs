using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class StatementVerifierTests
{
    [Theory]
    [InlineData("Harrowgate spent $1.5 billion on new plants in 2024.", "In 2024 we spent $1,500 million on new plants.")]
    [InlineData("Harrowgate opened three depots in Ohio.", "We opened 3 depots in Ohio during the year.")]
    [InlineData("Order intake rose 8% in the third quarter of fiscal 2025.", "Order intake increased eight percent in the third quarter of fiscal 2025.")]
    [InlineData("Margin widened roughly five percentage points, to about 19%.", "Margin increased to 19 percent compared to 14 percent in the prior year.")]
    [InlineData("Just under half a billion dollars went to redundancies.", "Approximately $461 million of costs were redundancies.")]
    [InlineData("Nearly a third of sales came from Brazil.", "Sales in Brazil were 31% of total sales.")]
    [InlineData("Harrowgate does not carry flood insurance.", "We do not carry flood insurance at any of our sites.")]
    [InlineData("Harrowgate may lose its largest customer.", "We may lose our largest customer, which could harm our results.")]
    [InlineData("The ERP rollout ends in January 2026.", "We expect the rollout of our Enterprise Resource Planning system to be complete on January 31, 2026.")]
    public void A_sentence_that_says_what_its_quotation_says_is_verified(string statement, string quote)
    {
        var verification = StatementVerifier.Verify(statement, [quote], "Harrowgate Industries, Inc.");

        verification.Why.ShouldBe("found");
        verification.Verified.ShouldBeTrue();
        verification.Values.ShouldAllBe(value => value.Found);
    }

    [Theory]
    [InlineData("Harrowgate spent $1.5 million on new plants.", "We spent $1,500 million on new plants.", "$1.5 million", CheckedValueType.Amount)]
    [InlineData("Order intake rose 9%.", "Order intake increased eight percent.", "9%", CheckedValueType.Percentage)]
    [InlineData("The facility matures in March 2027.", "The facility matures on March 7, 2030.", "March 2027", CheckedValueType.Date)]
    [InlineData("The depot in Toledo was closed.", "The depot in Dayton was closed.", "Toledo", CheckedValueType.Name)]
    [InlineData("Pricing was a significant driver of growth.", "Pricing was not a significant driver of growth.", "not", CheckedValueType.Polarity)]
    [InlineData("Harrowgate will not repair the plant.", "We repaired the plant in May.", "not", CheckedValueType.Polarity)]
    [InlineData("Tariffs reduce demand for tractors.", "Tariffs may reduce demand for tractors.", "may", CheckedValueType.Modality)]
    [InlineData("Dealers must renew their contracts.", "Dealers renewed their contracts.", "must", CheckedValueType.Modality)]
    [InlineData("Sales fell in every region.", "Sales fell in some regions.", "every", CheckedValueType.Scope)]
    [InlineData("Overhead rose 7%.", "Overhead decreased 7%.", "rose", CheckedValueType.Direction)]
    [InlineData("Sales fell because dealers closed.", "Sales decreased 12% on lower volume.", "because", CheckedValueType.Cause)]
    public void A_changed_value_is_named(string statement, string quote, string text, CheckedValueType type)
    {
        var verification = StatementVerifier.Verify(statement, [quote], "Harrowgate Industries, Inc.");

        verification.Verified.ShouldBeFalse();
        verification.Values.Where(value => !value.Found).ShouldContain(new CheckedValue(text, type, false));
    }

    [Fact]
    public void The_second_number_of_a_respective_list_is_the_second_names()
    {
        var verification = StatementVerifier.Verify("About half of the boots were made in Peru.",
            ["Plants in Chile, Peru and Ghana made 51%, 28% and 17% of the boots, respectively."], null);

        verification.Verified.ShouldBeFalse();
    }

    [Fact]
    public void Last_years_number_is_not_this_years()
    {
        var verification = StatementVerifier.Verify("Return on capital was 34.9% on May 31, 2025.",
            ["Return on capital was 20.2% as of May 31, 2025, compared to 34.9% as of May 31, 2024."], null);

        verification.Values.Where(value => !value.Found).ShouldBe([new CheckedValue("34.9%", CheckedValueType.Percentage, false)]);
    }

    [Fact]
    public void Another_persons_office_does_not_count()
    {
        var verification = StatementVerifier.Verify("Owen Strand became Chief Design Officer in May 2025.",
            ["Erin Castell has served as our Chief Design Officer since May 2025.", "Owen Strand has served as our President since May 2025."], null);

        verification.Verified.ShouldBeFalse();
    }

    [Fact]
    public void A_sentence_without_quotation_is_never_verified()
    {
        StatementVerifier.Verify("Harrowgate grows.", [], null).ShouldSatisfyAllConditions(
            verification => verification.Verified.ShouldBeFalse(), verification => verification.Support.ShouldBe(0));
    }
}
