using System.Globalization;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Buying;
using PlanCopilot.Core.Plans.Sections;
using PlanCopilot.Core.Plans.Template;

namespace PlanCopilot.Core.Plans.Tiering;

/// <summary>The points of a factor as far as the CRM and the plan hold them. What only people can judge has none.</summary>
internal static class FactorFinder
{
    private const int Most = 5;
    private const int DaysOfShortTerm = 365;

    public static FactorScore Find(FactorRule rule, CrmFacts? crm, Plan? plan) => (rule.Id, crm) switch
    {
        ("profitability" or "strategic-risk" or "strategic-value", _) => Unknown(rule, "only people know"),
        (_, null) => Unknown(rule, "no CRM export was read"),
        ("short-term-revenue", { } known) => Revenue(rule, Soon(known), "of open deals that close within a year", "no open deal closes within a year"),
        ("future-revenue", { } known) => Revenue(rule, Later(known), "of later deals and of what business units spend with others", "no later deal and no spend of a business unit is known"),
        ("competitive-position", { } known) => Position(rule, known),
        _ => Risk(rule, plan),
    };

    private static FactorScore Unknown(FactorRule rule, string why) => new(rule.Id, null, why);

    private static IEnumerable<(decimal? Amount, string? Currency)> Soon(CrmFacts crm) =>
        crm.Opportunities.Where(one => Deal.IsOpen(one) && one.CloseDate is { } day && day.DayNumber - crm.AsOf.DayNumber <= DaysOfShortTerm).Select(one => (one.Amount, one.Currency));

    private static IEnumerable<(decimal? Amount, string? Currency)> Later(CrmFacts crm)
    {
        var deals = crm.Opportunities.Where(one => Deal.IsOpen(one) && (one.CloseDate is not { } day || day.DayNumber - crm.AsOf.DayNumber > DaysOfShortTerm)).Select(one => (one.Amount, one.Currency));
        var spend = crm.BusinessUnits.Where(unit => unit.Spend is not null).Select(unit => (Amount: unit.Spend - crm.Assets.Where(asset => asset.IsCompetitor is not true && crm.UnitName(asset.BusinessUnit) == unit.Name && asset.Currency == unit.Currency).Sum(asset => asset.Price ?? 0), unit.Currency));
        return deals.Concat(spend.Where(one => one.Amount > 0));
    }

    private static FactorScore Revenue(FactorRule rule, IEnumerable<(decimal? Amount, string? Currency)> amounts, string what, string none) => Deal.Sums(amounts) switch
    {
        [] => new(rule.Id, 1, none),
        [var sum] => new(rule.Id, Points(rule, sum.Amount), $"{Deal.Say(sum.Amount, sum.Currency)} {what}"),
        var several => Unknown(rule, $"amounts are in several currencies: {string.Join(", ", several.Select(sum => Deal.Say(sum.Amount, sum.Currency)))}"),
    };

    private static FactorScore Position(FactorRule rule, CrmFacts crm)
    {
        var priced = crm.Assets.Where(asset => asset.Price > 0).ToList();
        if (priced.Count == 0) return Unknown(rule, "no asset with a price is known");
        if (priced.Select(asset => asset.Currency).Distinct().Count() > 1) return Unknown(rule, "prices are in several currencies");
        var share = 100 * priced.Where(asset => asset.IsCompetitor is not true).Sum(asset => asset.Price ?? 0) / priced.Sum(asset => asset.Price ?? 0);
        return new(rule.Id, Points(rule, share), string.Create(CultureInfo.InvariantCulture, $"{share:0} % of what is installed is ours"));
    }

    /// <summary>Five points less one for each risk that the CRM shows and each contact who leaves.</summary>
    private static FactorScore Risk(FactorRule rule, Plan? plan)
    {
        if (plan is null) return Unknown(rule, "there is no plan yet");
        var risks = plan.Sections.FirstOrDefault(section => section.Key == RisksDrafter.Key)?.Items.Count(item => item.Status == PlanItemStatus.FromCrm) ?? 0;
        var leaving = plan.Sections.FirstOrDefault(section => section.Key == LeadershipDrafter.Key)?.Items.Count(item => item.Id.StartsWith(BuyingGroupGaps.LeftPrefix, StringComparison.Ordinal)) ?? 0;
        return new(rule.Id, Math.Max(1, Most - risks - leaving), string.Create(CultureInfo.InvariantCulture, $"{risks} risk{(risks == 1 ? "" : "s")} from the CRM, {leaving} contact{(leaving == 1 ? "" : "s")} leaving"));
    }

    private static int Points(FactorRule rule, decimal value) => 1 + rule.Steps.Count(step => value >= step);
}
