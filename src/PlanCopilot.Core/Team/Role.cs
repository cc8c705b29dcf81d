namespace PlanCopilot.Core.Team;

/// <summary>What a member may do, beside what they own or is shared with them.</summary>
public enum Role
{
    /// <summary>Researches and edits own accounts and shared ones.</summary>
    Rep,
    /// <summary>The same, and sees the accounts of the reps who report to them.</summary>
    Manager,
    /// <summary>The same as a rep, and tunes prompts, templates and sources.</summary>
    RevOps,
    /// <summary>Sees and may do everything; names members.</summary>
    Admin,
}

/// <summary>How far a member may go with an account.</summary>
public enum AccessLevel
{
    /// <summary>Reads the plan and its sources.</summary>
    Reader,
    /// <summary>Researches and edits too.</summary>
    Editor,
    /// <summary>Shares it too; one a member each account.</summary>
    Owner,
}

/// <summary>Whoever asks: every query for accounts is made for one of them.</summary>
/// <param name="Name">What they sign in with.</param>
/// <param name="Shown">How others call them.</param>
public sealed record Viewer(string Name, string Shown, Role Role)
{
    public bool IsAdmin => Role == Role.Admin;
}
