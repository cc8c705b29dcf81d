using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Leadership;

public enum LeadershipChangeKind { Appointed, Promoted, Departed, Retired, Interim, ElectedDirector, LeftBoard, Died }

/// <summary>A named person who takes, changes or leaves a role.</summary>
/// <param name="Effective">The day it takes effect, when the document gives one.</param>
/// <param name="Evidence">The sentence or sentences it was read from, best first; never empty.</param>
public sealed record LeadershipChange(
    string Person, string Role, LeadershipChangeKind Kind, DateOnly? Effective, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>What each engine takes it for; null when no language model was asked.</summary>
    public ChangeEngines? Engines { get; init; }
}

/// <param name="Grammar">Null when the grammar doesn't read it.</param>
/// <param name="Model">Null when the language model doesn't report it.</param>
public sealed record ChangeEngines(LeadershipChangeKind? Grammar, LeadershipChangeKind? Model);

/// <summary>A person whom a document names as holding a role.</summary>
/// <param name="Since">As printed, such as "August 2022"; null when not said.</param>
public sealed record Officer(string Person, string Role, string? Since, Evidence Evidence);
