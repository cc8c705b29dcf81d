using System.Globalization;
using PlanCopilot.Core.Crm;

namespace PlanCopilot.Core.Plans.Pursuit;

/// <summary>Opportunities in words of a plan.</summary>
internal static class OpportunityList
{
    /// <returns>Such as "006A1 96,000 USD; 006A2 20,000 EUR".</returns>
    public static string Say(IEnumerable<Opportunity> opportunities) =>
        string.Join("; ", opportunities.Select(one => $"{one.Id}{(one.Amount is { } amount ? $" {Deal.Say(amount, one.Currency)}" : "")}"));

    public static string Record(IEnumerable<Opportunity> opportunities) => string.Join(", ", opportunities.Select(one => $"opportunity {one.Id}"));

    /// <returns>Such as "96,000 USD and 20,000 EUR"; empty when no amount is known.</returns>
    public static string Sum(IEnumerable<Opportunity> opportunities) =>
        string.Join(" and ", Deal.Sums(opportunities.Select(one => (one.Amount, one.Currency))).Select(sum => Deal.Say(sum.Amount, sum.Currency)));

    /// <returns>How far opportunities have come: "1 of 2 won; 006A2 in Proposal, closes 2026-06-30"; empty for none.</returns>
    public static string Progress(IReadOnlyList<Opportunity> opportunities) => opportunities.Count == 0 ? "" : string.Join("; ",
        opportunities.Where(Deal.IsOpen).Select(one => $"{one.Id} in {one.Stage ?? "no stage"}{(one.CloseDate is { } day ? string.Create(CultureInfo.InvariantCulture, $", closes {day:yyyy-MM-dd}") : "")}")
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{opportunities.Count(Deal.IsWon)} of {opportunities.Count} won")));
}
