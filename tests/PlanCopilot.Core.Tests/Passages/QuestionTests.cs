using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Tests.Passages;

public sealed class QuestionTests
{
    private static readonly EverydayLexicon Lexicon = EverydayLexicon.Read("medicine = drug*, therap*\nin hot water = litigation\n");
    private static readonly SynonymTable Synonyms = SynonymTable.Read("painkill = medicin 80\nnerv tonic = medicin 40\n");

    [Fact]
    public void Words_become_concepts_with_all_that_filings_say_for_them()
    {
        var question = Question.Read("Is the company in hot water over medicines?", Lexicon, Synonyms);

        Written(question).ShouldBe(["in hot water: litigation 1", "medicin: drug* 1, therap* 1, medicin 1"]);
        question.Words.ShouldBe(["company", "hot", "water", "medicines"]);
    }

    [Fact]
    public void A_synonym_of_an_everyday_word_counts_less_the_farther_it_is()
    {
        Written(Question.Read("painkillers", Lexicon, Synonyms)).ShouldBe(["painkiller: painkiller 1"]);
        Written(Question.Read("painkilling", Lexicon, Synonyms)).ShouldBe(["painkill: painkill 1, drug* 0.4, therap* 0.4"]);
        Written(Question.Read("their nerve tonic", Lexicon, Synonyms)).ShouldBe(["nerv tonic: drug* 0.2, therap* 0.2"]);
    }

    [Fact]
    public void Names_are_words_with_a_capital_but_for_the_first() =>
        Question.Read("Does Harborline sail to Rotterdam?", Lexicon, Synonyms).Names.ShouldBe(["harborlin", "rotterdam"]);

    private static IEnumerable<string> Written(Question question) => question.Concepts.Select(concept => $"{concept.Name}: {string.Join(", ",
        concept.Wordings.Select(wording => FormattableString.Invariant($"{string.Join(' ', wording.Words.Select(word => word.Letters + (word.IsBeginning ? "*" : "")))} {wording.Weight}")))}");
}
