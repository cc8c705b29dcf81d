using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Tests.Insights;

public sealed class WordTableTests
{
    private static readonly string[] Sentences =
    [
        .. Enumerable.Range(0, 60).Select(number => (number % 4) switch
        {
            0 => $"the ship sailed from the harbour with cargo {number}",
            1 => $"a vessel sailed into the harbour carrying cargo {number}",
            2 => $"Harborline raised interest on the loan by {number} points",
            _ => $"a lender raised interest on the mortgage loan by {number} points",
        }),
    ];

    private static readonly WordTable Table = WordTable.Read(new MemoryStream(WordTableTrainer.Train(Sentences)));

    [Fact]
    public void A_name_has_no_vector() => Embed("Harborline").ShouldAllBe(value => value == 0);

    [Fact]
    public void An_unknown_word_has_no_vector() => Embed("zeppelins").ShouldAllBe(value => value == 0);

    [Fact]
    public void A_text_with_a_known_word_has_a_vector_of_length_4() =>
        MathF.Sqrt(Embed("the ship sailed").Sum(value => value * value)).ShouldBe(4, 1e-4);

    [Fact]
    public void The_same_sentences_give_the_same_bytes() =>
        WordTableTrainer.Train(Sentences).ShouldBe(WordTableTrainer.Train(Sentences));

    [Fact]
    public void Bytes_that_end_too_early_are_refused() =>
        Should.Throw<FormatException>(() => WordTable.Read(new MemoryStream(WordTableTrainer.Train(Sentences)[..^1])));

    private static float[] Embed(string text)
    {
        var (words, meaning) = (new Word[SentenceFeatures.LongestSentence], new float[WordTable.Length]);
        var count = WordReader.Read(text, [], words);
        Table.Embed(text, words.AsSpan(0, count), words[..count].Select(SentenceFeatures.PlainOf).ToArray(), meaning);
        return meaning;
    }
}
