using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Evaluation.Suites;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Tests.Evaluation;

public sealed class QueryResultTests
{
    private static readonly string[] Passages =
        ["Rates rose. The strike cost $4 million.", "Crews left in May.", "The union struck for nine days. Nobody was hurt.", "A strike may recur."];

    private static readonly LabelledQuery Query = new("harborline", "q1", "exact", "strike",
        [new("The strike cost $4 million.", 2), new("Rates rose.", 1), new("The union struck for nine days.", 2), new("A strike may recur.", 1)]);

    [Fact]
    public void Of_passages_the_ideal_is_the_best_order_of_the_accounts_passages()
    {
        var result = Measure(0, 1, 3);

        // Grades 2, 0, 1 against 2, 2, 1: (2 + 1/2) / (2 + 2/log2(3) + 1/2).
        result.Ndcg.ShouldBe(2.5 / (2.5 + 2 / Math.Log2(3)), 1e-9);
        Measure(2, 0, 3).Ndcg.ShouldBe(1, 1e-9);
        Measure().Ndcg.ShouldBe(0);
    }

    [Fact]
    public void Of_quotes_the_ideal_is_one_quote_a_place()
    {
        // Grades 2, 0, 1 against 2, 2, 1, 1.
        Measure(0, 1, 3).NdcgOfQuotes.ShouldBe(2.5 / (2.5 + 2 / Math.Log2(3) + 1 / Math.Log2(5)), 1e-9);
    }

    [Fact]
    public void Recall_counts_the_best_quotes_within_ten_passages_and_within_6000_characters()
    {
        Measure(1, 0, 3).RecallAt10.ShouldBe(0.5);
        Measure(0, 2).RecallIn6000.ShouldBe(1);
        Measure(3, 2).FirstRelevant.ShouldBe(1);
        Measure(1).FirstRelevant.ShouldBeNull();
    }

    private static QueryResult Measure(params int[] found) => new(Query,
        [.. found.Select(number => new FoundPassage(new("d", number, 0, "Item 7", Passages[number]), DocumentKind.Form10K, "t", null, 1, []))], new(Passages));
}
