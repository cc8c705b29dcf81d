using System.Globalization;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans;

/// <summary>A plan taken apart so that lines can be put in, changed and taken out; closing it numbers the evidence anew by first use.</summary>
internal sealed class OpenPlan
{
    private readonly Plan _plan;

    public OpenPlan(Plan plan)
    {
        _plan = plan;
        Sections = [.. plan.Sections.Select(section => new OpenSection(section, [.. section.Items.Select(item => Lift(plan, item))], [.. section.Deleted ?? []]))];
    }

    /// <summary>The account's name.</summary>
    public string Account => _plan.Account.Name;

    public List<OpenSection> Sections { get; }

    /// <param name="frame">What the section is to be where the plan has none of this key yet.</param>
    public int IndexOf(string key, PlanSection frame)
    {
        if (Sections.FindIndex(section => section.Frame.Key == key) is >= 0 and var index) return index;
        Sections.Add(new OpenSection(frame with { Deleted = null }, [], []));
        return Sections.Count - 1;
    }

    /// <returns>The section, or null when the plan has none of this key.</returns>
    public OpenSection? Section(string key) => Sections.FirstOrDefault(section => section.Frame.Key == key);

    /// <returns>Where the line stands, or null when it doesn't, or not any more.</returns>
    public (OpenSection Section, int Index)? Find(string item) =>
        Sections.Select(section => (Section: section, Index: section.Lines.FindIndex(line => line.Item.Id == item))).Where(found => found.Index >= 0)
            .Select(found => ((OpenSection, int)?)found).FirstOrDefault();

    public bool Holds(string id) => Sections.Any(section => section.Lines.Concat(section.Deleted).Any(line => line.Item.Id == id));

    /// <param name="sources">The documents to name; their labels are kept where the plan has given them before.</param>
    public Plan Close(IReadOnlyList<PlanSource>? sources = null)
    {
        var numbers = new Dictionary<Evidence, int>();
        var cited = new List<PlanEvidence>();
        PlanSection[] sections = [.. Sections.Select(section => section.Frame with
        {
            Items = [.. section.Lines.Select(line => Lower(line, numbers, cited))],
            Deleted = section.Deleted.Count == 0 ? null : section.Deleted,
        })];
        var named = Labelled(Named(sources ?? _plan.Sources, cited), cited);
        var labels = named.Where(source => source.Label is not null).ToDictionary(source => source.DocumentId, source => source.Label ?? "");
        return _plan with
        {
            Sources = named,
            Sections = sections,
            Evidence = [.. cited.Select(evidence => evidence with { Source = labels.GetValueOrDefault(evidence.Evidence.DocumentId, evidence.Source) })],
        };
    }

    /// <summary>Takes a line out of its plan, with the evidence that it cites.</summary>
    public static CitedItem Lift(Plan plan, PlanItem item) => Lift(item, plan.Evidence);

    /// <param name="evidence">What the item's citations are numbers of, and more.</param>
    public static CitedItem Lift(PlanItem item, IReadOnlyList<PlanEvidence> evidence)
    {
        var used = item.Citations.Concat(item.Fields.SelectMany(field => field.Citations)).Where(number => number >= 1 && number <= evidence.Count).Distinct().ToList();
        return new CitedItem(Renumbered(item, number => used.IndexOf(number) + 1), [.. used.Select(number => evidence[number - 1])]);
    }

    private static PlanItem Lower(CitedItem line, Dictionary<Evidence, int> numbers, List<PlanEvidence> cited) => Renumbered(line.Item, number =>
    {
        if (number < 1 || number > line.Evidence.Count) return 0;
        var evidence = line.Evidence[number - 1];
        if (numbers.TryGetValue(evidence.Evidence, out var known)) return known;
        cited.Add(evidence);
        return numbers[evidence.Evidence] = cited.Count;
    });

    private static PlanItem Renumbered(PlanItem item, Func<int, int> number)
    {
        IReadOnlyList<int> Numbers(IReadOnlyList<int> citations) => [.. citations.Select(number).Where(given => given > 0)];
        return item with { Citations = Numbers(item.Citations), Fields = [.. item.Fields.Select(field => field with { Citations = Numbers(field.Citations) })] };
    }

    /// <summary>What is cited stays named, even when new research knows nothing of it.</summary>
    private List<PlanSource> Named(IReadOnlyList<PlanSource> sources, List<PlanEvidence> cited)
    {
        var before = _plan.Sources.GroupBy(source => source.DocumentId).ToDictionary(same => same.Key, same => same.First());
        var known = sources.Select(source => source.DocumentId).ToHashSet();
        var missing = cited.Select(evidence => evidence.Evidence.DocumentId).Distinct().Where(id => !known.Contains(id) && before.ContainsKey(id)).Select(id => before[id]);
        return [.. sources.Select(source => source with { Label = before.GetValueOrDefault(source.DocumentId)?.Label }), .. missing];
    }

    private static List<PlanSource> Labelled(List<PlanSource> sources, List<PlanEvidence> cited)
    {
        var last = sources.Select(source => source.Label is ['D', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
        foreach (var id in cited.Select(evidence => evidence.Evidence.DocumentId).Distinct())
        {
            var index = sources.FindIndex(source => source.DocumentId == id);
            if (index >= 0 && sources[index].Label is null)
                sources[index] = sources[index] with { Label = string.Create(CultureInfo.InvariantCulture, $"D{++last}") };
        }
        return sources;
    }
}

/// <summary>A section whose lines carry their own evidence.</summary>
/// <param name="Frame">The section; its items are those of <paramref name="Lines"/>, whatever stands in it.</param>
internal sealed record OpenSection(PlanSection Frame, List<CitedItem> Lines, List<CitedItem> Deleted);
