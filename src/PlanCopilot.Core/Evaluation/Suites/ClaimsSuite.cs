using System.Text.Json;
using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>Whether the verifier lets true claims pass and catches false ones. File: claims.jsonl.</summary>
public sealed class ClaimsSuite : IEvalSuite
{
    private static readonly string[] HardTypes = ["number", "entity", "time", "negation"];

    public string Name => "claims";

    public Task<IReadOnlyList<SuiteResult>> RunAsync(Dataset dataset, CancellationToken cancellationToken)
    {
        var claims = dataset.Read("claims.jsonl", SuiteJson.Default.LabelledClaim);
        if (claims is null) return Task.FromResult<IReadOnlyList<SuiteResult>>([SuiteResult.Empty(Name)]);
        var read = claims.Select(claim => (claim, StatementVerifier.Verify(claim.Claim, claim.Quotes, null))).ToList();
        return Task.FromResult<IReadOnlyList<SuiteResult>>([new SuiteResult(Name, Measure(read), [.. read.Select(OutcomeOf)])]);
    }

    private static IReadOnlyList<Metric> Measure(List<(LabelledClaim Claim, Verification Got)> read)
    {
        var types = read.Select(one => one.Claim.Type).Distinct().Order(StringComparer.Ordinal).ToList();
        return
        [
            Of("false claims caught", claim => !claim.IsTrue),
            Of("false claims caught: number, entity, time, negation", claim => !claim.IsTrue && HardTypes.Contains(claim.Type)),
            Of("true claims passed", claim => claim.IsTrue),
            Bootstrap.Measure("balanced accuracy", read, one => one.Claim.Account, Balanced),
            .. types.Select(type => Of($"false claims caught: {type}", claim => !claim.IsTrue && claim.Type == type) with { IsDetail = true }),
            .. types.Select(type => Of($"true claims passed: {type}", claim => claim.IsTrue && claim.Type == type) with { IsDetail = true }),
        ];

        Metric Of(string name, Func<LabelledClaim, bool> counts) =>
            Bootstrap.Measure(name, [.. read.Where(one => counts(one.Claim))], one => one.Claim.Account, Accuracy);
    }

    private static double? Accuracy(IReadOnlyList<(LabelledClaim Claim, Verification Got)> read) =>
        read.Count == 0 ? null : (double)read.Count(one => one.Got.Verified == one.Claim.IsTrue) / read.Count;

    private static double? Balanced(IReadOnlyList<(LabelledClaim Claim, Verification Got)> read) =>
        (Accuracy([.. read.Where(one => one.Claim.IsTrue)]) + Accuracy([.. read.Where(one => !one.Claim.IsTrue)])) / 2;

    private static EvalOutcome OutcomeOf((LabelledClaim Claim, Verification Got) one)
    {
        var (claim, got) = one;
        var isRight = got.Verified == claim.IsTrue;
        var answer = new ClaimAnswer(got.Verified, Math.Round(got.Support, 4),
            [.. got.Values.Select(value => new ClaimValue(value.Text, value.Type.ToString().ToLowerInvariant(), value.Found))], got.Why);
        return new EvalOutcome(claim.Id, claim.Account, JsonSerializer.SerializeToNode(claim, SuiteJson.Default.LabelledClaim),
            claim.Label, JsonSerializer.SerializeToNode(answer, SuiteJson.Default.ClaimAnswer), isRight, isRight ? 1 : 0,
            isRight ? EvalOutcome.AsExpected : claim.IsTrue ? $"true, but not passed: {got.Why}" : $"{claim.Label} ({claim.Type}), but passed");
    }
}

/// <param name="Label">supported, unsupported or contradicted.</param>
/// <param name="Type">What a false claim has changed, or what a true one rests on.</param>
internal sealed record LabelledClaim(string Account, string Id, string Claim, IReadOnlyList<string> Quotes, string Label, string Type)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsTrue => Label == "supported";
}

internal sealed record ClaimAnswer(bool Verified, double Score, IReadOnlyList<ClaimValue> Values, string Why);

internal sealed record ClaimValue(string Text, string Type, bool Found);
