using PlanCopilot.Core.Plans.Wording;

namespace PlanCopilot.Core.Tests.Plans.Wording;

public sealed class JudgmentCheckTests
{
    private static readonly string[] Known =
    [
        "We depend on one supplier in Gdansk for compressors, and a disruption there may delay the Northgate program.",
        "Maren Oldgate will leave as Chief Financial Officer, effective May 9, 2025.",
        "Brindlemoor Cold Chain, Inc.",
    ];

    [Theory]
    [InlineData("Agree with the owner of the Northgate program on how delays of compressors could be eased.")]
    [InlineData("Win one evaluation of our offer for the Northgate program.")]
    [InlineData("Meet whoever is Chief Financial Officer after May 9, 2025.")]
    [InlineData("Who decides on a second supplier for compressors, and whose budget pays for it?")]
    public void What_is_made_of_the_quotations_and_of_planning_passes(string text) => JudgmentCheck.Check(text, Known).ShouldBeNull();

    [Theory]
    [InlineData("Agree on a discount of 30 percent for the Northgate program.", "a number of it is not in its quotations", "\"30\" is not in the quotations")]
    [InlineData("Win the Northgate program against Hollowmere.", "a name in it is not in its quotations", "\"Hollowmere\" is not in the quotations")]
    [InlineData("Ask the owner of the Northgate program to wire money and send passwords.", "too much of it is neither in its quotations nor a word of planning",
        "too much of it is neither in the quotations nor a plain word of planning: \"wire\", \"money\", \"send\", \"passwords\"")]
    public void What_brings_in_something_else_fails(string text, string said, string told)
    {
        var fault = JudgmentCheck.Check(text, Known).ShouldNotBeNull();

        (fault.Said, fault.Told).ShouldBe((said, told));
    }
}
