namespace PlanCopilot.Core.Leadership.Extraction;

/// <summary>Lays a model's changes of one document beside the grammar's.</summary>
internal static class ChangeEnginesMerge
{
    /// <returns>The grammar's changes, each with what the model takes it for; then those that the model alone reports.</returns>
    public static IReadOnlyList<LeadershipChange> Join(IReadOnlyList<LeadershipChange> grammar, IReadOnlyList<LeadershipChange> model)
    {
        var left = model.DistinctBy(change => (LeadershipTimeline.PersonKey(change.Person), Event(change.Kind))).ToList();
        var joined = grammar.Select(change =>
        {
            var same = left.Find(other => IsSame(change, other));
            if (same is not null) left.Remove(same);
            return change with { Effective = change.Effective ?? same?.Effective, Engines = new ChangeEngines(change.Kind, same?.Kind) };
        }).ToList();
        return [.. joined, .. left.Select(change => change with { Engines = new ChangeEngines(null, change.Kind) })];
    }

    private static bool IsSame(LeadershipChange one, LeadershipChange other) =>
        Event(one.Kind) == Event(other.Kind) && LeadershipTimeline.PersonKey(one.Person) == LeadershipTimeline.PersonKey(other.Person);

    /// <summary>Whether somebody is appointed or promoted, retires or departs, is often a matter of who tells it.</summary>
    private static LeadershipChangeKind Event(LeadershipChangeKind kind) => kind switch
    {
        LeadershipChangeKind.Promoted or LeadershipChangeKind.Interim => LeadershipChangeKind.Appointed,
        LeadershipChangeKind.Retired => LeadershipChangeKind.Departed,
        _ => kind,
    };
}
