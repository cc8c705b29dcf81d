namespace PlanCopilot.Core.Plans.Sections;

/// <summary>The account's business units against what we sell: units from its reported segments, cells from the rep.</summary>
internal static class WhitespaceDrafter
{
    public static PlanSection Draft(DraftingContext context)
    {
        var period = context.Periods.FirstOrDefault(period => period.Segments.Count > 0);
        var segments = period?.Segments ?? [];
        var items = segments.Select((line, index) => new PlanItem
        {
            Id = $"whitespace-{index + 1}",
            Group = "unit",
            Label = line.Name,
            Text = $"Revenue {Figures.Amount.Say(line.Now.Value, line.Now.Unit)}",
            Status = PlanItemStatus.Drafted,
            Citations = context.Citations.Cite(line.Now.Evidence),
            Fields = Cells(),
        }).ToList();
        if (items.Count == 0) items.Add(Asks.Line("whitespace-1", "unit", "Business units", $"Which business units does {context.Name} buy for?") with { Fields = Cells() });
        var note = segments.Count == 0
            ? "Looked for revenue by segment in XBRL facts: none found. What is sold, and where, is the rep's to set."
            : "Units are the segments that the filing reports; what is sold, in pursuit or open there is the rep's to set.";
        return new PlanSection("whitespace", "Whitespace", items, note)
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("unit", "Business unit", "Size")],
        };
    }

    private static IReadOnlyList<PlanField> Cells() => Asks.Fields("Sold", "In pursuit", "Open", "Competitor");
}
