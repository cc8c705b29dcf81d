namespace PlanCopilot.Core.Leadership;

/// <summary>What a clause says happens to a person.</summary>
internal enum Happening { Takes, Leaves, Dies }

/// <summary>One reading of one sentence, before what the rest of the document says is brought in.</summary>
/// <param name="Role">Null when the sentence doesn't say: the person's known role is meant.</param>
internal sealed record ReadChange(string Person, Role? Role, Happening Happening, DateOnly? Effective)
{
    public bool Retires { get; init; }
    public bool Promotes { get; init; }
    public bool OnInterim { get; init; }
    /// <summary>Whom the person succeeds.</summary>
    public string? Other { get; init; }
    /// <summary>The day is the other's too: "will be succeeded on May 1 by".</summary>
    public bool OtherToo { get; init; }
    /// <summary>Takes over the other's duties, whatever they are.</summary>
    public bool TakesDuties { get; init; }
    /// <summary>Whether the date is said to be the day of effect, not just the day on which somebody acted.</summary>
    public bool Stated { get; init; }
    /// <summary>Happened long before the report: no change, but it tells what the person was.</summary>
    public bool IsPast { get; init; }
    /// <summary>Told as done: "who left", not "who will leave".</summary>
    public bool IsDone { get; init; }
    /// <summary>Comes from outside: no promotion, whatever else is said.</summary>
    public bool Joins { get; init; }
    /// <summary>Told as a second office of the same person: "will also become".</summary>
    public bool IsAlso { get; init; }
    /// <summary>From pay terms or a passing word: supports a change that is told elsewhere, but makes none.</summary>
    public bool IsWeak { get; init; }
    /// <summary>Takes effect when the person's office does.</summary>
    public bool OnJoining { get; init; }
    /// <summary>Whose change it goes with: "upon Mr. Smith's retirement".</summary>
    public (string Person, bool Leaves)? With { get; init; }
    /// <summary>The role is one at another company, as far as can be told.</summary>
    public bool IsElsewhere { get; init; }
}
