using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans.Wording;

/// <summary>A sentence that a model wrote and the checks let through.</summary>
/// <param name="Evidence">What it stands on: never empty.</param>
internal sealed record WordedLine(string Text, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Name and version of the prompt that it answers.</summary>
    public required string Prompt { get; init; }
    /// <summary><see cref="PlanItem.Group"/>; empty where the section has only one.</summary>
    public required string Group { get; init; }
    /// <summary>A handle, a person, a persona, what a question is about; may be empty.</summary>
    public required string Label { get; init; }
    /// <summary>Ids of the insights that it is about; may be empty.</summary>
    public required IReadOnlyList<string> About { get; init; }
    /// <summary>Of an insight: ids of others that it leads to, as the model judges.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];
    /// <summary>Of a risk: how it would show early, and what can be done now. Chosen from what the prompt offers; else empty.</summary>
    public string Signal { get; init; } = "";
    public string Mitigation { get; init; } = "";
}

/// <summary>What a model brought for a section: its lines, none when the embedded engine drafts it, and how they came about.</summary>
internal sealed record SectionWording(IReadOnlyList<WordedLine> Lines, SectionDraft Draft);
