using System.Globalization;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Plans.Pursuit;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>What to watch between reviews: the account's side from the map, our side from the rep.</summary>
internal static class IndicatorsDrafter
{
    /// <summary>Days.</summary>
    private const int Quarter = 92;

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
            items.Add(Asks.Line($"indicator-{items.Count + 1}", "indicator", label, question) with
            {
                Fields = [Asks.Field("Target"), context.Findings.Crm is { } crm ? Now(label, crm) : Asks.Field("Now")],
            });
        return new PlanSection("indicators", "Leading indicators", items, null)
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("indicator", "Indicator", "What to look at")],
        };
    }

    private static PlanField Now(string label, CrmFacts crm)
    {
        if (label == "Access")
            return FromCrm.Field("Now", string.Create(CultureInfo.InvariantCulture, $"{crm.Contacts.Count(contact => contact.LastActivity?.AddDays(Quarter) >= crm.AsOf)} of {crm.Contacts.Count} contacts in {Quarter} days"), "contacts");
        var open = crm.Opportunities.Where(Deal.IsOpen).ToList();
        return FromCrm.Field("Now", string.Create(CultureInfo.InvariantCulture, $"{open.Count(one => one.NextStep is not null)} of {open.Count} open opportunities have a next step{(OpportunityList.Sum(open) is { Length: > 0 } sum ? $", of {sum} in all" : "")}"), "opportunities");
    }
}
