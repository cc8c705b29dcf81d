namespace PlanCopilot.Core.Passages;

/// <summary>Joins rankings by rank alone, as their scores can't be compared (Cormack, Clarke and Büttcher, "Reciprocal rank fusion", 2009).</summary>
internal static class RankFusion
{
    /// <summary>The paper's 60 suits lists of thousands from the web; an account has hundreds of passages, and the first few ranks matter.</summary>
    private const double K = 20;

    /// <returns>Items with the sum of weight / (K + rank), best first; equal ones in the order of the items.</returns>
    public static List<(int Item, double Score)> Fuse(IEnumerable<(IReadOnlyList<int> Ranking, double Weight)> rankings)
    {
        var scores = new Dictionary<int, double>();
        foreach (var (ranking, weight) in rankings)
            foreach (var (index, item) in ranking.Index())
                scores[item] = scores.GetValueOrDefault(item) + weight / (K + index + 1);
        return [.. scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
    }
}
