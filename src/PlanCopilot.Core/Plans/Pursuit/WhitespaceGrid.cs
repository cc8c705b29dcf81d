using System.Globalization;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Sections;

namespace PlanCopilot.Core.Plans.Pursuit;

public enum CellState { Unknown, Owned, InPursuit, Open, Competitor, NotApplicable }

/// <summary>One state of a business unit and a solution; a cell may be owned and in pursuit at once.</summary>
/// <param name="Amount">By the CRM or by people; null when nobody says.</param>
/// <param name="Until">The day on which a contract ends; null when nobody says.</param>
public sealed record CellPart(CellState State, decimal? Amount, string? Currency, DateOnly? Until);

/// <param name="Parts">Empty while nobody knows.</param>
public sealed record WhitespaceCell(string Unit, string Solution, IReadOnlyList<CellPart> Parts)
{
    /// <returns>Amounts of a state, one for each currency.</returns>
    public IEnumerable<(decimal? Amount, string? Currency)> Amounts(CellState state) => Parts.Where(part => part.State == state).Select(part => (part.Amount, part.Currency));
}

/// <summary>Business units × solutions as they stand in a plan, with what is computed from them. Edited cells count like imported ones.</summary>
public sealed partial record WhitespaceGrid(IReadOnlyList<string> Units, IReadOnlyList<string> Solutions, IReadOnlyList<WhitespaceCell> Cells)
{
    private readonly Dictionary<string, (decimal Amount, string? Currency)> _spend = [];

    public static WhitespaceGrid Of(Plan plan) => Of(plan.Sections.FirstOrDefault(section => section.Key == WhitespaceDrafter.Key)?.Items ?? []);

    internal static WhitespaceGrid Of(IReadOnlyList<PlanItem> items)
    {
        var units = items.Where(item => item.Group == "unit").ToList();
        var solutions = units.SelectMany(unit => unit.Fields.Select(field => field.Name)).Distinct().Except([.. WhitespaceDrafter.Asked, WhitespaceDrafter.Spend]).ToList();
        var grid = new WhitespaceGrid([.. units.Select(unit => unit.Label)], solutions,
            [.. from unit in units from solution in solutions select new WhitespaceCell(unit.Label, solution, Read(unit.Fields.FirstOrDefault(field => field.Name == solution)?.Text ?? ""))]);
        foreach (var unit in units)
            if (Money.Read(unit.Fields.FirstOrDefault(field => field.Name == WhitespaceDrafter.Spend)?.Text ?? "") is { } spend) grid._spend[unit.Label] = spend;
        return grid;
    }

    /// <summary>The share of cells of which somebody knows what they are, from 0 to 1; null for an empty grid.</summary>
    public decimal? Coverage => Cells.Count == 0 ? null : (decimal)Cells.Count(cell => cell.Parts.Count > 0) / Cells.Count;

    /// <returns>All amounts of a state, one for each currency; of one unit or one solution where it is named.</returns>
    public IReadOnlyList<(decimal Amount, string? Currency)> Total(CellState state, string? unit = null, string? solution = null) => Deal.Sums(Cells
        .Where(cell => (unit is null || cell.Unit == unit) && (solution is null || cell.Solution == solution)).SelectMany(cell => cell.Amounts(state)));

    /// <returns>What the unit spends with us of all that it spends, from 0 on; null where either isn't known in one currency.</returns>
    public decimal? WalletShare(string unit) =>
        _spend.TryGetValue(unit, out var spend) && spend.Amount > 0 && Total(CellState.Owned, unit) is var owned && owned.All(one => one.Currency == spend.Currency)
            ? owned.Sum(one => one.Amount) / spend.Amount : null;

    /// <summary>"owned 96,000 USD to 2026-09-30; in pursuit 420,000 USD".</summary>
    private static List<CellPart> Read(string text)
    {
        var parts = new List<CellPart>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (State.Match(part) is not { Success: true } state) continue;
            var until = Until.Match(part) is { Success: true } end && DateOnly.TryParseExact(end.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
            var amount = Money.Read(Until.Replace(part, ""));
            parts.Add(new CellPart(state.Value.ToLowerInvariant() switch
            {
                "owned" => CellState.Owned,
                "in pursuit" => CellState.InPursuit,
                "open" => CellState.Open,
                "competitor" => CellState.Competitor,
                _ => CellState.NotApplicable,
            }, amount?.Amount, amount?.Currency, until));
        }
        return parts;
    }

    [GeneratedRegex(@"\A(?:owned|in pursuit|open|competitor|not applicable)\b", RegexOptions.IgnoreCase)]
    private static partial Regex State { get; }

    [GeneratedRegex(@"\bto ([0-9]{4}-[0-9]{2}-[0-9]{2})\b")]
    private static partial Regex Until { get; }
}
