using System.Globalization;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Insights;

/// <summary>From thousands of classified sentences to the insights that an analyst would keep, with names and links.</summary>
public static class InsightSelector
{
    /// <summary>Insights that an account keeps.</summary>
    public const int MostInsights = 40;
    private const int BalancedInsights = 24;
    private const int MostOfOneKindBalanced = 8;
    private const int LeastOfOneKind = 5;
    /// <summary>A kind may fill its least share only with insights at least this good, relative to the best one.</summary>
    private const double WeakestShare = 0.35;
    /// <summary>Its first few may be weaker: a map without a single obstacle tells a rep less than one with a plain one.</summary>
    private const double WeakestOfFew = 0.2;
    private const int Few = 3;
    private const int MostOfOneTheme = 2;
    /// <summary>How many statements of one kind are written, so that the many pressures of a filing don't crowd out the rest.</summary>
    private const int StatedOfOneKind = 30;

    /// <param name="companyName">The registrant's name as its filings print it.</param>
    /// <param name="candidates">Of all current documents of the account, in any order.</param>
    /// <param name="found">What a language model found in the same documents; null when none was asked, or none answered.</param>
    /// <returns>Best first; the same candidates give the same insights in whatever order they come.</returns>
    public static (IReadOnlyList<Insight> Insights, IReadOnlyList<InsightLink> Links) Select(
        string companyName, IReadOnlyList<InsightCandidate> candidates, IReadOnlyList<ModelFinding>? found = null)
    {
        if (found is not null) candidates = EnginePool.Join(candidates, found);
        if (candidates.Count == 0) return ([], []);
        var company = CompanyName.Short(companyName);
        var ranked = InsightRanker.Rank(candidates);
        var stated = InsightMerger.Merge(ranked).GroupBy(cluster => cluster.Kind)
            .SelectMany(clusters => clusters.Select(cluster => InsightStatement.Of(cluster, company)).OfType<InsightStatement>().Take(StatedOfOneKind))
            .DistinctBy(statement => statement.Text, StringComparer.Ordinal);
        var chosen = Balance([.. stated.OrderByDescending(statement => statement.Worth)]);
        var handles = new InsightHandle(TermWeights.Of(ranked.Select(candidate => candidate.Terms)), company);
        var insights = Number(chosen, handles, found is not null);
        return (insights, InsightLinker.Link(insights, company));
    }

    /// <summary>The first places are shared among the kinds; the rest go to the best. Whoever sorts by worth keeps this order within a kind.</summary>
    private static List<InsightStatement> Balance(IReadOnlyList<InsightStatement> statements)
    {
        var first = new List<InsightStatement>();
        var best = statements.Count == 0 ? 0 : statements[0].Worth;
        var least = new Dictionary<InsightKind, double>();
        foreach (var kind in Enum.GetValues<InsightKind>())
        {
            var places = Varied(statements.Where(statement => statement.Kind == kind)
                .TakeWhile((statement, place) => statement.Worth >= best * (place < Few ? WeakestOfFew : WeakestShare))).Take(LeastOfOneKind).ToArray();
            first.AddRange(places);
            if (places.Length > 0) least[kind] = places.Min(statement => statement.Worth);
        }
        var others = statements.Except(first).Select(statement => statement with { Worth = Math.Min(statement.Worth, least.GetValueOrDefault(statement.Kind)) }).ToArray();
        var seconds = new List<InsightStatement>();
        foreach (var statement in others)
        {
            if (first.Count + seconds.Count >= BalancedInsights) break;
            if (first.Concat(seconds).Count(other => other.Kind == statement.Kind) < MostOfOneKindBalanced) seconds.Add(statement);
        }
        List<InsightStatement> balanced = [.. first.Concat(seconds).OrderByDescending(statement => statement.Worth)];
        var rest = others.Except(seconds).Take(MostInsights - balanced.Count).ToArray();
        if (balanced.Count == 0 || rest.Length == 0) return balanced;
        var scale = Math.Min(1, balanced[^1].Worth / rest[0].Worth);
        return [.. balanced, .. rest.Select(statement => statement with { Worth = statement.Worth * scale })];
    }

    /// <summary>Puts back what only adds to themes that were spoken of twice: five pressures by regulators are fewer than five pressures.</summary>
    private static IEnumerable<InsightStatement> Varied(IEnumerable<InsightStatement> statements)
    {
        var spoken = new Dictionary<string, int>(StringComparer.Ordinal);
        var later = new List<InsightStatement>();
        foreach (var statement in statements)
        {
            var themes = Themes.Of(statement.Text);
            if (themes.Count > 0 && themes.All(theme => spoken.GetValueOrDefault(theme) >= MostOfOneTheme)) later.Add(statement);
            else
            {
                foreach (var theme in themes) spoken[theme] = spoken.GetValueOrDefault(theme) + 1;
                yield return statement;
            }
        }
        foreach (var statement in later) yield return statement;
    }

    private static List<Insight> Number(List<InsightStatement> chosen, InsightHandle handles, bool withModel)
    {
        var counts = new int[Enum.GetValues<InsightKind>().Length];
        var insights = new List<Insight>(chosen.Count);
        foreach (var statement in chosen)
        {
            insights.Add(new Insight
            {
                Id = "GPIO"[(int)statement.Kind] + (++counts[(int)statement.Kind]).ToString(CultureInfo.InvariantCulture),
                Kind = statement.Kind,
                Handle = handles.Name(statement.Kind, statement.Text, [.. statement.Evidence.Select(evidence => evidence.Quote)]),
                Statement = statement.Text,
                Salience = Math.Round(statement.Worth, 4),
                Confidence = Math.Round(statement.Confidence, 4),
                Engines = withModel ? statement.Engines : null,
                Evidence = statement.Evidence,
            });
        }
        return insights;
    }
}
