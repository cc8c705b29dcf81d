using System.Globalization;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Buying;
using PlanCopilot.Core.Plans.Sections;

namespace PlanCopilot.Core.Plans.Pursuit;

/// <summary>Risks that the CRM shows: contacts who leave, single points of failure, renewals without a deal, deals that are late.</summary>
internal static class CrmRisks
{
    /// <summary>Who renews asks half a year before.</summary>
    private const int RenewalDays = 183;

    /// <summary>A risk in the words of its three columns.</summary>
    internal sealed record Risk(string Text, string Signal, string Mitigation, string Record);

    /// <param name="told">Risks that are in the plan already: who leaves isn't told twice.</param>
    public static IEnumerable<Risk> Find(CrmFacts crm, DraftingContext context, IReadOnlyList<PlanItem> told) =>
        [.. People(crm, context, told), .. Renewals(crm), .. Late(crm)];

    private static IEnumerable<Risk> People(CrmFacts crm, DraftingContext context, IReadOnlyList<PlanItem> told)
    {
        foreach (var known in ContactMatches.Of(LeadershipDrafter.People(context), crm.Contacts).Known.Where(known => known.Leaving is not null && !told.Any(item => item.Text.Contains(known.Leader.Name, StringComparison.Ordinal))))
            yield return new Risk($"{known.Leader.Name}, a contact of ours, leaves: what was agreed may be opened again.", "The successor asks for a new evaluation or doesn't answer", "Meet the successor and confirm each agreement in writing", $"contact {known.Contact.Id}");
        var active = crm.Contacts.Where(contact => contact.LastActivity is { } day && crm.AsOf.DayNumber - day.DayNumber < context.Template.BuyingGroup.SilentDays).ToList();
        if (active is [var only] && crm.Contacts.Count > 1)
            yield return new Risk($"{only.Name} is the only contact with whom we spoke of late.", "Two messages without an answer", "Have two more people of the buying group met this month", $"contact {only.Id}");
    }

    private static IEnumerable<Risk> Renewals(CrmFacts crm) =>
        from asset in crm.Assets
        where asset.IsCompetitor is not true && asset.EndDate is { } end && end >= crm.AsOf && end.DayNumber - crm.AsOf.DayNumber <= RenewalDays
        let name = crm.SolutionName(asset.Solution) ?? asset.Name
        where !crm.Opportunities.Any(one => Deal.IsOpen(one) && Deal.IsRenewal(one) && crm.SolutionName(one.Solution) == name)
        select new Risk(string.Create(CultureInfo.InvariantCulture, $"The contract for {asset.Name} ends on {asset.EndDate:yyyy-MM-dd}, and no renewal is in the CRM."), "No answer to the renewal quote", "Open the renewal now and name its owner", $"asset {asset.Id}");

    private static IEnumerable<Risk> Late(CrmFacts crm) =>
        from one in crm.Opportunities
        where Deal.IsOpen(one) && one.CloseDate < crm.AsOf
        select new Risk(string.Create(CultureInfo.InvariantCulture, $"{one.Name} ({one.Id}) was to close on {one.CloseDate:yyyy-MM-dd} and is still open."), "The close date moves again", "Agree on the steps to a decision with the economic buyer, or take it out of the forecast", $"opportunity {one.Id}");
}
