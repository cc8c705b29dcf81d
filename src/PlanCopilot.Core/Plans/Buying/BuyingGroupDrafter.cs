using System.Globalization;
using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Plans.Sections;

namespace PlanCopilot.Core.Plans.Buying;

/// <summary>Adds to the leaders whom documents name what the CRM knows of them and of others, who may be whom, and what is missing.</summary>
internal static class BuyingGroupDrafter
{
    /// <summary>How Salesforce and HubSpot call roles.</summary>
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["BUDGETHOLDER"] = "economic buyer",
        ["DECISIONMAKER"] = "economic buyer",
        ["ECONOMICDECISIONMAKER"] = "economic buyer",
        ["ECONOMICBUYER"] = "economic buyer",
        ["EXECUTIVESPONSOR"] = "champion",
        ["CHAMPION"] = "champion",
        ["ENDUSER"] = "user",
        ["BUSINESSUSER"] = "user",
        ["EVALUATOR"] = "influencer",
        ["TECHNICALBUYER"] = "influencer",
        ["LEGALANDCOMPLIANCE"] = "influencer",
        ["INFLUENCER"] = "influencer",
        ["BLOCKER"] = "blocker",
    };

    /// <summary>More contacts than this are a directory, not a buying group.</summary>
    private const int MostContacts = 60;

    public static PlanSection Extend(PlanSection leaders, IReadOnlyList<LeadershipDrafter.Person> people, CrmFacts crm, DraftingContext context)
    {
        var matches = ContactMatches.Of(people, crm.Contacts);
        var items = leaders.Items.Zip(people, (item, person) => matches.Known.FirstOrDefault(one => one.Leader == person) is { } known
            ? item with { Fields = Fields(known.Contact, crm, context) } : item with { Fields = Asks.Fields(Columns) }).ToList();
        var others = crm.Contacts.Where(contact => matches.Known.All(known => known.Contact != contact)).ToList();
        items.AddRange(others.OrderByDescending(contact => contact.Role is not null).ThenByDescending(contact => contact.LastActivity).ThenBy(contact => contact.Id, StringComparer.Ordinal)
            .Take(MostContacts).OrderBy(contact => contact.Id, StringComparer.Ordinal).Select(contact => Line(contact, crm, context)));
        var proposed = matches.Proposed.Select(pair => Asks.Line($"match-{Id(pair.Contact.Id)}", "match", $"{pair.Contact.Name} and {pair.Leader.Name}",
            $"Is contact {pair.Contact.Id}{(pair.Contact.Title is { } title ? $" ({title})" : "")} the {pair.Leader.Name} of the documents? Not joined, since {pair.Doubt}.") with
        { Record = $"contact {pair.Contact.Id}" }).ToList();
        var gaps = matches.Known.Where(known => known.Leaving is not null).Select(known => Left(known, context)).ToList();
        gaps.AddRange(BuyingGroupGaps.Find([.. items, .. gaps], crm.AsOf, context.Template.BuyingGroup).Select(gap => Asks.Read($"gap-{gap.Key}", "gap", gap.Name, gap.Why)));
        return leaders with
        {
            Items = [.. items, .. proposed, .. gaps],
            Groups = [.. leaders.Groups, new PlanGroup("contact", "Who", "What the CRM says"), .. proposed.Count > 0 ? [new PlanGroup("match", "May be one person", "Question to the rep")] : Array.Empty<PlanGroup>(),
                new PlanGroup("gap", "Gap", "Why")],
            Note = string.Create(CultureInfo.InvariantCulture, $"{leaders.Note} What the CRM says is of {crm.AsOf:yyyy-MM-dd}.{(others.Count > MostContacts ? $" Of its {crm.Contacts.Count} contacts those with a role and a late activity are shown." : "")}"),
        };
    }

    public static readonly string[] Columns =
    [
        Participant.RoleField, Participant.InfluenceField, Participant.RelationshipField, Participant.StanceField, Participant.ReportsToField, Participant.OwnerField, Participant.ActivityField,
    ];

    private static PlanItem Line(Contact contact, CrmFacts crm, DraftingContext context)
    {
        var office = string.Join("; ", new[] { contact.Title, crm.UnitName(contact.BusinessUnit) ?? contact.Department }.OfType<string>());
        return new PlanItem
        {
            Id = $"contact-{Id(contact.Id)}",
            Group = "contact",
            Label = contact.Name,
            Text = office,
            Status = office.Length > 0 ? PlanItemStatus.FromCrm : PlanItemStatus.AsksRep,
            Record = $"contact {contact.Id}",
            Fields = Fields(contact, crm, context),
        };
    }

    private static IReadOnlyList<PlanField> Fields(Contact contact, CrmFacts crm, DraftingContext context)
    {
        string?[] values =
        [
            RoleOf(contact.Role), contact.Influence, contact.Relationship, contact.Stance, crm.ContactName(contact.ReportsTo), crm.Owner(contact.Owner),
            contact.LastActivity?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
        return [.. Columns.Zip(values, (name, value) => FromCrm.Field(name, Chosen(context, name, value), $"contact {contact.Id}"))];
    }

    /// <returns>The CRM's word for a role in words of the plan; its own where the plan has none.</returns>
    private static string? RoleOf(string? role) => role is not null && Roles.TryGetValue(string.Concat(role.Where(char.IsLetter)).ToUpperInvariant(), out var known) ? known : role;

    /// <returns>The choice that the value is but for capitals; the value itself when it is none.</returns>
    private static string? Chosen(DraftingContext context, string field, string? value) =>
        context.Template.Section(LeadershipDrafter.Key)?.Fields.FirstOrDefault(one => one.Name == field)?.Choices.FirstOrDefault(choice => choice.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? value;

    private static PlanItem Left(KnownPerson known, DraftingContext context)
    {
        var role = RoleOf(known.Contact.Role);
        var name = role is null ? "A contact leaves" : $"Our {role} leaves";
        return Asks.Read($"{BuyingGroupGaps.LeftPrefix}{Id(known.Contact.Id)}", "gap", name, $"{known.Leader.Name} leaves: find out who follows, and whom the successor listens to.") with
        {
            Citations = context.Citations.Cite(known.Leaving?.Evidence.Take(1) ?? []),
            Record = $"contact {known.Contact.Id}",
        };
    }

    private static string Id(string record) => string.Concat(record.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
