using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Sections;

namespace PlanCopilot.Core.Plans.Pursuit;

/// <summary>Whether the committed numbers are the sums of what they are mapped to, and by how much not.</summary>
internal static class TargetSums
{
    /// <returns>What doesn't agree, by line.</returns>
    public static IEnumerable<(string Item, string Message)> Differences(Plan plan)
    {
        var targets = plan.Sections.FirstOrDefault(section => section.Key == TargetsDrafter.Key)?.Items ?? [];
        var grid = WhitespaceGrid.Of(plan);
        foreach (var target in targets)
            if (Money.Read(Text(target, TargetsDrafter.AmountField)) is { } amount && Mapped(Text(target, TargetsDrafter.MappingField), grid) is { Count: > 0 } mapped
                && Compare(amount, mapped, "what it is mapped to comes to") is { } message) yield return (target.Id, message);
        var committed = targets.Select(target => (target, Amount: Money.Read(Text(target, TargetsDrafter.AmountField)))).ToList();
        if (committed.Find(one => one.target.Label == TargetsDrafter.Total) is { Amount: { } total, target: { } line }
            && committed.Where(one => one.target.Label != TargetsDrafter.Total && one.Amount is not null).Select(one => one.Amount ?? default).ToList() is { Count: > 0 } parts
            && Compare(total, parts, "the other targets come to") is { } difference) yield return (line.Id, difference);
    }

    private static string Text(PlanItem item, string field) => item.Fields.FirstOrDefault(one => one.Name == field)?.Text ?? "";

    private static string? Compare((decimal Amount, string? Currency) amount, List<(decimal Amount, string? Currency)> parts, string what)
    {
        var currencies = parts.Select(part => part.Currency).Append(amount.Currency).OfType<string>().Distinct().ToList();
        if (currencies.Count > 1) return $"The amount is {Deal.Say(amount.Amount, amount.Currency)}, and {what} amounts in other currencies: {string.Join(", ", currencies.Where(one => one != amount.Currency))}.";
        var (sum, currency) = (parts.Sum(part => part.Amount), currencies.FirstOrDefault());
        var difference = amount.Amount - sum;
        return difference == 0 ? null : $"The amount is {Deal.Say(amount.Amount, currency)}, and {what} {Deal.Say(sum, currency)}: {Deal.Say(Math.Abs(difference), currency)} too {(difference > 0 ? "little" : "much")}.";
    }

    /// <summary>A part is an opportunity with its amount, or a cell as "unit / solution", which counts with what is in pursuit or open there.</summary>
    private static List<(decimal, string?)> Mapped(string text, WhitespaceGrid grid)
    {
        var amounts = new List<(decimal, string?)>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cell = grid.Cells.FirstOrDefault(cell => part.StartsWith($"{cell.Unit} / {cell.Solution}", StringComparison.OrdinalIgnoreCase));
            if (cell is not null) amounts.AddRange(Deal.Sums(cell.Amounts(CellState.InPursuit).Concat(cell.Amounts(CellState.Open))));
            else if (Money.Read(part[(part.IndexOf(' ') + 1)..]) is { } amount) amounts.Add(amount);
        }
        return amounts;
    }
}
