using PlanCopilot.Core.Plans.Pursuit;

namespace PlanCopilot.Core.Plans.Export;

/// <summary>A plan as its team reads it: without what people deleted and references to it, with what its numbers add up to.</summary>
internal static class TeamCopy
{
    public static Plan Of(Plan plan) => SumsInWords.Add(Standing(plan));

    private static Plan Standing(Plan plan)
    {
        var deleted = plan.Sections.SelectMany(section => section.Deleted ?? []).Select(line => line.Item.Id).ToHashSet();
        return deleted.Count == 0 ? plan : plan with
        {
            Sections = [.. plan.Sections.Select(section => section with { Deleted = null, Items = [.. section.Items.Select(item => Without(deleted, item))] })],
        };
    }

    private static PlanItem Without(HashSet<string> deleted, PlanItem item) => item with
    {
        Links = [.. item.Links.Where(link => !deleted.Contains(link.From) && !deleted.Contains(link.To))],
        About = [.. item.About.Where(id => !deleted.Contains(id))],
    };
}
