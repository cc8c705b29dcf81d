using System.Globalization;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Sections;

namespace PlanCopilot.Core.Plans.Pursuit;

/// <summary>Fills the whitespace grid from the CRM: what is owned, in pursuit, a competitor's. What the CRM doesn't hold asks.</summary>
internal static class WhitespaceCells
{
    /// <summary>A table of more columns can't be read: then families stand for solutions.</summary>
    private const int MostColumns = 8;
    private const string NoUnit = "No business unit named";

    public static PlanSection Fill(PlanSection segments, CrmFacts crm, DraftingContext context)
    {
        var columns = Columns(crm);
        var names = segments.Items.Where(item => item.Status == PlanItemStatus.Drafted).Select(item => item.Label).ToList();
        var units = names.Concat(crm.BusinessUnits.Select(unit => unit.Name).Where(name => !names.Exists(other => Same(other, name)))).ToList();
        if (Parts(crm, null, columns).Any(part => part.Count > 0) || units.Count == 0) units.Add(NoUnit);
        var hasSpend = crm.BusinessUnits.Any(unit => unit.Spend is not null);
        var items = units.Select((name, index) => Row(name, index, segments, crm, columns, hasSpend)).ToList();
        var fits = SolutionFit.Find(crm, context).Select((fit, index) => Asks.Read($"fit-{index + 1}", "fit", fit.Solution.Name, $"May help with {string.Join(" and ", fit.Insights.Select(insight => $"{insight.Handle} ({insight.Id})"))}.") with
        {
            About = [.. fit.Insights.Select(insight => insight.Id)],
            Citations = context.CiteFirst(fit.Insights),
            Record = $"solution {fit.Solution.Id}",
        }).ToList();
        return segments with
        {
            Items = [.. items, .. fits],
            Groups = fits.Count == 0 ? segments.Groups : [.. segments.Groups, new PlanGroup("fit", "Solution", "Where it may be worth it")],
            Note = string.Create(CultureInfo.InvariantCulture, $"Units are the segments that the filing reports and those in the CRM. A cell is owned, in pursuit, open, competitor or not applicable, as of {crm.AsOf:yyyy-MM-dd}; what the CRM doesn't hold is the rep's to set."),
        };
    }

    private static PlanItem Row(string name, int index, PlanSection segments, CrmFacts crm, IReadOnlyList<string> columns, bool hasSpend)
    {
        var unit = crm.BusinessUnits.FirstOrDefault(unit => Same(unit.Name, name));
        var item = segments.Items.FirstOrDefault(item => item.Status == PlanItemStatus.Drafted && item.Label == name)
            ?? Asks.Line($"whitespace-{index + 1}", "unit", name) with { Record = unit is null ? null : $"business unit {unit.Id}" };
        var cells = Parts(crm, name == NoUnit ? null : name, columns).Zip(columns, (parts, column) => parts.Count == 0 ? Asks.Field(column)
            : FromCrm.Field(column, string.Join("; ", parts.Select(part => part.Text)), string.Join(", ", parts.Select(part => part.Record))));
        var spend = FromCrm.Field(WhitespaceDrafter.Spend, unit?.Spend is { } amount ? Deal.Say(amount, unit.Currency) : null, $"business unit {unit?.Id}");
        return item with { Fields = hasSpend ? [spend, .. cells] : [.. cells] };
    }

    private static List<string> Columns(CrmFacts crm)
    {
        var solutions = crm.Solutions.Where(solution => solution.IsActive is not false).Select(solution => solution.Name).Distinct().ToList();
        var named = crm.Assets.Where(asset => asset.IsCompetitor is not true || asset.Solution is not null).Select(asset => asset.Solution ?? asset.Name)
            .Concat(crm.Opportunities.Where(Deal.IsOpen).Select(one => one.Solution ?? "")).Where(name => name.Length > 0).Select(name => crm.SolutionName(name) ?? name);
        var all = solutions.Union(named).ToList();
        return all.Count <= MostColumns ? all : [.. all.Select(name => ColumnOf(name, crm)).Distinct()];
    }

    private static string ColumnOf(string solution, CrmFacts crm) => crm.Solutions.FirstOrDefault(one => one.Name == solution)?.Family ?? solution;

    /// <returns>For each column what stands in the unit's cell.</returns>
    private static IEnumerable<IReadOnlyList<(string Text, string Record)>> Parts(CrmFacts crm, string? unit, IReadOnlyList<string> columns) => columns.Select(column => (IReadOnlyList<(string, string)>)
    [
        .. crm.Assets.Where(asset => InUnit(crm, asset.BusinessUnit, unit) && Is(crm, asset.Solution ?? asset.Name, column)).Select(asset => (Say(asset), $"asset {asset.Id}")),
        .. crm.Opportunities.Where(one => Deal.IsOpen(one) && InUnit(crm, one.BusinessUnit, unit) && one.Solution is not null && Is(crm, one.Solution, column)).Select(one => ($"in pursuit{Amount(one.Amount, one.Currency)}", $"opportunity {one.Id}")),
    ]);

    private static bool Is(CrmFacts crm, string reference, string column) => crm.SolutionName(reference) is { } name && (name == column || ColumnOf(name, crm) == column);

    private static bool InUnit(CrmFacts crm, string? reference, string? unit) => unit is null ? reference is null : reference is not null && Same(crm.UnitName(reference) ?? "", unit);

    private static string Say(Asset asset) => (asset.IsCompetitor is true ? $"competitor {asset.Competitor ?? asset.Name}" : "owned") + Amount(asset.Price, asset.Currency)
        + (asset.EndDate is { } end ? string.Create(CultureInfo.InvariantCulture, $" to {end:yyyy-MM-dd}") : "");

    private static string Amount(decimal? amount, string? currency) => amount is { } value ? $" {Deal.Say(value, currency)}" : "";

    private static bool Same(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string name) => string.Concat(name.Replace("&", "and", StringComparison.Ordinal).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
