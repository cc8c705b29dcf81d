using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Classifier;

namespace PlanCopilot.Core.Evaluation;

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
