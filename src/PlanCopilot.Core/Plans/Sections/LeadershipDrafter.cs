using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Plans.Buying;

namespace PlanCopilot.Core.Plans.Sections;

/// <summary>Who leads, who comes and who goes, as the documents say; what they think of us only the rep knows.</summary>
internal static class LeadershipDrafter
{
    public const string Key = "leadership";
    /// <summary>More officers than this are a directory, not a buying group.</summary>
    public const int MostPeople = 12;
    /// <summary>Parts of a printed name that aren't the name.</summary>
    private static readonly string[] Suffixes = ["JR", "SR", "II", "III", "IV", "MR", "MS", "MRS", "DR"];

    /// <summary>A person with all that the documents say; changes newest first.</summary>
    internal sealed record Person(string Name, IReadOnlyList<LeadershipChange> Changes, Officer? Officer);

    public static PlanSection Draft(DraftingContext context)
    {
        var people = People(context).Take(MostPeople).ToList();
        var worded = context.Lines(Key).ToDictionary(line => line.Label);
        var items = people.Select((person, index) => Noted(person, $"leadership-{index + 1}") with { Fields = Asks.Fields("Influence", "Relationship", "Stance") }).ToList();
        var section = new PlanSection(Key, "Leadership", items, Note(context, people))
        {
            Layout = PlanLayout.Table,
            Groups = [new PlanGroup("person", "Who", "What the documents say")],
        };
        return context.Findings.Crm is { } crm ? BuyingGroupDrafter.Extend(section, people, crm, context) : section;

        PlanItem Noted(Person person, string id) => worded.TryGetValue(person.Name, out var line)
            ? context.Item(line, id, "person", person.Name, PlanItemStatus.Drafted) : Line(context, person, id, "person");
    }

    /// <returns>Those with a change first, newest change first; then the officers as the documents list them.</returns>
    public static IReadOnlyList<Person> People(DraftingContext context)
    {
        var officers = context.Findings.Officers.Where(officer => context.Citations.Stands(officer.Evidence) && Names(officer.Evidence, officer.Person)).ToList();
        var changed = context.Findings.LeadershipChanges.Where(change => change.Evidence.Any(evidence => context.Citations.Stands(evidence) && Names(evidence, change.Person)))
            .GroupBy(change => KeyOf(change.Person))
            .Select(group => new Person(group.First().Person, group.OrderByDescending(change => DayOf(context, change)).ToList(),
                officers.FirstOrDefault(officer => KeyOf(officer.Person) == group.Key)))
            .OrderByDescending(person => DayOf(context, person.Changes[0])).ToList();
        var known = changed.Select(person => KeyOf(person.Name)).ToHashSet();
        var others = officers.Where(officer => !known.Contains(KeyOf(officer.Person))).DistinctBy(officer => KeyOf(officer.Person))
            .Select(officer => new Person(officer.Person, [], officer));
        return changed.Concat(others).ToList();
    }

    public static PlanItem Line(DraftingContext context, Person person, string id, string group)
    {
        var parts = person.Changes.Select(change => InWords(context, change)).ToList();
        if (person.Officer is { } officer) parts.Insert(0, officer.Since is { } since ? $"{officer.Role} since {since}" : officer.Role);
        var evidence = person.Changes.SelectMany(change => change.Evidence.Take(2)).ToList();
        if (person.Officer is { } named) evidence.Add(named.Evidence);
        var item = new PlanItem { Id = id, Group = group, Label = person.Name, Text = string.Join("; ", parts), Status = PlanItemStatus.Drafted };
        return context.Checked(item, evidence.Distinct().ToList(), $"{person.Name} {item.Text}");
    }

    /// <summary>A quotation that doesn't name the person says nothing of them: a list may have been read with its rows mixed up.</summary>
    internal static bool Names(Evidence evidence, string person) =>
        person.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault(word => !Suffixes.Contains(word.TrimEnd('.').ToUpperInvariant())) is { } last
        && evidence.Quote.Contains(last, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same person under "Amy Weaver" and "Amy E. Weaver": first initial and last name.</summary>
    internal static string KeyOf(string person)
    {
        var words = person.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Suffixes.Contains(word.TrimEnd('.').ToUpperInvariant())).ToList();
        return words.Count == 0 ? person : $"{char.ToUpperInvariant(words[0][0])} {words[^1].ToUpperInvariant()}";
    }

    internal static bool Leaves(LeadershipChange change) =>
        change.Kind is LeadershipChangeKind.Departed or LeadershipChangeKind.Retired or LeadershipChangeKind.LeftBoard or LeadershipChangeKind.Died;

    private static string InWords(DraftingContext context, LeadershipChange change)
    {
        var what = change.Kind switch
        {
            LeadershipChangeKind.Appointed => $"appointed {change.Role}",
            LeadershipChangeKind.Promoted => $"promoted to {change.Role}",
            LeadershipChangeKind.Departed => $"leaves as {change.Role}",
            LeadershipChangeKind.Retired => $"retires as {change.Role}",
            LeadershipChangeKind.Interim => change.Role.Contains("interim", StringComparison.OrdinalIgnoreCase) ? change.Role : $"interim {change.Role}",
            LeadershipChangeKind.ElectedDirector => "elected to the board",
            LeadershipChangeKind.LeftBoard => "leaves the board",
            LeadershipChangeKind.Died => $"died; was {change.Role}",
            _ => change.Role,
        };
        if (change.Effective is not { } day) return what;
        // A date that the text gives in other words ("effective immediately") is left to the quotation.
        var printed = change.Evidence.Where(context.Citations.Stands).Take(2).Any(evidence => evidence.Quote.Contains(EnglishDate.Long(day), StringComparison.Ordinal));
        return printed ? $"{what}, effective {EnglishDate.Long(day)}" : what;
    }

    private static DateOnly DayOf(DraftingContext context, LeadershipChange change) =>
        change.Effective ?? change.Evidence.Select(context.Citations.DocumentOf).OfType<Document>().Select(document => document.Published).Max() ?? DateOnly.MinValue;

    private static string Note(DraftingContext context, IReadOnlyList<Person> people)
    {
        var missing = Persona.Roles.Where(role => !people.Any(person =>
            role.Holds(person.Officer?.Role ?? "") || person.Changes.Any(change => role.Holds(change.Role)))).Select(role => role.Role).ToList();
        var where = context.Findings.Documents.Count == 0 ? "no document" : string.Join(", ", context.Findings.Documents.Take(4).Select(document => document.Name()));
        var found = missing.Count == 0 ? "" : $"Looked for in {where} and not found: {string.Join(", ", missing)}. ";
        return $"{found}Influence, relationship and stance are the rep's to set.";
    }
}
