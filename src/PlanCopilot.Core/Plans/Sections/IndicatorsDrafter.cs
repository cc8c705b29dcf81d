using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>What to watch between reviews: the account's side from the map, our side from the rep.</summary>
internal static class IndicatorsDrafter
{
    public static PlanSection Draft(DraftingContext context)
    {
        var items = context.Shown(InsightKind.Goal).Take(1).Concat(context.Shown(InsightKind.Initiative).Take(1)).Concat(context.Shown(InsightKind.Obstacle).Take(1))
            .Select((insight, index) => Asks.Read($"indicator-{index + 1}", "indicator", insight.Handle,
                $"What the next report says of {insight.Handle} ({insight.Id}), against the quotation here.") with
            {
                About = [insight.Id],
                Citations = context.CiteFirst(insight),
                Fields = Asks.Fields("Target", "Now"),
            }).ToList();
        (string Label, string Question)[] ours =
        [
            ("Access", "How many of the people above have we met this quarter?"),
            ("Pipeline", "How much of the target is in opportunities with a next step?"),
        ];
        foreach (var (label, question) in ours)
            items.Add(Asks.Line($"indicator-{items.Count + 1}", "indicator", label, question) with { Fields = Asks.Fields("Target", "Now") });
        return new PlanSection("indicators", "Leading indicators", items, null)
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("indicator", "Indicator", "What to look at")],
        };
    }
}
