using System.Globalization;
using System.Text.Json;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Leadership.Extraction;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>Who comes and goes, read from single documents; documents without a change are decoys. File: leadership.jsonl.</summary>
/// <param name="engine">The language model that helps; null for none.</param>
public sealed class LeadershipSuite(ModelEngine? engine = null) : IEvalSuite
{
    public string Name => "leadership";

    public async Task<IReadOnlyList<SuiteResult>> RunAsync(Dataset dataset, CancellationToken cancellationToken)
    {
        var labelled = dataset.Read("leadership.jsonl", SuiteJson.Default.LabelledChanges);
        if (labelled is null) return [SuiteResult.Empty(Name)];
        var read = new LeadershipReadings[labelled.Count];
        await Parallel.ForAsync(0, labelled.Count, cancellationToken, async (n, cancelled) => read[n] = await ReadAsync(dataset, labelled[n], cancelled));
        return [new SuiteResult(Name, Measure(read), [.. read.Select(OutcomeOf)])];
    }

    private async Task<LeadershipReadings> ReadAsync(Dataset dataset, LabelledChanges labelled, CancellationToken cancellationToken)
    {
        var document = dataset.Parse(labelled.Document);
        var changes = LeadershipReader.Read(document).Changes;
        if (engine is not null)
            changes = (await new ModelChangeExtractor(engine, dataset.Documents[labelled.Document].Company).ExtractAsync([(document, changes)], cancellationToken)).Changes[0];
        var got = changes.Select(AnswerOf).ToList();
        return new LeadershipReadings(labelled, dataset.Documents[labelled.Document].Account, got, ChangeMatcher.Match(labelled.Changes, got));
    }

    private static IReadOnlyList<Metric> Measure(IReadOnlyList<LeadershipReadings> read)
    {
        return
        [
            Of("event F1", read, all => Ratio(2 * Sum(all, one => one.Matches.Count), Sum(all, one => one.Got.Count + one.Expected.Changes.Count))),
            Of("event precision", read, all => Ratio(Sum(all, one => one.Matches.Count), Sum(all, one => one.Got.Count))),
            Of("event recall", read, all => Ratio(Sum(all, one => one.Matches.Count), Sum(all, one => one.Expected.Changes.Count))),
            Of("exact date of matched events that have one", read, all => Ratio(
                Sum(all, one => one.Matches.Count(IsDated) - one.Matches.Count(match => IsDated(match) && !HasDate(match))),
                Sum(all, one => one.Matches.Count(IsDated)))),
            Of("decoys with a false event", [.. read.Where(one => one.Expected.Changes.Count == 0)],
                all => Ratio(Sum(all, one => one.Got.Count > 0 ? 1 : 0), all.Count)) with { LowerIsBetter = true },
        ];

        static Metric Of(string name, IReadOnlyList<LeadershipReadings> cases, Func<IReadOnlyList<LeadershipReadings>, double?> statistic) =>
            Bootstrap.Measure(name, cases, one => one.Account, statistic);
    }

    private static int Sum(IReadOnlyList<LeadershipReadings> all, Func<LeadershipReadings, int> count) => all.Sum(count);

    private static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static bool IsDated(ChangeMatch match) => !string.IsNullOrEmpty(match.Expected.Effective);

    private static bool HasDate(ChangeMatch match) => match.Expected.Effective == match.Got.Effective;

    private static ChangeAnswer AnswerOf(LeadershipChange change) => new(change.Person, change.Role, NameOf(change.Kind),
        change.Effective?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), change.Evidence[0].Quote);

    /// <summary>"ElectedDirector" is written "elected-director".</summary>
    private static string NameOf(LeadershipChangeKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static EvalOutcome OutcomeOf(LeadershipReadings one)
    {
        var faults = one.Expected.Changes.Except(one.Matches.Select(match => match.Expected)).Select(change => $"missed: {change.Person}, {change.Change}, {change.Role}")
            .Concat(one.Got.Except(one.Matches.Select(match => match.Got)).Select(change => $"false: {change.Person}, {change.Change}, {change.Role}"))
            .Concat(one.Matches.Where(match => IsDated(match) && !HasDate(match)).Select(match => $"date of {match.Expected.Person}, {match.Expected.Change}: {match.Got.Effective ?? "none"}, is {match.Expected.Effective}"))
            .ToList();
        var all = one.Got.Count + one.Expected.Changes.Count;
        return new EvalOutcome(one.Expected.Document, one.Account, null, JsonSerializer.SerializeToNode(one.Expected, SuiteJson.Default.LabelledChanges),
            JsonSerializer.SerializeToNode(new ChangeAnswers(one.Got), SuiteJson.Default.ChangeAnswers),
            faults.Count == 0, all == 0 ? 1 : 2.0 * one.Matches.Count / all, faults.Count == 0 ? EvalOutcome.AsExpected : string.Join("; ", faults));
    }
}

internal sealed record LabelledChanges(string Document, IReadOnlyList<LabelledChange> Changes);

/// <param name="Effective">As yyyy-MM-dd; null or empty when the document doesn't say.</param>
internal sealed record LabelledChange(string Person, string Role, string Change, string? Effective = null);

internal sealed record ChangeAnswers(IReadOnlyList<ChangeAnswer> Changes);

internal sealed record ChangeAnswer(string Person, string Role, string Change, string? Effective, string Quote);

internal sealed record ChangeMatch(LabelledChange Expected, ChangeAnswer Got);

internal sealed record LeadershipReadings(LabelledChanges Expected, string Account, IReadOnlyList<ChangeAnswer> Got, IReadOnlyList<ChangeMatch> Matches);
