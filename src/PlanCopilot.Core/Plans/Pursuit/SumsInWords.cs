using System.Globalization;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Sections;

namespace PlanCopilot.Core.Plans.Pursuit;

/// <summary>What the plan's own numbers add up to, said in the notes of their sections: computed when the plan is read, so that it holds after every edit.</summary>
internal static class SumsInWords
{
    private static readonly (CellState State, string Name)[] Summed =
        [(CellState.Owned, "owned"), (CellState.InPursuit, "in pursuit"), (CellState.Open, "open"), (CellState.Competitor, "with competitors")];

    public static Plan Add(Plan plan) => plan with
    {
        Sections = [.. plan.Sections.Select(section => section.Key switch
        {
            WhitespaceDrafter.Key => Noted(section, OfGrid(WhitespaceGrid.Of(plan))),
            TargetsDrafter.Key => Noted(section, string.Join(' ', TargetSums.Differences(plan).Select(line => $"{section.Items.First(item => item.Id == line.Item).Label}: {line.Message}"))),
            _ => section,
        })],
    };

    private static PlanSection Noted(PlanSection section, string sums) => sums.Length == 0 ? section : section with { Note = section.Note is null ? sums : $"{section.Note} {sums}" };

    private static string OfGrid(WhitespaceGrid grid)
    {
        if (grid.Cells.All(cell => cell.Parts.Count == 0)) return "";
        string[] totals = [.. Summed.SelectMany(state => grid.Total(state.State).Select(total => $"{state.Name} {Deal.Say(total.Amount, total.Currency)}"))];
        string[] shares = [.. grid.Units.Select(unit => (Unit: unit, Share: grid.WalletShare(unit))).Where(one => one.Share is not null)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Unit} {one.Share:P0}"))];
        var known = string.Create(CultureInfo.InvariantCulture, $"{grid.Cells.Count(cell => cell.Parts.Count > 0)} of {grid.Cells.Count} cells are known");
        return $"In all: {string.Join(", ", totals.Append(known))}.{(shares.Length == 0 ? "" : $" Our share of what a unit spends: {string.Join(", ", shares)}.")}";
    }
}
