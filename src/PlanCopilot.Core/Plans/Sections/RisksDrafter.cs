using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans.Pursuit;
using PlanCopilot.Core.Plans.Wording;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>What could undo the plan, each with a sign by which the rep would see it early.</summary>
internal static class RisksDrafter
{
    public const string Key = "risks";

    public static PlanSection Draft(DraftingContext context)
    {
        var items = context.Lines(Key) is { Count: > 0 } lines ? lines.Select((line, index) => Worded(context, line, $"R{index + 1}")).ToList() : FromFindings(context);
        foreach (var risk in context.Findings.Crm is { } crm ? CrmRisks.Find(crm, context, [.. items]) : [])
        {
            var id = $"R{items.Count + 1}";
            items.Add(new PlanItem { Id = id, Group = "risk", Label = id, Text = risk.Text, Status = PlanItemStatus.FromCrm, Record = risk.Record, Fields = Fields(risk.Signal, risk.Mitigation) });
        }
        items.Add(Asks.Line($"R{items.Count + 1}", "risk", $"R{items.Count + 1}", "Which competitor is closest, and what would tell us early?") with
        {
            Fields = Asks.Fields("Early-warning signal", "Mitigation", "Owner"),
        });
        return new PlanSection(Key, "Risks to this plan", items, "Risks, signals and mitigations are our read: replace what you know better.")
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("risk", "", "Risk")],
        };
    }

    private static PlanItem Worded(DraftingContext context, WordedLine line, string id) =>
        context.Item(line, id, "risk", id, PlanItemStatus.OurRead) with { Fields = Fields(line.Signal, line.Mitigation) };

    private static IReadOnlyList<PlanField> Fields(string signal, string mitigation) =>
    [
        new("Early-warning signal", signal, PlanItemStatus.OurRead, []),
        new("Mitigation", mitigation, PlanItemStatus.OurRead, []),
        Asks.Field("Owner"),
    ];

    private static List<PlanItem> FromFindings(DraftingContext context)
    {
        var items = new List<PlanItem>();
        foreach (var person in LeadershipDrafter.People(context).Where(person => person.Changes.Any(LeadershipDrafter.Leaves)).Take(1))
            Add($"A sponsor loses standing as {person.Name} leaves.", "A Form 8-K, Item 5.02, or a changed list of officers",
                "Keep two contacts per pursuit, one outside that reporting line", [], context.Citations.Cite(person.Changes.SelectMany(change => change.Evidence.Take(1))));
        if (About(context, "Chief Financial Officer", InsightKind.Goal, InsightKind.Initiative, InsightKind.Pressure) is { } cost)
            Add($"Work on {cost.Handle} ({cost.Id}) takes the budget or the contact.", "A new charge, reduction or changed target in the next report",
                "Tie each proposal to the expense line that it lowers", [cost], context.CiteFirst(cost));
        if (context.Shown(InsightKind.Pressure).FirstOrDefault(pressure => items.All(item => !item.About.Contains(pressure.Id))) is { } outside)
            Add($"Pressure from {outside.Handle} ({outside.Id}) moves {context.Name}'s priorities before we are in.", "Stronger or new wording about it in the next report",
                "Show in each proposal what it does for this pressure", [outside], context.CiteFirst(outside));
        return items;

        void Add(string text, string signal, string mitigation, IReadOnlyList<Insight> about, IReadOnlyList<int> citations) =>
            items.Add(Asks.Read($"R{items.Count + 1}", "risk", $"R{items.Count + 1}", text) with
            {
                About = about.Select(insight => insight.Id).ToList(),
                Citations = citations,
                Fields = Fields(signal, mitigation),
            });
    }

    private static Insight? About(DraftingContext context, string role, params IEnumerable<InsightKind> kinds) =>
        kinds.SelectMany(context.Shown).FirstOrDefault(insight => Persona.For(insight)?.Role == role);
}
