using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Plans.Pursuit;
using PlanCopilot.Core.Plans.Wording;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>Three objectives, drafted from where the links are densest; who, when and how much only the rep can say.</summary>
internal static class ObjectivesDrafter
{
    public const string Key = "objectives";
    private const int Objectives = 3;

    public static PlanSection Draft(DraftingContext context)
    {
        var items = context.Lines(Key) is { Count: > 0 } lines ? lines.Select((line, index) => Worded(context, line, index + 1)).ToList() : FromOpenings(context);
        for (var number = items.Count + 1; number <= Objectives; number++)
            items.Add(Asks.Line($"objective-{number}", "objective", $"Objective {number}", "What do we want to have reached with this account?") with { Fields = Fields() });
        if (context.Findings.Crm is { } crm) items = WithDeals(items, crm, context);
        return new PlanSection(Key, "Draft objectives", items, "Wording is our read of the links; owner, deadline and measure are the rep's to set.")
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("objective", "", "Objective")],
        };
    }

    /// <summary>Opportunities of solutions that may help with an insight of the objective, and how far they have come.</summary>
    private static List<PlanItem> WithDeals(List<PlanItem> items, CrmFacts crm, DraftingContext context)
    {
        var fits = SolutionFit.Find(crm, context);
        return [.. items.Select(item =>
        {
            var solutions = fits.Where(fit => fit.Insights.Any(insight => item.About.Contains(insight.Id))).Select(fit => fit.Solution.Name).ToHashSet();
            var deals = crm.Opportunities.Where(one => crm.SolutionName(one.Solution) is { } name && solutions.Contains(name) && (Deal.IsOpen(one) || Deal.IsWon(one))).ToList();
            var record = OpportunityList.Record(deals);
            return item with { Fields = [.. item.Fields, FromCrm.Field(TargetsDrafter.MappingField, OpportunityList.Say(deals), record), FromCrm.Field("Progress", OpportunityList.Progress(deals), record)] };
        })];
    }

    private static PlanItem Worded(DraftingContext context, WordedLine line, int number) =>
        context.Item(line, $"objective-{number}", "objective", $"Objective {number}", PlanItemStatus.OurRead) with { Fields = Fields() };

    private static List<PlanItem> FromOpenings(DraftingContext context)
    {
        var successor = Successor(context);
        var items = Different(Openings.All(context)).Take(successor is null ? Objectives : Objectives - 1)
            .Select((opening, index) => Line(context, opening, index + 1)).ToList();
        if (successor is not null) items.Add(successor with { Id = $"objective-{items.Count + 1}", Label = $"Objective {items.Count + 1}" });
        return items;
    }

    private static PlanItem Line(DraftingContext context, Opening opening, int number) =>
        Asks.Read($"objective-{number}", "objective", $"Objective {number}", InWords(opening)) with
        {
            Citations = context.CiteFirst(opening.Insights),
            About = opening.Insights.Select(insight => insight.Id).ToList(),
            Fields = Fields(),
        };

    /// <summary>A role that changes hands is a reason to call, and a case has to be made anew.</summary>
    private static PlanItem? Successor(DraftingContext context)
    {
        var left = LeadershipDrafter.People(context).SelectMany(person => person.Changes)
            .FirstOrDefault(change => LeadershipDrafter.Leaves(change) && change.Kind != LeadershipChangeKind.LeftBoard);
        if (left is null) return null;
        var after = left.Effective is { } day ? $" after {EnglishDate.Long(day)}" : "";
        var goal = context.Shown(InsightKind.Goal) is [var first, ..] ? first : null;
        var built = goal is null ? "" : $", with a case built on {goal.Handle} ({goal.Id})";
        return Asks.Read("", "objective", "", $"Meet whoever is {left.Role}{after}{built}.") with
        {
            Citations = context.Citations.Cite(left.Evidence.Take(1)),
            About = goal is null ? [] : [goal.Id],
            Fields = Fields(),
        };
    }

    private static string InWords(Opening opening) => opening.First.Kind switch
    {
        InsightKind.Obstacle when opening.Insights.Count > 1 =>
            $"Win one evaluation of our offer against what blocks {Named(opening.Insights[1])}: {Named(opening.First)}.",
        InsightKind.Obstacle => $"Settle with its owner whether our offer helps with {Named(opening.First)}.",
        InsightKind.Initiative => $"Reach go or no-go on our part in {Named(opening.First)}.",
        InsightKind.Pressure => $"Bring those who answer for {Named(opening.First)} one case that eases it.",
        _ => $"Agree on a business case for {Named(opening.First)} with the executive who owns it.",
    };

    private static string Named(Insight insight) => $"{insight.Handle} ({insight.Id})";

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
