using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Tests.Passages;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("rate rates rated rating", "rat rat rat rat")]
    [InlineData("Companies company company's", "compani compani compani")]
    [InlineData("stopped stopping stop", "stop stop stop")]
    [InlineData("gas bus business loss losses", "gas bus business loss loss")]
    [InlineData("$17.3 billion, U.S. 10-K", "17.3 billion u s 10 k")]
    public void Endings_of_number_and_tense_make_no_difference(string text, string stems) =>
        string.Join(' ', WordReader.Read(text).Select(word => word.Stem)).ShouldBe(stems);

    [Fact]
    public void A_word_says_where_it_stands() =>
        WordReader.Read("“Fuel” costs").Select(word => (word.Start, word.End)).ShouldBe([(1, 5), (7, 12)]);
}
