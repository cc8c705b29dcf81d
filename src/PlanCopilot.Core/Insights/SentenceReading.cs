using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Insights;

/// <summary>What the classifier makes of one sentence.</summary>
/// <param name="Probabilities">Calibrated, in the order of <see cref="SentenceKind"/>; they sum to 1.</param>
/// <param name="Salience">Expected usefulness for an account plan, from 0 (boilerplate) to 2 (specific and usable).</param>
public sealed record SentenceReading(SentenceKind Kind, IReadOnlyList<double> Probabilities, double Salience)
{
    /// <summary>0, 1 or 2, as annotators give it.</summary>
    public int SalienceLevel => (int)Math.Round(Salience, MidpointRounding.AwayFromZero);

    public double ProbabilityOf(SentenceKind kind) => Probabilities[(int)kind];
}

/// <summary>The labels of the annotation guidelines; the first four are also the kinds of insight.</summary>
public enum SentenceKind { Goal, Pressure, Initiative, Obstacle, Leadership, None }

/// <summary>A sentence that may carry an insight.</summary>
/// <param name="Heading">The nearest heading above it, or an empty string.</param>
public sealed record InsightCandidate(Document Document, Sentence Sentence, string Heading, SentenceReading Reading)
{
    public string Text => Sentence.In(Document);

    /// <summary>What the classifier alone takes it for; null when only a language model sees an insight in it.</summary>
    public InsightKind? ClassifierKind { get; init; } = (InsightKind)(int)Reading.Kind;

    /// <summary>What a language model says of it; null when it says nothing. Then <see cref="Reading"/> is both engines' together.</summary>
    public ModelFinding? Found { get; init; }
}
