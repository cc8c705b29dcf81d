using System.Text.Json;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>How well single sentences are read: which kind of insight, and how useful. File: sentences.jsonl.</summary>
public sealed class SentencesSuite : IEvalSuite
{
    public string Name => "sentences";

    public Task<IReadOnlyList<SuiteResult>> RunAsync(Dataset dataset, CancellationToken cancellationToken)
    {
        var path = dataset.PathOf("sentences.jsonl");
        if (!File.Exists(path)) return Task.FromResult<IReadOnlyList<SuiteResult>>([SuiteResult.Empty(Name)]);
        var classifier = SentenceClassifier.Embedded;
        var read = LabelledSentence.ReadAll(path).Select(sentence => (Expected: sentence, Got: classifier.Read(sentence.Input))).ToList();
        return Task.FromResult<IReadOnlyList<SuiteResult>>([new SuiteResult(Name, Measure(read), [.. read.Select(OutcomeOf)])]);
    }

    private static IReadOnlyList<Metric> Measure(IReadOnlyList<(LabelledSentence Expected, SentenceReading Got)> read)
    {
        return
        [
            Of("macro-F1", metrics => metrics.Kinds.MacroF1),
            .. Enum.GetValues<SentenceKind>().SelectMany(kind => new[]
            {
                Of($"{NameOf(kind)} F1", metrics => metrics.Kinds.Of(kind).F1),
                Of($"{NameOf(kind)} precision", metrics => metrics.Kinds.Of(kind).Precision) with { IsDetail = true },
                Of($"{NameOf(kind)} recall", metrics => metrics.Kinds.Of(kind).Recall) with { IsDetail = true },
            }),
            Of("salience >= 1 F1", metrics => metrics.SalienceOfAtLeast(1).F1),
            Of("salience = 2 F1", metrics => metrics.SalienceOfAtLeast(2).F1),
            Of("accuracy, filings", metrics => metrics.Accuracy(filings: true)),
            Of("accuracy, news", metrics => metrics.Accuracy(filings: false)),
        ];

        Metric Of(string name, Func<SentenceMetrics, double?> statistic) =>
            Bootstrap.Measure(name, read, one => one.Expected.Account, drawn => statistic(new SentenceMetrics(drawn)));
    }

    private static EvalOutcome OutcomeOf((LabelledSentence Expected, SentenceReading Got) one)
    {
        var (expected, got) = one;
        var isRight = expected.Kinds.Contains(got.Kind);
        var kinds = Enum.GetValues<SentenceKind>();
        var answer = new SentenceAnswer(NameOf(got.Kind), got.SalienceLevel,
            kinds.ToDictionary(NameOf, kind => Math.Round(got.ProbabilityOf(kind), 4)));
        return new EvalOutcome(expected.Id, expected.Account,
            JsonSerializer.SerializeToNode(new SentenceQuestion(expected.Input.Heading, expected.Input.Text), SuiteJson.Default.SentenceQuestion),
            JsonSerializer.SerializeToNode(new SentenceLabel([.. expected.Kinds.Select(NameOf)], expected.Salience), SuiteJson.Default.SentenceLabel),
            JsonSerializer.SerializeToNode(answer, SuiteJson.Default.SentenceAnswer),
            isRight, isRight ? 1 : 0, Why(expected, got, isRight));
    }

    private static string Why(LabelledSentence expected, SentenceReading got, bool isRight)
    {
        if (!isRight) return $"read as {NameOf(got.Kind)}, is {string.Join(" or ", expected.Kinds.Select(NameOf))}";
        return got.SalienceLevel == expected.Salience ? EvalOutcome.AsExpected : $"kind right; salience {got.SalienceLevel}, is {expected.Salience}";
    }

    private static string NameOf(SentenceKind kind) => kind.ToString().ToLowerInvariant();
}

internal sealed record SentenceQuestion(string Heading, string Text);

internal sealed record SentenceLabel(IReadOnlyList<string> Kinds, int Salience);

internal sealed record SentenceAnswer(string Kind, int Salience, IReadOnlyDictionary<string, double> Probabilities);
