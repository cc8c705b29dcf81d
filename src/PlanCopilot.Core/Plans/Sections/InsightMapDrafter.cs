using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>The goals, pressures, initiatives and obstacles, and how they hang together.</summary>
internal static class InsightMapDrafter
{
    public const string Key = "insights";

    public static PlanSection Draft(DraftingContext context)
    {
        var items = Enum.GetValues<InsightKind>().SelectMany(kind => context.Shown(kind).Select(insight =>
            context.Statement(insight.Id, Group(kind), insight.Handle, insight) with { Links = context.LinksOf(insight), About = [], Engines = insight.Engines })).ToList();
        return new PlanSection(Key, "Insight map", items, Note(context, items.Count))
        {
            Layout = PlanLayout.Table,
            Groups =
            [
                new PlanGroup(Group(InsightKind.Goal), "Goals", $"{context.Name} wants to"),
                new PlanGroup(Group(InsightKind.Pressure), "Pressures", $"What pushes {context.Name}"),
                new PlanGroup(Group(InsightKind.Initiative), "Initiatives", $"What {context.Name} is doing"),
                new PlanGroup(Group(InsightKind.Obstacle), "Obstacles", "What stands in the way"),
            ],
        };
    }

    private static string Group(InsightKind kind) => kind.ToString().ToLowerInvariant();

    private static string Note(DraftingContext context, int shown)
    {
        var found = context.Findings.Insights.Count;
        if (found == 0) return $"Looked for goals, pressures, initiatives and obstacles in {Documents(context)}: none found.";
        var links = "The citations carry the statements; the links are our read: confirm or delete.";
        return found == shown ? links : $"{links} Shown are the best {shown} of {found} found.";
    }

    private static string Documents(DraftingContext context) => context.Findings.Documents.Count switch
    {
        0 => "no document, since none was supplied",
        1 => $"the {context.Findings.Documents[0].Name()}",
        var count => $"{count} documents",
    };
}
