namespace PlanCopilot.Core.Plans;

public enum ProposalKind { Add, Change, Withdraw }

/// <summary>What new research would do to one line of a plan; nothing is done until a person says so.</summary>
public sealed record Proposal
{
    /// <summary>The same as long as the line's draft and what is proposed are the same.</summary>
    public required string Id { get; init; }
    public required ProposalKind Kind { get; init; }
    /// <summary><see cref="PlanSection.Key"/>.</summary>
    public required string Section { get; init; }
    /// <summary>Why, in words; for a withdrawal what became of its documents.</summary>
    public required string Why { get; init; }
    /// <summary>How the line was last drafted; null when it is new.</summary>
    public ItemDraft? Base { get; init; }
    /// <summary>How it stands now; null when it doesn't.</summary>
    public CitedItem? Present { get; init; }
    /// <summary>How it would stand, with a person's fields kept; null for a withdrawal.</summary>
    public CitedItem? New { get; init; }
    /// <summary>What lies under a person's words has changed: they should look at it again.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The line as the engine drafts it now, without what people did to it; null for a withdrawal.</summary>
    internal ItemDraft? Drafted { get; init; }
    /// <summary>The heading that a new line needs, when the plan's section has none like it.</summary>
    internal PlanGroup? Group { get; init; }
    /// <summary>The deleted line that it would bring back; null when there is none.</summary>
    internal string? Returning { get; init; }

    /// <summary>The id of the line, as it is or as it would be.</summary>
    public string Item => (Present ?? New)?.Item.Id ?? "";
}
