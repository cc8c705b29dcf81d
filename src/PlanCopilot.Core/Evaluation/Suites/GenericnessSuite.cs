using System.Text.Json;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Review;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>Whether generic and copied plans are told from specific ones. Files: plans.jsonl, and documents.jsonl for the blind swap.</summary>
public sealed class GenericnessSuite : IEvalSuite
{
    public string Name => "genericness";

    public Task<IReadOnlyList<SuiteResult>> RunAsync(Dataset dataset, CancellationToken cancellationToken)
    {
        var plans = dataset.Read("plans.jsonl", SuiteJson.Default.LabelledPlan);
        if (plans is null) return Task.FromResult<IReadOnlyList<SuiteResult>>([SuiteResult.Empty(Name)]);
        var reviewer = new PlanReviewer([.. plans.Select(plan => Read(dataset, plan))], new ReviewOptions());
        foreach (var account in dataset.Documents.Values.GroupBy(entry => entry.Account, StringComparer.Ordinal))
            reviewer.AddEvidence(account.Key, account.Select(entry => entry.Company).Append(account.Key), account.Select(entry => dataset.Parse(entry.Id).Text));
        var reviews = reviewer.Review();
        var read = plans.Zip(reviews).Select(pair => new ReviewedCase(pair.First, pair.Second)).ToList();
        return Task.FromResult<IReadOnlyList<SuiteResult>>([new SuiteResult(Name, Measure(read), [.. read.Select(OutcomeOf)])]);
    }

    private static PlanText Read(Dataset dataset, LabelledPlan plan)
    {
        var path = dataset.PathOf(plan.Path);
        try
        {
            return PlanText.Read(plan.Id, plan.Account, plan.Company, null, DocumentParser.Parse(File.ReadAllBytes(path), Path.GetFileName(path)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DocumentFormatException)
        {
            throw new FormatException($"{dataset.PathOf("plans.jsonl")}: plan '{plan.Id}' can't be read: {failure.Message}", failure);
        }
    }

    private static IReadOnlyList<Metric> Measure(List<ReviewedCase> read)
    {
        var linked = read.Select(one => one.Got).ToDictionary(review => review.Plan.Id, StringComparer.Ordinal);
        return
        [
            Of("AUC", _ => true, Auc),
            Of("precision", one => one.Got.IsFlagged, drawn => Share(drawn, one => one.Plan.IsGeneric)),
            Of("recall", one => one.Plan.IsGeneric, drawn => Share(drawn, one => one.Got.IsFlagged)),
            Of("false alarms", one => !one.Plan.IsGeneric, drawn => Share(drawn, one => one.Got.IsFlagged)) with { LowerIsBetter = true },
            Of("copied pairs linked", one => one.Plan.HasPair, drawn => Share(drawn, one => one.Got.CopiedFrom == one.Plan.Pair || linked.GetValueOrDefault(one.Plan.Pair ?? "")?.CopiedFrom == one.Plan.Id)),
            Of("own account first", one => !one.Plan.IsGeneric && one.Got.OwnAccountRank is not null, drawn => Share(drawn, one => one.Got.OwnAccountRank == 1)),
        ];

        Metric Of(string name, Func<ReviewedCase, bool> counts, Func<IReadOnlyList<ReviewedCase>, double?> value) =>
            Bootstrap.Measure(name, [.. read.Where(counts)], one => one.Plan.Account, value);
    }

    private static double? Share(IReadOnlyList<ReviewedCase> drawn, Func<ReviewedCase, bool> holds) => drawn.Count == 0 ? null : (double)drawn.Count(holds) / drawn.Count;

    /// <summary>How often a generic plan scores higher than a specific one; a tie is half (Hanley and McNeil 1982).</summary>
    private static double? Auc(IReadOnlyList<ReviewedCase> drawn)
    {
        var specific = drawn.Where(one => !one.Plan.IsGeneric).Select(one => one.Got.Score).ToList();
        var generic = drawn.Where(one => one.Plan.IsGeneric).Select(one => one.Got.Score).ToList();
        if (specific.Count == 0 || generic.Count == 0) return null;
        return generic.Sum(high => specific.Sum(low => high > low ? 1 : high == low ? 0.5 : 0)) / generic.Count / specific.Count;
    }

    private static EvalOutcome OutcomeOf(ReviewedCase one)
    {
        var (plan, got) = one;
        var isRight = got.IsFlagged == plan.IsGeneric;
        var answer = new GenericnessAnswer(got.Score, got.IsFlagged, got.CopiedFrom, got.OwnAccountRank);
        return new EvalOutcome(plan.Id, plan.Account, plan.Path, plan.Label, JsonSerializer.SerializeToNode(answer, SuiteJson.Default.GenericnessAnswer), isRight, isRight ? 1 : 0,
            string.Join("; ", isRight ? got.Reasons : got.Reasons.Prepend(plan.IsGeneric ? $"{plan.Label}, but not flagged" : "specific, but flagged")));
    }

    private sealed record ReviewedCase(LabelledPlan Plan, PlanReview Got);
}

/// <param name="Label">specific, generic or partial.</param>
/// <param name="Pair">Id of the plan that it was copied from; empty when it wasn't.</param>
internal sealed record LabelledPlan(string Id, string Account, string Company, string Path, string Label, string? Pair = null)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsGeneric => Label != "specific";
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasPair => !string.IsNullOrEmpty(Pair);
}

internal sealed record GenericnessAnswer(double Score, bool Flagged, string? CopiedFrom, int? OwnAccountRank);
