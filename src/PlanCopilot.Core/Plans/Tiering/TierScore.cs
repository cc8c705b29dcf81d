using System.Globalization;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Template;

namespace PlanCopilot.Core.Plans.Tiering;

/// <param name="Points">1 to 5; null while nobody knows.</param>
/// <param name="Why">What the points come from, or why there are none.</param>
public sealed record FactorScore(string Factor, int? Points, string Why);

/// <summary>What a person says of a factor; it counts more than what is computed.</summary>
public sealed record SaidPoints(string Factor, int Points, string? Why, string Who);

/// <summary>How much an account and we are worth to each other, by seven factors.</summary>
/// <param name="Tier">Null while too few factors are known.</param>
/// <param name="Points">The weighted average of the known factors, with two decimals; null when none is.</param>
public sealed record TierScore(string? Tier, decimal? Points, IReadOnlyList<FactorScore> Factors)
{
    /// <param name="crm">Null when the CRM knows nothing of the account.</param>
    /// <param name="plan">Null before the first draft.</param>
    public static TierScore Of(TieringRules rules, CrmFacts? crm, Plan? plan, IReadOnlyList<SaidPoints> said)
    {
        var factors = rules.Factors.Select(rule => said.FirstOrDefault(one => one.Factor == rule.Id) is { } word
            ? new FactorScore(rule.Id, word.Points, $"{word.Who}: {word.Why ?? "no reason given"}") : FactorFinder.Find(rule, crm, plan)).ToList();
        var known = rules.Factors.Zip(factors).Where(pair => pair.Second.Points is not null).ToList();
        decimal? points = known.Count == 0 ? null : Math.Round(known.Sum(pair => (decimal)pair.First.Weight * (pair.Second.Points ?? 0)) / known.Sum(pair => pair.First.Weight), 2, MidpointRounding.AwayFromZero);
        var tier = known.Count < rules.LeastKnown ? null : rules.Tiers.FirstOrDefault(tier => points >= tier.Points)?.Name;
        return new TierScore(tier, points, factors);
    }

    /// <returns>What moved the account since an earlier score, in words; null when nothing did.</returns>
    public string? MoveFrom(TierScore? before)
    {
        if (before is null) return $"first score: {Tier ?? "no tier"}";
        var moved = Factors.Select(factor => (Now: factor, Then: before.Factors.FirstOrDefault(one => one.Factor == factor.Factor))).Where(pair => pair.Now.Points != pair.Then?.Points).ToList();
        if (moved.Count == 0 && Tier == before.Tier && Points == before.Points) return null;
        var tiers = Tier == before.Tier ? $"stays {Tier ?? "without tier"}" : $"from {before.Tier ?? "no tier"} to {Tier ?? "no tier"}";
        var why = moved.Count == 0 ? ["the template's weights or thresholds have changed"]
            : moved.Select(pair => $"{pair.Now.Factor} {Say(pair.Then?.Points)} → {Say(pair.Now.Points)} ({pair.Now.Why})");
        return $"{tiers}: {string.Join("; ", why)}";
    }

    private static string Say(int? points) => points?.ToString(CultureInfo.InvariantCulture) ?? "unknown";
}
