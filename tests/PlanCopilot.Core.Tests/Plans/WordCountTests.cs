using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Tests.Plans;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("We may slow the pace …", 5)]
    [InlineData("up 8.7% – against $34.9 billion", 5)]
    public void Words_have_a_letter_or_a_digit(string text, int expected) => WordCount.Of(text).ShouldBe(expected);
}
