namespace PlanCopilot.Core.Leadership;

/// <summary>One event told by several documents (an 8-K, its press release, the next annual report) becomes one change.</summary>
public static class LeadershipTimeline
{
    /// <param name="changes">In the order in which their documents count, newest document first.</param>
    /// <returns>Newest effective date first, undated last; each with the evidence of all that tell it.</returns>
    public static IReadOnlyList<LeadershipChange> Merge(IEnumerable<LeadershipChange> changes)
    {
        var merged = new List<LeadershipChange>();
        foreach (var change in changes)
        {
            var index = merged.FindIndex(known => IsSame(known, change));
            if (index < 0) merged.Add(change);
            else merged[index] = Join(merged[index], change);
        }
        return [.. merged.OrderByDescending(change => change.Effective ?? DateOnly.MinValue)];
    }

    private static LeadershipChange Join(LeadershipChange known, LeadershipChange other) => known with
    {
        Person = other.Person.Length > known.Person.Length ? other.Person : known.Person,
        Effective = known.Effective ?? other.Effective,
        Evidence = [.. known.Evidence.Union(other.Evidence)],
    };

    private static bool IsSame(LeadershipChange one, LeadershipChange other) =>
        Class(one.Kind) == Class(other.Kind) && PersonKey(one.Person) == PersonKey(other.Person)
        && (one.Effective is null || other.Effective is null || one.Effective == other.Effective)
        && (Class(one.Kind) == LeadershipChangeKind.Departed || Roles(one).Overlaps(Roles(other)));

    /// <summary>Whether somebody "retired" or "departed" is often a matter of who tells it.</summary>
    private static LeadershipChangeKind Class(LeadershipChangeKind kind) =>
        kind == LeadershipChangeKind.Retired ? LeadershipChangeKind.Departed : kind;

    /// <summary>First initial and last name: middle names and titles differ between documents.</summary>
    internal static string PersonKey(string person)
    {
        var words = person.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.TrimEnd('.', ',') is not ("Jr" or "Sr" or "II" or "III" or "IV" or "Dr" or "Mr" or "Ms" or "Mrs")).ToList();
        return words.Count == 0 ? person : $"{words[0][0]} {words[^1].TrimEnd(',', '.')}".ToUpperInvariant();
    }

    private static HashSet<string> Roles(LeadershipChange change) =>
        [.. change.Role.ToUpperInvariant().Split([' ', ',', '&', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 || word is "CEO" or "CFO" or "COO")];
}
