using PlanCopilot.Core.Crm;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Plans.Sections;

namespace PlanCopilot.Core.Plans.Buying;

/// <summary>A leader whom documents name, and the contact who is certainly the same person: by name and by office.</summary>
internal sealed record KnownPerson(LeadershipDrafter.Person Leader, Contact Contact)
{
    /// <summary>The change by which the person leaves the account, newest first; null when there is none.</summary>
    public LeadershipChange? Leaving => Leader.Changes.FirstOrDefault(change => LeadershipDrafter.Leaves(change) && change.Kind != LeadershipChangeKind.LeftBoard);
}

/// <summary>Which contacts are which leaders. Both are of the account; name and office must agree, else the match is only proposed.</summary>
/// <param name="Proposed">Pairs that may be one person, with the reason for the doubt.</param>
internal sealed record ContactMatches(IReadOnlyList<KnownPerson> Known, IReadOnlyList<(LeadershipDrafter.Person Leader, Contact Contact, string Doubt)> Proposed)
{
    public static ContactMatches Of(IReadOnlyList<LeadershipDrafter.Person> leaders, IReadOnlyList<Contact> contacts)
    {
        var (known, proposed) = (new List<KnownPerson>(), new List<(LeadershipDrafter.Person, Contact, string)>());
        foreach (var contact in contacts.OrderBy(contact => contact.Id, StringComparer.Ordinal))
            foreach (var leader in leaders)
            {
                var name = PersonName.Compare(leader.Name, contact.Name);
                if (name == NameLikeness.None) continue;
                var isSameOffice = Offices(leader).Any(office => Office.Same(office, contact.Title));
                var doubt = name == NameLikeness.Possible ? "the first names differ" : !isSameOffice ? "nothing but the name agrees"
                    : known.Exists(one => one.Leader == leader) ? "another contact is this person already" : null;
                if (doubt is null) known.Add(new KnownPerson(leader, contact));
                else proposed.Add((leader, contact, doubt));
            }
        return new ContactMatches(known, [.. proposed.Where(pair => !known.Exists(one => one.Contact == pair.Item2))]);
    }

    private static IEnumerable<string> Offices(LeadershipDrafter.Person leader) =>
        leader.Changes.Select(change => change.Role).Append(leader.Officer?.Role).OfType<string>();
}
