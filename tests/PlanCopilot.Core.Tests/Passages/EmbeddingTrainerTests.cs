using System.Numerics.Tensors;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Tests.Passages;

public sealed class EmbeddingTrainerTests
{
    private static readonly string[] Sentences =
    [
        .. Enumerable.Range(0, 60).Select(number => (number % 4) switch
        {
            0 => $"the ship sailed from the harbour with cargo {number}",
            1 => $"a vessel sailed into the harbour carrying cargo {number}",
            2 => $"the bank raised interest on the loan by {number} points",
            _ => $"a lender raised interest on the mortgage loan by {number} points",
        }),
    ];

    [Fact]
    public void Words_that_keep_the_same_company_get_similar_vectors()
    {
        var words = WordVectors.Read(EmbeddingTrainer.Train(Sentences));

        var (ship, vessel, lender) = (words.Embed("ship"), words.Embed("vessel"), words.Embed("lender"));

        TensorPrimitives.Dot<float>(ship, vessel).ShouldBeGreaterThan(TensorPrimitives.Dot<float>(ship, lender) + 0.01f);
    }

    [Fact]
    public void The_same_sentences_give_the_same_bytes() =>
        EmbeddingTrainer.Train(Sentences).ShouldBe(EmbeddingTrainer.Train(Sentences));

    [Fact]
    public void Names_are_left_out()
    {
        var words = WordVectors.Read(EmbeddingTrainer.Train(Sentences.Select(sentence => "Harborline said " + sentence)));

        words.Find("harborlin").ShouldBe(-1);
        words.Find("harbour").ShouldBeGreaterThanOrEqualTo(0);
    }
}
