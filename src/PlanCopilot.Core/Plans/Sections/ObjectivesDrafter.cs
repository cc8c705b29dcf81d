using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>Three objectives, drafted from where the links are densest; who, when and how much only the rep can say.</summary>
internal static class ObjectivesDrafter
{
    private const int Objectives = 3;

    public static PlanSection Draft(DraftingContext context)
    {
        var items = Different(Openings.All(context)).Take(Objectives).Select((opening, index) => Line(context, opening, index + 1)).ToList();
        for (var number = items.Count + 1; number <= Objectives; number++)
            items.Add(Asks.Line($"objective-{number}", "objective", $"Objective {number}", "What do we want to have reached with this account?") with { Fields = Fields() });
        return new PlanSection("objectives", "Draft objectives", items, "Wording is our read of the links; owner, deadline and measure are the rep's to set.")
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("objective", "", "Objective")],
        };
    }

    private static PlanItem Line(DraftingContext context, Opening opening, int number) =>
        Asks.Read($"objective-{number}", "objective", $"Objective {number}", InWords(opening)) with
        {
            Citations = context.CiteFirst(opening.Insights),
            About = opening.Insights.Select(insight => insight.Id).ToList(),
            Fields = Fields(),
        };

    private static string InWords(Opening opening) => opening.First.Kind switch
    {
        InsightKind.Obstacle when opening.Insights.Count > 1 =>
            $"Win one evaluation that takes {opening.First.Handle} out of the way of {opening.Insights[1].Handle}.",
        InsightKind.Obstacle => $"Win one evaluation against {opening.First.Handle}.",
        InsightKind.Initiative => $"Earn a named part in {opening.First.Handle} with the people who run it.",
        InsightKind.Pressure => $"Bring the people who answer for {opening.First.Handle} one case that eases it.",
        _ => $"Agree on a business case for {opening.First.Handle} with the executive who owns it.",
    };

    /// <summary>Openings that share no insight with an earlier one come first: three objectives, not one told three times.</summary>
    private static IEnumerable<Opening> Different(IReadOnlyList<Opening> openings)
    {
        var used = new HashSet<string>();
        var chosen = new List<Opening>();
        foreach (var opening in openings)
        {
            if (opening.Insights.Take(2).Any(insight => used.Contains(insight.Id))) continue;
            used.UnionWith(opening.Insights.Select(insight => insight.Id));
            chosen.Add(opening);
        }
        return chosen.Concat(openings.Where(opening => !used.Contains(opening.First.Id)));
    }

    private static IReadOnlyList<PlanField> Fields() => Asks.Fields("Owner", "Deadline", "Measure");
}
