using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Insights;

public enum InsightKind { Goal, Pressure, Initiative, Obstacle }

/// <summary>One goal, pressure, initiative or obstacle of an account, with what it was read from.</summary>
public sealed record Insight
{
    /// <summary>Unique within the account and the same for the same evidence, such as "G1".</summary>
    public required string Id { get; init; }
    public required InsightKind Kind { get; init; }
    /// <summary>One to four words by which other lines call it, such as "Consumption pricing".</summary>
    public required string Handle { get; init; }
    /// <summary>One sentence that can be read alone; every value in it stands in <see cref="Evidence"/>.</summary>
    public required string Statement { get; init; }
    /// <summary>From 0 to 1: how much a rep could build on it. Ranks insights.</summary>
    public required double Salience { get; init; }
    /// <summary>From 0 to 1: the classifier's calibrated probability of <see cref="Kind"/>.</summary>
    public required double Confidence { get; init; }
    /// <summary>What both engines take it for; null when no language model was asked.</summary>
    public InsightEngines? Engines { get; init; }
    /// <summary>Best first: the first one carries the statement; the others repeat or add to it.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}

public enum InsightRelation { Presses, Serves, Blocks }

/// <summary>A pressure that presses a goal, an initiative that serves a goal, an obstacle that blocks an initiative.</summary>
/// <param name="Why">The reason in words, such as "both name operating margin".</param>
public sealed record InsightLink(string From, InsightRelation Relation, string To, string Why);
