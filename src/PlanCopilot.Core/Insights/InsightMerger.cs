namespace PlanCopilot.Core.Insights;

/// <summary>
/// Makes one of what is said in several sections and documents: clusters by average likeness. Its constants were chosen by
/// how well they tell pairs of sentences that analysts quote for one insight from pairs that they quote for two.
/// </summary>
internal static class InsightMerger
{
    private const double Least = 0.24;
    private const double SameKind = 0.15; // of two that surely are of one kind
    private const double SameHeading = 0.05;
    /// <summary>What common words count between an obstacle and the initiative that it blocks, say: these are linked, not merged.</summary>
    private const double OtherKind = 0.5;
    /// <summary>How many times more a common word says where one sentence follows on the other.</summary>
    private const double Near = 2;
    /// <summary>Characters after which nearness has faded to a third: a paragraph.</summary>
    private const double Reach = 1500;

    /// <param name="ranked">Best first.</param>
    /// <returns>Clusters, best first.</returns>
    public static IReadOnlyList<InsightCluster> Merge(IReadOnlyList<RankedCandidate> ranked)
    {
        var words = CommonWords(ranked);
        var likeness = Likeness(ranked, words);
        return [.. Groups([.. likeness.Select(row => row.ToArray())])
            .Select(group => new InsightCluster([.. group.Select(one => ranked[one])], [.. group.Select(one => group.Select(other => likeness[one][other]).ToArray())], [.. group.Select(one => group.Select(other => words[one][other]).ToArray())]))
            .OrderByDescending(cluster => cluster.Worth)];
    }

    /// <summary>Joins the two groups most alike, until none are alike enough.</summary>
    private static List<List<int>> Groups(double[][] likeness)
    {
        var groups = likeness.Select((_, place) => new List<int> { place }).ToArray();
        var alive = Enumerable.Range(0, likeness.Length).ToList();
        var nearest = alive.Select(Nearest).ToArray();
        while (alive.Count > 1)
        {
            var best = alive.MaxBy(one => likeness[one][nearest[one]]);
            if (likeness[best][nearest[best]] < Least) break;
            var (kept, gone) = (Math.Min(best, nearest[best]), Math.Max(best, nearest[best]));
            var (weight, total) = (groups[kept].Count, groups[kept].Count + groups[gone].Count);
            foreach (var other in alive)
                likeness[kept][other] = likeness[other][kept] = ((likeness[kept][other] * weight) + (likeness[gone][other] * (total - weight))) / total;
            groups[kept].AddRange(groups[gone]);
            alive.Remove(gone);
            foreach (var one in alive.Where(one => one == kept || nearest[one] == kept || nearest[one] == gone)) nearest[one] = Nearest(one);
        }
        return [.. alive.Select(one => groups[one].Order().ToList())];

        int Nearest(int one) => alive.MaxBy(other => other == one ? -1 : likeness[one][other]);
    }

    private static double[][] Likeness(IReadOnlyList<RankedCandidate> ranked, double[][] words) =>
        [.. words.Select((row, one) => row.Select((common, other) => one == other ? 0 : Compare(ranked[Math.Max(one, other)].Candidate, ranked[Math.Min(one, other)].Candidate, common)).ToArray())];

    /// <summary>The cosine of the content words of each two, the rarer words counting for more.</summary>
    private static double[][] CommonWords(IReadOnlyList<RankedCandidate> ranked)
    {
        var weights = TermWeights.Of(ranked.Select(candidate => candidate.Terms));
        var norms = ranked.Select(candidate => Math.Sqrt(candidate.Terms.Sum(weights.Of))).ToArray();
        var users = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var common = ranked.Select(_ => new double[ranked.Count]).ToArray();
        for (var one = 0; one < ranked.Count; one++)
        {
            foreach (var term in ranked[one].Terms)
            {
                var others = users.TryGetValue(term, out var list) ? list : users[term] = [];
                foreach (var other in others) common[one][other] += weights.Of(term);
                others.Add(one);
            }
            for (var other = 0; other < one; other++)
                common[one][other] = common[other][one] = common[one][other] / Math.Max(1, norms[one] * norms[other]);
        }
        return common;
    }

    /// <summary>A goal and the initiative that serves it may share many words: what is surely of two kinds is no repetition.</summary>
    private static double Compare(InsightCandidate one, InsightCandidate other, double words)
    {
        var ofOneKind = one.Reading.Probabilities.Zip(other.Reading.Probabilities).Sum(pair => pair.First * pair.Second);
        var sameKind = one.Reading.Kind == other.Reading.Kind;
        var likeness = (sameKind ? words : words * OtherKind) + (ofOneKind * SameKind);
        if (one.Document.Id != other.Document.Id) return likeness;
        if (one.Heading.Length > 0 && one.Heading == other.Heading) likeness += SameHeading;
        return likeness + (ofOneKind * words * Near * Math.Exp(-Math.Abs(one.Sentence.Start - other.Sentence.Start) / Reach));
    }
}

/// <summary>How much it says that two texts share a word: the rarer among the account's own texts, the more.</summary>
internal sealed class TermWeights
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly int _count;

    private TermWeights(IEnumerable<IReadOnlyList<string>> texts)
    {
        foreach (var terms in texts)
        {
            _count++;
            foreach (var term in terms) _texts[term] = _texts.GetValueOrDefault(term) + 1;
        }
    }

    public static TermWeights Of(IEnumerable<IReadOnlyList<string>> texts) => new(texts);

    public int Texts(string term) => _texts.GetValueOrDefault(term);

    /// <returns>Inverse document frequency, at least 0.</returns>
    public double Of(string term) => Math.Log(1 + (_count / (1.0 + _texts.GetValueOrDefault(term))));
}
