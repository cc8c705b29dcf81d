namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>
/// Pairs expected and found changes one to one: the same person by last name and first initial, the same kind (departed and
/// retired are one), roles that share at least half of their words (F1).
/// </summary>
internal static class ChangeMatcher
{
    private const double LeastRole = 0.5;

    public static IReadOnlyList<ChangeMatch> Match(IReadOnlyList<LabelledChange> expected, IReadOnlyList<ChangeAnswer> got)
    {
        var pairs =
            from one in expected
            from other in got
            where Person(one.Person) == Person(other.Person) && Class(one.Change) == Class(other.Change)
            let role = TextTokens.F1(TextTokens.Of(one.Role), TextTokens.Of(other.Role))
            where role >= LeastRole
            orderby one.Change == other.Change descending, role descending
            select new ChangeMatch(one, other);
        var matches = new List<ChangeMatch>();
        foreach (var pair in pairs)
            if (!matches.Exists(known => ReferenceEquals(known.Expected, pair.Expected) || ReferenceEquals(known.Got, pair.Got))) matches.Add(pair);
        return matches;
    }

    private static string Class(string change) => change == "retired" ? "departed" : change;

    private static string Person(string name)
    {
        var words = TextTokens.Of(name).Where(word => word is not ("jr" or "sr" or "ii" or "iii" or "iv" or "dr" or "mr" or "ms" or "mrs" or "phd" or "md" or "mbe")).ToList();
        return words.Count == 0 ? name : $"{words[0][0]} {words[^1]}";
    }
}
