using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Evaluation;

/// <summary>Precision, recall and F1 of one class. What can't be measured is null, not zero.</summary>
public readonly record struct Score(int Right, int Predicted, int Expected)
{
    public double? Precision => Predicted == 0 ? null : (double)Right / Predicted;
    public double? Recall => Expected == 0 ? null : (double)Right / Expected;
    public double? F1 => Predicted + Expected == 0 ? null : 2.0 * Right / (Predicted + Expected);
}

/// <summary>
/// Counts of kinds by the rule of the data set: a predicted kind is right if it is among the accepted ones, and then it
/// counts as what was expected; else the primary one does.
/// </summary>
public sealed class SentenceConfusion
{
    private static readonly SentenceKind[] Averaged =
        [SentenceKind.Goal, SentenceKind.Pressure, SentenceKind.Initiative, SentenceKind.Obstacle, SentenceKind.None];

    private readonly Score[] _scores = new Score[Enum.GetValues<SentenceKind>().Length];

    /// <summary>The mean F1 of goal, pressure, initiative, obstacle and none; a kind without cases is left out.</summary>
    public double? MacroF1 => Averaged.Select(kind => Of(kind).F1).Average();

    public Score Of(SentenceKind kind) => _scores[(int)kind];

    public void Add(IReadOnlyList<SentenceKind> accepted, SentenceKind predicted)
    {
        var isRight = accepted.Contains(predicted);
        ref var got = ref _scores[(int)predicted];
        got = got with { Predicted = got.Predicted + 1, Right = got.Right + (isRight ? 1 : 0) };
        ref var expected = ref _scores[(int)(isRight ? predicted : accepted[0])];
        expected = expected with { Expected = expected.Expected + 1 };
    }
}

/// <summary>How well sentences were read.</summary>
public sealed class SentenceMetrics
{
    private readonly IReadOnlyList<(LabelledSentence Expected, SentenceReading Got)> _cases;

    public SentenceMetrics(IEnumerable<(LabelledSentence Expected, SentenceReading Got)> cases)
    {
        _cases = [.. cases];
        foreach (var (expected, got) in _cases) Kinds.Add(expected.Kinds, got.Kind);
    }

    public SentenceConfusion Kinds { get; } = new();

    /// <returns>The share of right kinds among filings, or among everything else; null without cases.</returns>
    public double? Accuracy(bool filings)
    {
        var cases = _cases.Where(read => read.Expected.Input.IsFiling == filings).ToList();
        return cases.Count == 0 ? null : (double)cases.Count(read => read.Expected.Kinds.Contains(read.Got.Kind)) / cases.Count;
    }

    public Score SalienceOfAtLeast(int level) => new(
        _cases.Count(read => read.Got.SalienceLevel >= level && read.Expected.Salience >= level),
        _cases.Count(read => read.Got.SalienceLevel >= level),
        _cases.Count(read => read.Expected.Salience >= level));
}
