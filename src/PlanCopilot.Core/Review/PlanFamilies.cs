namespace PlanCopilot.Core.Review;

/// <summary>Groups of plans that share text, and in each of them the plan that the others were made from.</summary>
internal sealed class PlanFamilies
{
    private readonly Dictionary<string, PlanText> _texts;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CopySource> _sources = new(StringComparer.Ordinal);

    /// <param name="overlaps">For each of the plans, in their order, what it shares with others.</param>
    public PlanFamilies(IReadOnlyList<PlanText> plans, IReadOnlyList<IReadOnlyList<Overlap>> overlaps)
    {
        _texts = plans.ToDictionary(plan => plan.Id, StringComparer.Ordinal);
        var links = plans.Zip(overlaps).SelectMany(pair => pair.Second.Where(overlap => overlap.IsCopy)).ToList();
        var linksOf = links.ToLookup(link => link.Plan.Plan.Id, StringComparer.Ordinal);
        foreach (var (index, family) in Group(plans, links).Index())
        {
            foreach (var id in family) _numbers[id] = index + 1;
            FindSources(family, linksOf);
        }
    }

    /// <returns>From 1; null for a plan that shares no text.</returns>
    public int? NumberOf(string id) => _numbers.TryGetValue(id, out var number) ? number : null;

    public CopySource? SourceOf(string id) => _sources.GetValueOrDefault(id);

    private static IEnumerable<List<string>> Group(IReadOnlyList<PlanText> plans, List<Overlap> links)
    {
        var parent = plans.ToDictionary(plan => plan.Id, plan => plan.Id, StringComparer.Ordinal);
        foreach (var link in links) parent[Root(link.Plan.Plan.Id)] = Root(link.Other.Plan.Id);
        return plans.Select(plan => plan.Id).GroupBy(Root).Where(group => group.Count() > 1).Select(group => group.ToList());

        string Root(string id)
        {
            while (parent[id] != id) id = parent[id] = parent[parent[id]];
            return id;
        }
    }

    /// <summary>
    /// The first by date. Without dates, of three and more, the one that shares most with all others: each copy was changed in its
    /// own way, so two copies differ more from each other than from what they were made from. Two alone name each other.
    /// </summary>
    private void FindSources(List<string> family, ILookup<string, Overlap> shared)
    {
        var isDated = family.TrueForAll(id => _texts[id].Written is not null);
        var origin = isDated ? family.MinBy(id => _texts[id].Written) : family.Count > 2 ? family.MaxBy(id => shared[id].Sum(link => link.Shingles)) : null;
        foreach (var id in family.Where(id => id != origin))
        {
            var others = shared[id].Where(link => !isDated || _texts[link.Other.Plan.Id].Written <= _texts[id].Written).Select(link => link.Other.Plan.Id).ToList();
            if ((origin is not null && others.Contains(origin) ? origin : others.FirstOrDefault()) is { } source) _sources[id] = new CopySource(source, isDated);
        }
    }
}

internal sealed record CopySource(string Id, bool IsOrderKnown);
