using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>The mutual action plan: first steps that the map suggests; each line asks for its owner and date.</summary>
internal static class ActionPlanDrafter
{
    public const string Key = "actions";

    public static PlanSection Draft(DraftingContext context)
    {
        var steps = new List<PlanItem>();
        foreach (var opening in Openings.All(context).Take(1))
            Add($"Confirm {opening.First.Handle} ({opening.First.Id}) and its links with someone who lives with it.", opening.Insights);
        if (context.Shown(InsightKind.Initiative) is [var initiative, ..])
            Add($"Find out who runs {initiative.Handle} ({initiative.Id}) and when its next step is due.", [initiative]);
        steps.Add(Asks.Line($"action-{steps.Count + 1}", "action", $"{steps.Count + 1}", $"What has {context.Name} promised to do, and by when?"));
        steps.Add(Asks.Line($"action-{steps.Count + 1}", "action", $"{steps.Count + 1}", "What have we promised to do, and by when?"));
        var items = steps.Select(step => step with { Fields = Asks.Fields("Owner there", "Owner here", "Date") }).ToList();
        return new PlanSection(Key, "Mutual action plan", items, null)
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("action", "", "Step")],
        };

        void Add(string text, IReadOnlyList<Insight> insights) =>
            steps.Add(Asks.Read($"action-{steps.Count + 1}", "action", $"{steps.Count + 1}", text) with
            {
                Citations = context.CiteFirst(insights),
                About = insights.Select(insight => insight.Id).ToList(),
            });
    }
}
