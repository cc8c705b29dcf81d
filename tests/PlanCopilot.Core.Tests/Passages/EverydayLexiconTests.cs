using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Tests.Passages;

public sealed class EverydayLexiconTests
{
    private static readonly EverydayLexicon Lexicon = EverydayLexicon.Read("""
        # a comment
        let ~ go, sack, lay off = reduc* workforce,
            severance ; headcount
        go, sail = depart*
        """);

    [Theory]
    [InlineData("did they let people go", "2-5:0")]
    [InlineData("let us go and sail", "0-3:0 4-5:1")]
    [InlineData("they laid off nobody", "")]
    [InlineData("laying off or sacking", "0-2:0 3-4:0")]
    [InlineData("let nine of its people go", "5-6:1")]
    public void The_longest_phrase_counts_and_each_word_once(string question, string expected)
    {
        var found = Lexicon.Find([.. WordReader.Read(question).Select(word => word.Stem)]);

        string.Join(' ', found.OrderBy(match => match.Start).Select(match => $"{match.Start}-{match.End}:{string.Join(',', match.Entries)}")).ShouldBe(expected);
    }

    [Fact]
    public void Wordings_are_words_of_one_sentence_and_lesser_ones_count_half() =>
        Lexicon.Wordings(0).Select(wording => (string.Join(' ', wording.Words.Select(word => word.Letters + (word.IsBeginning ? "*" : ""))), wording.Weight))
            .ShouldBe([("reduc* workforc", 1f), ("severanc", 1f), ("headcount", 0.5f)]);

    [Fact]
    public void An_entry_without_its_other_side_is_refused() =>
        Should.Throw<FormatException>(() => EverydayLexicon.Read("sack, axe\n")).Message.ShouldBe("An entry of the lexicon needs one '=': sack, axe");

    [Fact]
    public void The_shipped_lexicon_has_two_sides_in_every_entry_and_no_phrase_of_stop_words_alone()
    {
        EverydayLexicon.Shipped.Phrases.Count.ShouldBeGreaterThan(4000);
        EverydayLexicon.Shipped.Phrases.SelectMany(EverydayLexicon.Shipped.EntriesOf).ShouldAllBe(entry => EverydayLexicon.Shipped.Wordings(entry).Count > 0);
    }
}
