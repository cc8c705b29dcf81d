namespace PlanCopilot.Core.Passages;

/// <summary>Joins rankings by rank alone, as their scores can't be compared (Cormack, Clarke and Büttcher, "Reciprocal rank fusion", 2009).</summary>
internal static class RankFusion
{
    private const double K = 60;

    /// <returns>Items with the sum of weight / (60 + rank), best first; equal ones in the order of <paramref name="ties"/>.</returns>
    public static List<(int Item, double Score)> Fuse(IEnumerable<(IReadOnlyList<int> Ranking, double Weight)> rankings, IComparer<int> ties)
    {
        var scores = new Dictionary<int, double>();
        foreach (var (ranking, weight) in rankings)
            foreach (var (index, item) in ranking.Index())
                scores[item] = scores.GetValueOrDefault(item) + weight / (K + index + 1);
        return [.. scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, ties).Select(pair => (pair.Key, pair.Value))];
    }
}
