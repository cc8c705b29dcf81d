using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Research;

/// <summary>One order to research an account.</summary>
/// <param name="Wanted">Whom: a ticker, a CIK, a name, or the key of a known account.</param>
/// <param name="Files">What to read, in any order.</param>
/// <param name="Folder">Name of the folder they lie in, a hint for whom they are about; null when they lie in none.</param>
public sealed record ResearchRequest(string Wanted, IReadOnlyList<SourceFile> Files, string? Folder)
{
    /// <summary>Where it is known whom the files are about; else the files tell.</summary>
    public Account? Account { get; init; }

    /// <summary>Asked once it is known whom the files are about and before anything is stored; throws when that account mustn't be researched.</summary>
    public Func<Account, CancellationToken, Task>? Allow { get; init; }
}

public enum ResearchStage { Fetching, Reading, Storing, Extracting, Drafting }

/// <param name="Done">How many of <paramref name="Total"/> steps of the stage are done.</param>
/// <param name="What">The document just done, or an empty string.</param>
public readonly record struct ResearchProgress(ResearchStage Stage, int Done, int Total, string What);

/// <summary>What a run came to.</summary>
public sealed record ResearchResult
{
    public required long RunId { get; init; }
    public required Account Account { get; init; }
    /// <summary>As it was drafted. Where a person has saved the plan before, it stays theirs, and this draft only makes proposals.</summary>
    public required Plan Plan { get; init; }
    /// <summary>What the draft would change in the plan as it stands; 0 when the draft is the plan.</summary>
    public required int Proposals { get; init; }
    /// <summary>The plan's revision, from 1; the same as before when nothing changed.</summary>
    public required int Revision { get; init; }
    public required bool PlanChanged { get; init; }
    /// <summary>Documents of the account that are stored now, and how many of them this run added.</summary>
    public required int Documents { get; init; }
    public required int NewDocuments { get; init; }
    public required int Passages { get; init; }
    /// <summary>Files that gave no document of the account, with the reason, by name.</summary>
    public required IReadOnlyList<RefusedFile> Refused { get; init; }
    /// <summary>All that were found, best first; the plan shows some of them.</summary>
    public required IReadOnlyList<Insight> Insights { get; init; }
    /// <summary>What a language model was sent, and what became of its answers; empty when none was asked.</summary>
    public required IReadOnlyList<ExtractionReport> Extraction { get; init; }
    /// <summary>What the language model took in this run; null when none was to be asked.</summary>
    public ModelUse? ModelUse { get; init; }
}

public sealed record RefusedFile(string Name, string Why);

/// <summary>What was asked for can't be researched as it is; the message says why and what to do.</summary>
public sealed class ResearchRefusedException(string message) : Exception(message);
