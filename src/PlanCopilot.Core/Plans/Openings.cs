using System.Text.RegularExpressions;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans;

/// <summary>Where a seller could start: an obstacle, what it blocks and the goal behind it. Judgment over the links, no new facts.</summary>
/// <param name="Insights">From the obstacle (or what stands in for it) to the goal; never empty.</param>
internal sealed record Opening(IReadOnlyList<Insight> Insights)
{
    public Insight First => Insights[0];

    /// <summary>Whether it is more than a first guess: an obstacle that blocks, or an initiative that serves, something named.</summary>
    public bool Carries => Insights.Count > 1 && First.Kind is (InsightKind.Obstacle or InsightKind.Initiative);

    public string InWords => First.Kind switch
    {
        InsightKind.Obstacle when Insights.Count > 1 => $"Start with what blocks {Chain(1)}: {Named(First)}.",
        InsightKind.Initiative when Insights.Count > 1 => $"Start with {Named(First)} as a way to {Chain(1)}.",
        InsightKind.Pressure when Insights.Count > 1 => $"Start with the pressure that {Named(First)} puts on {Chain(1)}.",
        _ => $"Start with {Named(First)}; no link to a goal was found.",
    };

    private string Chain(int from) => string.Join(" on the way to ", Insights.Skip(from).Select(Named));

    private static string Named(Insight insight) => $"{insight.Handle} ({insight.Id})";
}

internal static partial class Openings
{
    /// <returns>
    /// Openings that start at different insights, linked ones first; each with a chain as far as links go. What stands in
    /// the way comes before what is done, and that before outside forces: help is sought in this order.
    /// </returns>
    public static IReadOnlyList<Opening> All(DraftingContext context)
    {
        InsightKind[] kinds = [InsightKind.Obstacle, InsightKind.Initiative, InsightKind.Pressure, InsightKind.Goal];
        return kinds.SelectMany(context.Shown).Select(insight => new Opening(ChainFrom(context, insight)))
            .OrderByDescending(opening => opening.Insights.Count > 1)
            .ThenBy(opening => Over.IsMatch(opening.First.Statement))
            .ThenBy(opening => Array.IndexOf(kinds, opening.First.Kind))
            .ThenByDescending(opening => opening.Insights.Count)
            .ThenByDescending(opening => opening.Insights.Sum(insight => context.LinksOf(insight).Count))
            .ThenByDescending(opening => opening.First.Salience)
            .ToList();
    }

    public static Opening? Best(DraftingContext context) => All(context) is [var best, ..] ? best : null;

    private static List<Insight> ChainFrom(DraftingContext context, Insight insight)
    {
        var chain = new List<Insight> { insight };
        // An obstacle leads to an initiative and that to a goal: three steps at most, whatever the links say.
        while (chain.Count < 3 && context.Targets(chain[^1]).Except(chain).FirstOrDefault() is { } next) chain.Add(next);
        return chain;
    }

    /// <summary>A deal that is done leaves a seller no part in it.</summary>
    [GeneratedRegex(@"\b(?:sold|divested|completed the (?:sale|acquisition|divestiture)|buyout|was completed|were completed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Over { get; }
}
