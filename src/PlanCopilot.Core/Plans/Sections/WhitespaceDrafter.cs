using PlanCopilot.Core.Plans.Pursuit;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>The account's business units against what we sell: units from its reported segments, cells from the rep.</summary>
internal static class WhitespaceDrafter
{
    public const string Key = "whitespace";
    /// <summary>The column of what a unit spends in a year, by whomever.</summary>
    public const string Spend = "Annual spend";
    /// <summary>The columns while it isn't known what we sell.</summary>
    public static readonly string[] Asked = ["Sold", "In pursuit", "Open", "Competitor"];

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
        var section = new PlanSection(Key, "Whitespace", items, note)
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("unit", "Business unit", "Size")],
        };
        return context.Findings.Crm is { } crm ? WhitespaceCells.Fill(section, crm, context) : section;
    }

    private static IReadOnlyList<PlanField> Cells() => Asks.Fields(Asked);
}
