using System.Text.Json;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>Whether an account's research finds what an analyst found, first things first. Files: insights.jsonl, documents.jsonl.</summary>
/// <param name="engine">The language model that helps; null for none.</param>
public sealed class InsightsSuite(ModelEngine? engine = null) : IEvalSuite
{
    /// <summary>As many insights as a rep would read.</summary>
    private const int Read = 40;
    private const int First = 20;

    public string Name => "insights";

    public async Task<IReadOnlyList<SuiteResult>> RunAsync(Dataset dataset, CancellationToken cancellationToken)
    {
        var gold = dataset.Read("insights.jsonl", SuiteJson.Default.GoldInsight);
        if (gold is null) return [SuiteResult.Empty(Name)];
        var accounts = new List<InsightHits>();
        foreach (var group in gold.GroupBy(insight => insight.Account, StringComparer.Ordinal))
            accounts.Add(new InsightHits(group.Key, [.. group], await AccountResearch.RunAsync(dataset, group.Key, engine, cancellationToken), Read));
        var sent = accounts.ConvertAll(one => new SentEvidence(one.Account, one.Gold, one.Findings.Documents));
        return [new SuiteResult(Name, [.. Measure(accounts), .. SentEvidence.Measure(sent)], [.. accounts.Select(OutcomeOf)])];
    }

    private static IReadOnlyList<Metric> Measure(List<InsightHits> accounts) =>
    [
        Share($"must-recall@{Read}", accounts.SelectMany(one => one.Gold.Where(gold => gold.Must).Select(gold => (one.Account, one.IsFound(gold))))),
        Share($"recall@{Read}", accounts.SelectMany(one => one.Gold.Select(gold => (one.Account, one.IsFound(gold))))),
        Share("kind accuracy on hits", accounts.SelectMany(one => one.Hits.Where(hit => hit.Gold.Count > 0).Select(hit => (one.Account, hit.HasKind)))),
        Share($"precision@{First}", accounts.SelectMany(one => one.Hits.Take(First).Select(hit => (one.Account, hit.Gold.Count > 0)))),
        Bootstrap.Measure($"repeats among {Read}", accounts, one => one.Account, drawn => drawn.Average(one => one.Repeats)) with { LowerIsBetter = true },
        Bootstrap.Measure("longest statement in words", accounts, one => one.Account, drawn => drawn.Max(one => one.LongestStatement)) with { LowerIsBetter = true, IsDetail = true },
    ];

    private static Metric Share(string name, IEnumerable<(string Account, bool Holds)> cases) =>
        Bootstrap.Measure(name, [.. cases], one => one.Account, drawn => drawn.Count == 0 ? null : drawn.Average(one => one.Holds ? 1.0 : 0));

    private static EvalOutcome OutcomeOf(InsightHits one)
    {
        var missed = one.Gold.Where(gold => gold.Must && !one.IsFound(gold)).Select(gold => $"{gold.Id} ({gold.Kind}: {gold.Statement})").ToList();
        var must = one.Gold.Count(gold => gold.Must);
        return new EvalOutcome(one.Account, one.Account, null, JsonSerializer.SerializeToNode(one.Gold, SuiteJson.Default.IReadOnlyListGoldInsight),
            JsonSerializer.SerializeToNode(InsightAnswers.Of(one.Findings), SuiteJson.Default.InsightAnswers), null,
            must == 0 ? null : 1 - (double)missed.Count / must,
            missed.Count == 0 ? EvalOutcome.AsExpected : $"{missed.Count} of {must} that must be found are missed: {string.Join("; ", missed)}");
    }
}

/// <param name="Must">Whether a plan without it would be a poor one.</param>
internal sealed record GoldInsight(string Account, string Id, string Kind, string Statement, IReadOnlyList<string> Quotes, bool Must);

/// <summary>All insights of an account in rank order, as a program reads them.</summary>
internal sealed record InsightAnswers(IReadOnlyList<InsightAnswer> Insights)
{
    public static InsightAnswers Of(Findings findings) => new([.. findings.Insights.Select(insight => new InsightAnswer(
        insight.Id, insight.Kind.ToString().ToLowerInvariant(), insight.Handle, insight.Statement, [.. insight.Evidence.Select(evidence => evidence.Quote)],
        [.. findings.Links.Where(link => link.From == insight.Id).Select(link => new LinkAnswer(link.To, link.Relation.ToString().ToLowerInvariant(), link.Why))]))]);
}

internal sealed record InsightAnswer(string Id, string Kind, string Handle, string Statement, IReadOnlyList<string> Quotes, IReadOnlyList<LinkAnswer> Links);

internal sealed record LinkAnswer(string To, string Relation, string Why);
