using System.Text.RegularExpressions;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>The customer's SWOT. It adds no facts, so it can't drift: it sorts the insights of the map by name.</summary>
internal static partial class SwotDrafter
{
    private const int MostOfAQuadrant = 4;

    public const string Key = "swot";

    public static PlanSection Draft(DraftingContext context)
    {
        var items = context.Lines(Key) is { Count: > 0 } lines
            ? lines.Select(line => context.Item(line, $"swot-{line.Group}-{line.About[0]}", line.Group, "", PlanItemStatus.OurRead)).ToList() : Sorted(context);
        return new PlanSection(Key, "Customer's SWOT", items, "No facts beyond the insights named; the sorting is our read.")
        {
            Layout = PlanLayout.Grid,
            Groups =
            [
                new PlanGroup("strength", "Strengths", ""),
                new PlanGroup("weakness", "Weaknesses", ""),
                new PlanGroup("opportunity", "Opportunities", ""),
                new PlanGroup("threat", "Threats", ""),
            ],
        };
    }

    private static List<PlanItem> Sorted(DraftingContext context)
    {
        // Four a quadrant: what can be sorted with a reason, not the map once more.
        var done = Of(InsightKind.Initiative).Concat(Of(InsightKind.Goal)).Where(insight => Achieved.IsMatch(insight.Statement) && !NotYet.IsMatch(insight.Statement)).ToList();
        var items = new List<PlanItem>();
        Add("strength", done);
        Add("weakness", Of(InsightKind.Obstacle).Where(insight => !Outside.IsMatch(insight.Statement)));
        Add("opportunity", Of(InsightKind.Initiative).Concat(Of(InsightKind.Goal).Where(insight => Growth.IsMatch(insight.Statement))).Except(done).Where(insight => !Cut.IsMatch(insight.Statement)));
        Add("threat", Of(InsightKind.Pressure));
        return items;

        IEnumerable<Insight> Of(InsightKind kind) => context.Shown(kind);

        void Add(string group, IEnumerable<Insight> insights) => items.AddRange(insights.Take(MostOfAQuadrant).Select(insight =>
            Asks.Read($"swot-{group}-{insight.Id}", group, "", insight.Handle) with
            {
                About = [insight.Id],
                Citations = context.CiteFirst(insight),
            }));
    }

    // What has been reached, in the past: not what is wanted or may come.
    [GeneratedRegex(@"\b(?:increased|grew|improved|exceeded|achieved|reached|gained|strengthened|momentum)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Achieved { get; }

    /// <summary>Led by somebody else: no weakness of the account's own.</summary>
    [GeneratedRegex(@"^(?:\w+ ){0,3}(?:competitors?|customers?|consumers?|regulators?|governments?|countries|laws?|regulations?|third parties|users|investors|tariffs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Outside { get; }

    [GeneratedRegex(@"\b(?:grow\w*|expand\w*|expansion|extend\w*|increas\w*|new|launch\w*|accelerat\w*|adoption|penetrat\w*|innovat\w*|market share|leader\w*|build\w*|raise)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Growth { get; }

    [GeneratedRegex(@"\b(?:restructur\w*|workforce|headcount|layoffs?|severance|clos(?:ed|ing|ure|ures)|divest\w*|s(?:old|ale of)|decrease\w*|impair\w*|paused|strike|work stoppage)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cut { get; }

    [GeneratedRegex(@"\b(?:may|might|could|would|expects?|expected|will|intends?|plans?|planned|aims?|seeks?|to (?:grow|increase|improve)|decreas\w*|declin\w*|loss(?:es)?|costs?|expenses?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotYet { get; }
}
