using PlanCopilot.Core.Plans.Wording;

namespace PlanCopilot.Core.Tests.Plans.Wording;

public sealed class SentenceFormTests
{
    [Theory]
    [InlineData("Tarnfield plans to close its plant in Odense by 2027.")]
    [InlineData("At AT&T Inc. and R&D-heavy rivals, U.S. demand rose.")]
    [InlineData("Tarnfield.com takes orders for spare parts.")]
    public void A_plain_sentence_may_stand(string text) =>
        SentenceForm.Check(text, 35, ["Orders come in through Tarnfield.com."]).ShouldBeNull();

    [Theory]
    [InlineData("See https://offers.example/login for the plan.", "it holds markup, a link or brackets")]
    [InlineData("See offers.example for the plan.", "it holds markup, a link or brackets")]
    [InlineData("Write to sales@offers for the plan.", "it holds markup, a link or brackets")]
    [InlineData("Tarnfield <b>plans</b> to close a plant.", "it holds markup, a link or brackets")]
    [InlineData("Tarnfield &lt;plans to close a plant.", "it holds markup, a link or brackets")]
    [InlineData("Tarnfield plans to close a plant [3].", "it holds markup, a link or brackets")]
    [InlineData("Tarnfield plans to close a plant. Call them.", "it is more than one sentence")]
    [InlineData("Tarnfield\nplans.", "it holds characters that don't belong into a sentence")]
    [InlineData("Tarn\u202Efield plans.", "it holds characters that don't belong into a sentence")]
    [InlineData(" ", "it is empty")]
    public void What_is_no_plain_sentence_is_refused(string text, string why) =>
        SentenceForm.Check(text, 35, ["Tarnfield plans to close its plant in Odense by 2027."])?.Said.ShouldBe(why);

    [Fact]
    public void Words_are_counted() =>
        SentenceForm.Check("One two three four five.", 4, [])?.Said.ShouldBe("it has 5 words; 4 are the most");
}
