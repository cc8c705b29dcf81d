using System.Text.RegularExpressions;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Pursuit;

/// <summary>What a solution is about, and the initiatives and obstacles that speak of the same. Judgment, by words that both use.</summary>
internal sealed partial record SolutionFit(Solution Solution, IReadOnlyList<Insight> Insights)
{
    private const int LeastShared = 2;
    private const int MostInsights = 2;
    /// <summary>Endings change a word's form, not what it is about.</summary>
    private const int Stem = 6;
    private static readonly HashSet<string> Everyday = ["WHICH", "THEIR", "ABOUT", "OTHERS", "OTHER", "THESE", "THOSE", "THROUGH", "SEVERA", "COMPAN", "BUSINE", "SOLUTI", "PRODUC", "SERVIC", "SYSTEM", "MANAGE", "PLATFO", "SOFTWA", "CUSTOM"];

    /// <returns>By solution; those without a match are left out.</returns>
    public static IReadOnlyList<SolutionFit> Find(CrmFacts crm, DraftingContext context)
    {
        var insights = context.Shown(InsightKind.Obstacle).Concat(context.Shown(InsightKind.Initiative)).Select(insight => (Insight: insight, Words: Words($"{insight.Handle} {insight.Statement}"))).ToList();
        return [.. crm.Solutions.Where(solution => solution.IsActive is not false).Select(solution => new SolutionFit(solution, Best(Words($"{solution.Name} {solution.Family} {solution.Description}"), insights)))
            .Where(fit => fit.Insights.Count > 0)];
    }

    private static List<Insight> Best(HashSet<string> words, List<(Insight Insight, HashSet<string> Words)> insights) =>
        [.. insights.Select(one => (one.Insight, Shared: one.Words.Count(words.Contains))).Where(one => one.Shared >= LeastShared).OrderByDescending(one => one.Shared).Take(MostInsights).Select(one => one.Insight)];

    private static HashSet<string> Words(string text) =>
        [.. Word.Matches(text).Select(match => match.Value.ToUpperInvariant()).Select(word => word[..Math.Min(Stem, word.Length)]).Where(word => !Everyday.Contains(word))];

    [GeneratedRegex(@"\p{L}{5,}")]
    private static partial Regex Word { get; }
}
