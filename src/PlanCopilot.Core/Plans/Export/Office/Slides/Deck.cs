using System.Globalization;

namespace PlanCopilot.Core.Plans.Export.Office.Slides;

/// <param name="Section">Key of the plan's section that the place shows.</param>
/// <param name="Groups">Of its groups; null for all of them.</param>
internal sealed record DeckPlace(string Section, IReadOnlyList<string>? Groups);

/// <param name="Places">From top to bottom, or from left to right when <paramref name="SideBySide"/>.</param>
internal sealed record DeckPage(string Title, bool SideBySide, IReadOnlyList<DeckPlace> Places);

/// <summary>The deck of a quarterly business review: which sections stand on which slide. Sections that a plan lacks leave none.</summary>
internal static class Deck
{
    public static IReadOnlyList<DeckPage> Pages { get; } =
    [
        new("Executive summary", false, [new("summary", null)]),
        new("Snapshot", false, [new("snapshot", null)]),
        new("Goals and pressures", true, [new("insights", ["goal"]), new("insights", ["pressure"])]),
        new("Initiatives and obstacles", true, [new("insights", ["initiative"]), new("insights", ["obstacle"])]),
        new("Leadership and buying group", false, [new("leadership", null)]),
        new("Whitespace", false, [new("whitespace", null)]),
        new("Objectives and targets", false, [new("objectives", null), new("targets", null)]),
        new("Mutual action plan", false, [new("actions", null)]),
        new("Risks", false, [new("risks", null)]),
        new("Review", true, [new("review", null), new("questions", null)]),
    ];

    /// <returns>The page's title; where the plan has only one of its sections, that section's.</returns>
    public static string Title(DeckPage page, Plan plan) => page.Places.DistinctBy(place => place.Section).Count() < 2 ? page.Title
        : page.Places.Select(place => plan.Sections.FirstOrDefault(section => section.Key == place.Section)).OfType<PlanSection>().ToList() is [var only] ? only.Title : page.Title;

    /// <returns>The tables of a page; empty when the plan has none of its sections.</returns>
    public static IReadOnlyList<PlanTable> Tables(DeckPage page, Plan plan) =>
        [.. page.Places.SelectMany(place => plan.Sections.Where(section => section.Key == place.Section).SelectMany(section => Tables(section, place)))];

    /// <summary>Documents that are cited, for the last slide; then how many more there are.</summary>
    public static PlanTable Sources(Plan plan)
    {
        var cited = plan.Sources.Where(source => source.Label is not null && source.Use == SourceUse.Read).ToList();
        var rows = cited.Select(source => (IReadOnlyList<PlanCell>)[PlanCell.Plain(source.Label ?? "") with { IsHead = true }, PlanCell.Plain(PlanWording.Source(source)),
            PlanCell.Plain(string.Create(CultureInfo.InvariantCulture, $"{plan.Evidence.Count(evidence => evidence.Source == source.Label)}"))]).ToList();
        return new(["", "Document", "Quotations"], rows);
    }

    private static IEnumerable<PlanTable> Tables(PlanSection section, DeckPlace place)
    {
        var isOurRead = PlanWording.IsOurRead(section);
        var groups = section.Groups.Where(group => place.Groups?.Contains(group.Key) ?? true).ToList();
        if (section.Layout == PlanLayout.Table && groups.Count > 0) return groups.Select(group => Table(section, group, isOurRead));
        if (section.Layout == PlanLayout.Questions) return [Questions(section)];
        return [Lines(section, groups)];
    }

    private static PlanTable Table(PlanSection section, PlanGroup group, bool isOurRead)
    {
        // Links and ids of insights are for those who work on the plan; on a slide each statement stands for itself.
        var items = PlanWording.Of(section, group).Select(item => item with { Links = [], About = [] }).ToList();
        var table = PlanTable.Of(group, items, isOurRead);
        return isOurRead ? table with { Heads = [.. table.Heads.Select((title, column) => column == 1 ? $"{title} (our read)" : title)] } : table;
    }

    private static PlanTable Questions(PlanSection section) => new([section.Title], [.. section.Items.Select(item => (IReadOnlyList<PlanCell>)[PlanCell.Of(item with { About = [] }, false)])]);

    /// <summary>A row for each line; the group's name stands before its first one.</summary>
    private static PlanTable Lines(PlanSection section, IReadOnlyList<PlanGroup> groups)
    {
        var rows = new List<IReadOnlyList<PlanCell>>();
        foreach (var group in groups)
        {
            var items = PlanWording.Of(section, group);
            rows.AddRange(items.Select((item, index) => (IReadOnlyList<PlanCell>)[PlanCell.Plain(index == 0 ? group.Title : "") with { IsHead = true }, Line(item)]));
        }
        return rows.Count == 0 && section.Note is { } note ? new([""], [[PlanCell.Plain(note)]]) : new(["", ""], rows);
    }

    private static PlanCell Line(PlanItem item)
    {
        var cell = PlanCell.Of(item with { About = [] }, false);
        return item.Label.Length == 0 || cell.Text.Length == 0 ? cell : cell with { Text = $"{item.Label}: {cell.Text}" };
    }
}
