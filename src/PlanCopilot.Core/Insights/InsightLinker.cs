namespace PlanCopilot.Core.Insights;

/// <summary>Joins pressures and initiatives to the goals, and obstacles to the initiatives, that speak of the same thing, and says why.</summary>
internal static class InsightLinker
{
    private const int MostLinks = 3;
    /// <summary>Two rare words in common, or a name, or a rare word and a theme.</summary>
    private const double LeastStrength = 0.95;
    private const double NameBonus = 0.5;
    private const double ThemeBonus = 0.3;

    private static readonly (InsightKind From, InsightRelation Relation, InsightKind To)[] Relations =
    [
        (InsightKind.Pressure, InsightRelation.Presses, InsightKind.Goal),
        (InsightKind.Initiative, InsightRelation.Serves, InsightKind.Goal),
        (InsightKind.Obstacle, InsightRelation.Blocks, InsightKind.Initiative),
    ];

    /// <param name="company">The short name, which every statement has and which joins nothing.</param>
    public static IReadOnlyList<InsightLink> Link(IReadOnlyList<Insight> insights, string company)
    {
        var nodes = insights.Select(insight => new Node(insight, company)).ToArray();
        var weights = TermWeights.Of(nodes.Select(node => node.Terms));
        var links = new List<InsightLink>();
        foreach (var (from, relation, to) in Relations)
        {
            foreach (var source in nodes.Where(node => node.Insight.Kind == from))
            {
                links.AddRange(nodes.Where(node => node.Insight.Kind == to)
                    .Select(target => (target.Insight.Id, Bond: Compare(source, target, weights, nodes.Length)))
                    .Where(link => link.Bond.Strength >= LeastStrength)
                    .OrderByDescending(link => link.Bond.Strength)
                    .Take(MostLinks)
                    .Select(link => new InsightLink(source.Insight.Id, relation, link.Id, link.Bond.Why)));
            }
        }
        return links;
    }

    private static (double Strength, string Why) Compare(Node source, Node target, TermWeights weights, int count)
    {
        var rarest = Math.Log(1 + (count / 2.0));
        var shared = source.Terms.Where(target.TermSet.Contains)
            .Select(term => (Term: term, Weight: (weights.Of(term) / rarest) + (source.Names.Contains(term) && target.Names.Contains(term) ? NameBonus : 0)))
            .OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.Term, StringComparer.Ordinal).Take(3).ToArray();
        if (shared.Length == 0) return (0, "");
        var themes = source.Themes.Intersect(target.Themes).ToArray();
        var strength = shared.Sum(entry => entry.Weight) * 0.6 + (themes.Length > 0 ? ThemeBonus : 0);
        var words = shared.Take(2).Select(entry => source.Printed[entry.Term]).ToArray();
        return (strength, "both name " + string.Join(" and ", words) + (themes.Length > 0 ? $" ({themes[0]})" : ""));
    }

    private sealed class Node
    {
        private static readonly HashSet<string> Weak = new(
            ("january february march april june july august september october november december throughout working work world people way part level focus support issue program "
            + "improve develop strategy strategic action believe initiative second third first quarter approximately increasing growing success value serve opportunity risk area term "
            + "total net activity process complete completed current high higher lower new better create building build remain require required need activities announced").Split(' '), StringComparer.Ordinal);

        public Node(Insight insight, string company)
        {
            Insight = insight;
            var own = Insights.Terms.Of(company);
            // What was cut from the evidence still tells what the insight is about.
            var text = insight.Statement + " " + insight.Evidence[0].Quote;
            Terms = [.. Insights.Terms.Of(text).Where(term => !own.Contains(term) && !Weak.Contains(term) && !char.IsDigit(term[0]))];
            TermSet = [.. Terms];
            Themes = Insights.Themes.Of(insight.Statement);
            Names = [.. Specificity.Names(text).SelectMany(Insights.Terms.Of)];
            foreach (var (start, length) in Insights.Terms.Words(text))
            {
                var term = Insights.Terms.Fold(text.AsSpan(start, length));
                var word = text.Substring(start, length).Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal);
                Printed.TryAdd(term, start == 0 && !Names.Contains(term) ? word.ToLowerInvariant() : word);
            }
        }

        public Insight Insight { get; }
        public IReadOnlyList<string> Terms { get; }
        public HashSet<string> TermSet { get; }
        public HashSet<string> Names { get; }
        public IReadOnlyList<string> Themes { get; }
        public Dictionary<string, string> Printed { get; } = new(StringComparer.Ordinal);
    }
}
