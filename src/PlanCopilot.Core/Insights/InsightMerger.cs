using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>Statements of one insight: the first member is the worthiest, the others repeat or add to it.</summary>
internal sealed class InsightCluster(RankedCandidate first)
{
    /// <summary>Evidence that a rep would still open.</summary>
    private const int MostMembers = 8;

    private readonly List<RankedCandidate> _members = [first];

    public IReadOnlyList<RankedCandidate> Members => _members;
    public InsightKind Kind => _members[0].Kind;

    /// <summary>The first one's worth, raised by each repetition: management says twice what it means.</summary>
    public double Worth => Math.Min(1, _members[0].Worth * (1 + (0.08 * Math.Log2(_members.Count))));

    public void Add(RankedCandidate member)
    {
        if (_members.Count < MostMembers) _members.Add(member);
    }
}

/// <summary>Makes one of what is said in several sections and documents.</summary>
internal static partial class InsightMerger
{
    private const double SameKind = 0.36;
    private const double OtherKind = 0.5;
    private const double SameKindWhole = 0.27;
    private const double OtherKindWhole = 0.4;
    /// <summary>Clusters that are compared as wholes.</summary>
    private const int Compared = 100;
    /// <summary>Added when both stand under one heading of one document.</summary>
    private const double SameHeading = 0.08;
    /// <summary>Members that a newcomer is compared with, so that a cluster can't drift from what it began with.</summary>
    private const int Anchors = 3;

    /// <param name="ranked">Best first.</param>
    /// <returns>Clusters, best first.</returns>
    public static IReadOnlyList<InsightCluster> Merge(IReadOnlyList<RankedCandidate> ranked)
    {
        var weights = TermWeights.Of(ranked.Select(candidate => candidate.Terms));
        var clusters = new List<InsightCluster>();
        var anchors = new List<(int Cluster, RankedCandidate Member, double Norm)>();
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var candidate in ranked)
        {
            var norm = candidate.Terms.Sum(weights.Of);
            var nearest = Nearest(candidate, norm);
            if (nearest < 0) { nearest = clusters.Count; clusters.Add(new InsightCluster(candidate)); }
            else clusters[nearest].Add(candidate);
            if (clusters[nearest].Members.Count > Anchors) continue;
            foreach (var term in candidate.Terms) (index.TryGetValue(term, out var list) ? list : index[term] = []).Add(anchors.Count);
            anchors.Add((nearest, candidate, norm));
        }
        return Join([.. clusters.OrderByDescending(cluster => cluster.Worth)], weights);

        int Nearest(RankedCandidate candidate, double norm)
        {
            var shared = new Dictionary<int, double>();
            foreach (var term in candidate.Terms)
            {
                if (!index.TryGetValue(term, out var list)) continue;
                var weight = weights.Of(term);
                foreach (var anchor in list) shared[anchor] = shared.GetValueOrDefault(anchor) + weight;
            }
            var (best, margin) = (-1, 0.0);
            foreach (var (anchor, weight) in shared.OrderBy(entry => entry.Key))
            {
                var (cluster, member, other) = anchors[anchor];
                var likeness = (weight / Math.Sqrt(norm * other)) + (UnderOneHeading(candidate, member) ? SameHeading : 0)
                    - (clusters[cluster].Kind == candidate.Kind ? SameKind : OtherKind);
                if (likeness > margin) (best, margin) = (cluster, likeness);
            }
            return best;
        }
    }

    /// <summary>Compares the best clusters as wholes: two that grew apart and speak of one thing become one.</summary>
    private static List<InsightCluster> Join(IReadOnlyList<InsightCluster> clusters, TermWeights weights)
    {
        var kept = new List<(InsightCluster Cluster, Dictionary<string, double> Profile)>();
        InsightCluster? restructuring = null;
        foreach (var cluster in clusters.Take(Compared))
        {
            var profile = Profile(cluster, weights);
            var restructures = Restructures(cluster);
            var near = kept.Select(other => (other.Cluster, Likeness: Likeness(profile, other.Profile) - (other.Cluster.Kind == cluster.Kind ? SameKindWhole : OtherKindWhole)))
                .Where(other => other.Likeness >= 0).OrderByDescending(other => other.Likeness).FirstOrDefault();
            if (restructures && near.Cluster is null && restructuring is not null) near.Cluster = restructuring;
            if (restructures) restructuring ??= cluster;
            if (near.Cluster is null) { kept.Add((cluster, profile)); continue; }
            foreach (var member in cluster.Members) near.Cluster.Add(member);
        }
        return [.. kept.Select(entry => entry.Cluster).OrderByDescending(cluster => cluster.Worth), .. clusters.Skip(Compared)];
    }

    /// <summary>The cluster's terms weighted by rarity and by how many members use them, to length 1.</summary>
    private static Dictionary<string, double> Profile(InsightCluster cluster, TermWeights weights)
    {
        var profile = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in cluster.Members.SelectMany(member => member.Terms)) profile[term] = profile.GetValueOrDefault(term) + weights.Of(term);
        var length = Math.Sqrt(profile.Values.Sum(weight => weight * weight));
        foreach (var term in profile.Keys.ToArray()) profile[term] /= length;
        return profile;
    }

    private static double Likeness(Dictionary<string, double> one, Dictionary<string, double> other) =>
        one.Sum(entry => other.TryGetValue(entry.Key, out var weight) ? entry.Value * weight : 0);

    /// <summary>A restructuring is one insight, however many sentences tell its parts: the plan, the cuts, the payments.</summary>
    private static bool Restructures(InsightCluster cluster) =>
        cluster.Kind == InsightKind.Initiative && cluster.Members.Any(member => Restructuring.IsMatch(member.Text));

    [GeneratedRegex(@"\brestructuring (?:plans?|programs?|initiatives?|actions?|activities|charges?|costs?)\b|\b(?:workforce|headcount) reductions?\b|\breductions? (?:in|of) (?:force|our (?:global )?workforce|headcount)\b|\breduce our (?:\w+ )?workforce\b|\bseverance\b|\bemployee actions\b", RegexOptions.IgnoreCase)]
    private static partial Regex Restructuring { get; }

    private static bool UnderOneHeading(RankedCandidate one, RankedCandidate other) =>
        one.Candidate.Heading.Length > 0 && one.Candidate.Document.Id == other.Candidate.Document.Id && one.Candidate.Heading == other.Candidate.Heading;
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
