namespace PlanCopilot.Core.Insights.Classifier;

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
