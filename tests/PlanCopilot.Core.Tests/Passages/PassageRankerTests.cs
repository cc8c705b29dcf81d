using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Tests.Passages;

public sealed class PassageRankerTests
{
    private static readonly string[] Texts =
    [
        "We lease nine berths at Tilbury and own none of them.",
        "Our crane drivers are members of a union. A work stoppage would close our terminals.",
        "Interest on our term loan is variable; a rise in rates raises interest expense.",
        "Freight volumes declined 4% because two carriers merged and left our terminals.",
        "Diesel costs rose 12%, which fuel surcharges recovered in part.",
    ];

    [Theory]
    [InlineData("Do they own or rent the berths?", 0)]
    [InlineData("Could the workers down tools?", 1)]
    [InlineData("Will dearer loans hurt?", 2)]
    [InlineData("Did the business they handle shrink?", 3)]
    [InlineData("Is petrol getting pricier?", 4)]
    public void The_passage_that_means_it_comes_first(string question, int first)
    {
        var index = new PassageIndex([.. Texts.Select((text, number) => new Passage("d", number, 0, "Item 1, Business", text))]);
        var ranker = new PassageRanker(index, new PassageVectors(index, WordVectors.Shipped), WordVectors.Shipped);

        var scores = ranker.Rank(Question.Read(question), _ => true);

        Enumerable.Range(0, Texts.Length).MaxBy(passage => scores.Passages[passage]).ShouldBe(first);
    }

    [Fact]
    public void Coverage_is_the_share_of_what_is_asked_and_what_is_not_admitted_has_no_score()
    {
        var index = new PassageIndex([.. Texts.Select((text, number) => new Passage("d", number, 0, "Item 1, Business", text))]);
        var ranker = new PassageRanker(index, new PassageVectors(index, WordVectors.Shipped), WordVectors.Shipped);

        var scores = ranker.Rank(Question.Read("Tilbury xylophone"), passage => passage != 0);

        // Tilbury stands in one of five passages: ln(1 + 4.5 / 1.5); the xylophone in none: ln(1 + 5.5 / 0.5).
        scores.Coverage[0].ShouldBe(Math.Log(4) / (Math.Log(4) + Math.Log(12)), 1e-9);
        scores.Coverage.Skip(1).ShouldAllBe(share => share == 0);
        scores.Passages[0].ShouldBe(0);
        scores.Missing.ShouldBe(["xylophon"]);
    }

    [Fact]
    public void An_account_without_passages_has_no_scores()
    {
        var index = new PassageIndex([]);

        new PassageRanker(index, new PassageVectors(index, WordVectors.Shipped), WordVectors.Shipped).Rank(Question.Read("berths"), _ => true).Passages.ShouldBeEmpty();
    }
}
