namespace PlanCopilot.Core.Insights;

/// <summary>
/// Joins pressures and initiatives to the goals, and obstacles to the initiatives, that name the same thing or speak of it in
/// other words, and says which.
/// A link that isn't there costs a rep a look; a wrong one costs trust in the others.
/// </summary>
internal static class InsightLinker
{
    /// <summary>Links from one insight, and links of one relation to one.</summary>
    private const int MostLinks = 2;
    /// <summary>A name or a phrase in common, or two words that hardly any other insight has.</summary>
    private const double LeastStrength = 1;
    private const double NameStrength = 1.2;
    private const double PhraseStrength = 1.0;
    private const double WordStrength = 0.5;
    private const double ConceptStrength = 1.0;
    private const double ThemeStrength = 0.1;
    /// <summary>What more of an account's insights name joins none of them in particular.</summary>
    private const double MostShare = 0.2;

    private static readonly (InsightKind From, InsightRelation Relation, InsightKind To)[] Relations =
    [
        (InsightKind.Pressure, InsightRelation.Presses, InsightKind.Goal),
        (InsightKind.Initiative, InsightRelation.Serves, InsightKind.Goal),
        (InsightKind.Obstacle, InsightRelation.Blocks, InsightKind.Initiative),
    ];

    /// <param name="company">The short name, which every statement has and which joins nothing.</param>
    public static IReadOnlyList<InsightLink> Link(IReadOnlyList<Insight> insights, string company)
    {
        var nodes = insights.Select(insight => new LinkTerms(insight, company)).ToArray();
        var texts = nodes.SelectMany(node => node.All.Concat(node.Concepts)).CountBy(term => term).ToDictionary(StringComparer.Ordinal);
        var links = new List<InsightLink>();
        foreach (var (from, relation, to) in Relations)
        {
            var bonds = nodes.Where(node => node.Insight.Kind == from)
                .SelectMany(source => nodes.Where(node => node.Insight.Kind == to).Select(target => Compare(source, target, relation, texts, nodes.Length)))
                .Where(bond => bond.Strength >= LeastStrength)
                .OrderByDescending(bond => bond.Strength);
            var chosen = new List<InsightLink>();
            foreach (var (_, link) in bonds)
            {
                if (chosen.Count(other => other.From == link.From) < MostLinks && chosen.Count(other => other.To == link.To) < MostLinks) chosen.Add(link);
            }
            links.AddRange(chosen);
        }
        var order = insights.Select((insight, place) => (insight.Id, place)).ToDictionary(entry => entry.Id, entry => entry.place, StringComparer.Ordinal);
        return [.. links.OrderBy(link => Array.FindIndex(Relations, entry => entry.Relation == link.Relation)).ThenBy(link => order[link.From])];
    }

    /// <summary>Only what the target's own statement says counts: else the map shows a link that its lines don't bear out.</summary>
    private static (double Strength, InsightLink Link) Compare(LinkTerms source, LinkTerms target, InsightRelation relation, Dictionary<string, int> texts, int count)
    {
        var most = Math.Max(3, (int)(count * MostShare));
        var names = Shared(source.Names, target.Names, most + 2);
        var phrases = Shared(source.Phrases, target.Phrases, Math.Max(3, most / 2)).Where(phrase => !names.Exists(name => Overlap(name, phrase))).ToArray();
        var words = Shared(source.Words, target.Words, Math.Max(2, most / 2)).Where(word => !names.Concat(phrases).Any(other => Overlap(other, word))).ToArray();
        var strength = (names.Count * NameStrength) + (phrases.Length * PhraseStrength) + (words.Length * WordStrength);
        // Two rare words may meet by chance; within one theme they hardly do.
        if (names.Count + phrases.Length == 0 && !source.Themes.Intersect(target.Themes).Any()) strength = 0;
        if (source.Themes.Intersect(target.Themes).Any()) strength += ThemeStrength;
        var concept = source.Concepts.Intersect(target.Concepts, StringComparer.Ordinal).Where(concept => texts[concept] <= most).MinBy(concept => texts[concept]);
        if (strength < LeastStrength && concept is not null) return (ConceptStrength, new InsightLink(source.Insight.Id, relation, target.Insight.Id, "both are about " + concept));
        var shared = names.Concat(phrases).Concat(words).Take(2).Select(term => source.Printed(term)).ToArray();
        return (shared.Length == 0 ? 0 : strength, new InsightLink(source.Insight.Id, relation, target.Insight.Id, "both name " + string.Join(" and ", shared)));

        List<string> Shared(IReadOnlyList<string> one, IReadOnlyList<string> other, int limit) =>
            [.. one.Where(term => texts[term] <= limit && other.Contains(term) && target.States(term)).OrderBy(term => texts[term]).ThenBy(term => term, StringComparer.Ordinal)];
    }

    private static bool Overlap(string one, string other) => one.Split(' ').Intersect(other.Split(' '), StringComparer.Ordinal).Any();
}
