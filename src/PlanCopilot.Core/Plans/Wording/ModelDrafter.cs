using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Plans.Wording;

/// <summary>
/// Drafts a plan of which a language model words the sentences, one call a section, over verified insights only. All else is
/// as in a plan of the embedded engine, which also drafts each section that the model couldn't.
/// </summary>
public sealed class ModelDrafter(ModelEngine engine, PromptLibrary prompts)
{
    /// <summary>So many insights of a kind a model may choose from: with more there is no more to choose, only to read.</summary>
    private const int CandidatesOfAKind = 10;
    private const int MostLeads = 3;

    public async Task<Plan> DraftAsync(Findings findings, CancellationToken cancellationToken)
    {
        var writer = new SectionWriter(engine, prompts);
        var map = await writer.WordAsync(SectionPrompt.InsightMap, new DraftingContext(findings, ofAKind: CandidatesOfAKind), cancellationToken);
        var wordings = new Dictionary<string, SectionWording> { [SectionPrompt.InsightMap.Key] = map };
        var worded = findings with
        {
            Insights = Reworded(findings.Insights, map.Lines),
            Links = [.. findings.Links.Concat(Links(findings.Insights, map.Lines)).DistinctBy(link => (link.From, link.To))],
        };
        var context = new DraftingContext(worded, wordings);
        var sections = await Task.WhenAll(SectionPrompt.AfterMap.Select(section => writer.WordAsync(section, context, cancellationToken)));
        foreach (var (section, wording) in SectionPrompt.AfterMap.Zip(sections)) wordings[section.Key] = wording;
        return PlanDrafter.Draft(new DraftingContext(worded, wordings));
    }

    /// <returns>What the model takes for connected, where the kinds allow it. It is judgment, made of nothing but ids that it was given.</returns>
    private static IEnumerable<InsightLink> Links(IReadOnlyList<Insight> insights, IReadOnlyList<WordedLine> lines)
    {
        var kinds = insights.ToDictionary(insight => insight.Id, insight => insight.Kind);
        return from line in lines
               from to in line.Leads.Where(kinds.ContainsKey).Take(MostLeads)
               let relation = Relation(kinds[line.About[0]], kinds[to])
               where relation is not null
               select new InsightLink(line.About[0], relation.Value, to, "as the language model judges");
    }

    private static InsightRelation? Relation(InsightKind from, InsightKind to) => (from, to) switch
    {
        (InsightKind.Pressure, InsightKind.Goal) => InsightRelation.Presses,
        (InsightKind.Initiative, InsightKind.Goal) => InsightRelation.Serves,
        (InsightKind.Obstacle, InsightKind.Initiative) => InsightRelation.Blocks,
        _ => null,
    };

    /// <returns>Those that the model worded first, in its order and by its words; a name that another insight has isn't given twice.</returns>
    private static List<Insight> Reworded(IReadOnlyList<Insight> insights, IReadOnlyList<WordedLine> lines)
    {
        var taken = insights.Select(insight => insight.Handle).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var worded = new List<Insight>();
        foreach (var line in lines)
        {
            var insight = insights.First(one => one.Id == line.About[0]);
            worded.Add(insight with
            {
                Statement = line.Text,
                Handle = taken.Add(line.Label) ? line.Label : insight.Handle,
                Evidence = [.. line.Evidence, .. insight.Evidence.Except(line.Evidence)],
            });
        }
        return [.. worded, .. insights.ExceptBy(worded.Select(insight => insight.Id), insight => insight.Id)];
    }
}
