using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>What a rep reads before a call: five lines made from the best of the rest.</summary>
internal static class SummaryDrafter
{
    private const int BestOfAKind = 2;

    public const string Key = "summary";

    public static PlanSection Draft(DraftingContext context)
    {
        var items = new List<PlanItem>();
        Add(InsightKind.Goal, "wants");
        Add(InsightKind.Initiative, "does");
        Add(InsightKind.Obstacle, "obstacle");
        items.AddRange(Worded("people") is { Count: > 0 } people ? people : People(context));
        items.AddRange(Worded("read") is { Count: > 0 } read ? read : OurRead(context));
        return new PlanSection(Key, "Summary", items, null)
        {
            Layout = PlanLayout.Lines,
            Groups =
            [
                new PlanGroup("wants", "Wants", ""),
                new PlanGroup("does", "Does", ""),
                new PlanGroup("obstacle", "Stands in the way", ""),
                new PlanGroup("people", "People", ""),
                new PlanGroup("read", "Our read", ""),
            ],
        };

        void Add(InsightKind kind, string group) => items.AddRange(Worded(group) is { Count: > 0 } worded ? worded : context.Openers(kind).Take(BestOfAKind)
            .Select((insight, index) => context.Statement($"summary-{group}-{index + 1}", group, insight.Handle, insight, cited: 1)));

        List<PlanItem> Worded(string group) => context.Lines(Key).Where(line => line.Group == group).Select((line, index) =>
            context.Item(line, $"summary-{group}-{index + 1}", group, line.Label, group == "read" ? PlanItemStatus.OurRead : PlanItemStatus.Drafted)).ToList();
    }

    private static IEnumerable<PlanItem> People(DraftingContext context) => LeadershipDrafter.People(context)
        .Where(person => person.Changes.Count > 0).Take(3)
        .Select((person, index) => LeadershipDrafter.Line(context, person, $"summary-people-{index + 1}", "people"));

    /// <summary>Advice only where a chain of links carries it; else what to ask.</summary>
    private static IEnumerable<PlanItem> OurRead(DraftingContext context)
    {
        if (Openings.Best(context) is { Carries: true } opening) yield return Read(context, opening.InWords, opening.Insights);
        else if (context.Openers(InsightKind.Initiative).FirstOrDefault() is { } initiative)
            yield return Read(context, $"Ask who owns {initiative.Handle} ({initiative.Id}) and what holds it up: nothing read says so.", [initiative]);
    }

    private static PlanItem Read(DraftingContext context, string text, IReadOnlyList<Insight> insights) => Asks.Read("summary-read-1", "read", "", text) with
    {
        Citations = context.CiteFirst(insights),
        About = insights.Select(insight => insight.Id).ToList(),
    };
}
