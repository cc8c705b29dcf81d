namespace PlanCopilot.Core.Insights;

/// <summary>Sentences of one insight, best first: what several sections and documents say of it.</summary>
internal sealed class InsightCluster
{
    /// <summary>Evidence that a rep would still open.</summary>
    private const int MostEvidence = 8;
    /// <summary>Words that a sentence must have in common with the one that carries the statement to be its evidence.</summary>
    private const double LeastSupport = 0.1;
    /// <summary>The higher, the less a repetition adds to the worth: management says twice what it means.</summary>
    private const double Repetition = 3;

    private readonly double[][] _likeness, _commonWords;

    /// <param name="likeness">Of each member to each.</param>
    /// <param name="commonWords">Of each with each, from 0 to 1.</param>
    public InsightCluster(IReadOnlyList<RankedCandidate> members, double[][] likeness, double[][] commonWords)
    {
        (Members, _likeness, _commonWords) = (members, likeness, commonWords);
        Kind = Enum.GetValues<InsightKind>().MaxBy(kind => members.Sum(member => member.Worth * member.ProbabilityOf(kind)));
        Worth = Math.Min(1, Math.Pow(members.Sum(member => Math.Pow(member.Worth, Repetition)), 1 / Repetition));
    }

    public IReadOnlyList<RankedCandidate> Members { get; }
    /// <summary>What its members are together, the worthier ones counting for more.</summary>
    public InsightKind Kind { get; }
    public double Worth { get; }

    /// <returns>How well one member stands for all: its mean likeness to the others.</returns>
    public double Centrality(int member) => Members.Count == 1 ? 1 : (_likeness[member].Sum() - _likeness[member][member]) / (Members.Count - 1);

    /// <returns>The lead and the members that repeat it or add to it, best first: not those that only others of them join to it.</returns>
    public IEnumerable<RankedCandidate> Evidence(int lead) =>
        Members.Where((_, member) => member != lead && _commonWords[lead][member] >= LeastSupport).Take(MostEvidence - 1).Prepend(Members[lead]);
}
