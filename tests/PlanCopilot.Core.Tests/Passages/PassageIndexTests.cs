using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Tests.Passages;

public sealed class PassageIndexTests
{
    private static readonly PassageIndex Index = new(
    [
        new("d", 0, 0, "Labor", "Strikes cost us. The strike ended; strikers returned."),
        new("d", 1, 60, "Borrowing", "Rates\n\nThe rate rose."),
    ]);

    [Fact]
    public void Words_are_found_by_stem_and_by_beginning()
    {
        Index.Words.ShouldBe(["borrow", "cost", "end", "labor", "rat", "return", "ros", "strik", "striker"]);
        Index.Find(new("strik", false)).ShouldBe((7, 8));
        Index.Find(new("strik", true)).ShouldBe((7, 9));
        Index.Find(new("union", false)).ShouldBe((0, 0));
        Index.Occurrences(7).ToArray().ShouldBe([1, 2]);
    }

    [Fact]
    public void Each_passage_is_its_sections_name_and_its_lines()
    {
        Index.Sentences.Select(sentence => (sentence.Passage, sentence.Start, sentence.End))
            .ShouldBe([(0, 0, 0), (0, 0, 16), (0, 17, 53), (1, 0, 0), (1, 0, 5), (1, 7, 21)]);
        Index.Lengths.ShouldBe([9, 5]);
    }

    [Fact]
    public void A_concept_is_found_in_all_its_wordings()
    {
        var found = new Occurrences(Index, [new([new("strik", false), new("end", false)], 1), Wording.Of("striker", 0.5f), Wording.Of("rat", 0.25f)]);

        found.Frequency.ShouldBe([1.5, 0.5]);
        found.Best.ShouldBe([1f, 0.25f]);
        found.BestOfSentence.ShouldBe([0f, 0f, 1f, 0f, 0.25f, 0.25f]);
        found.Passages.ShouldBe(1.25);
    }
}
