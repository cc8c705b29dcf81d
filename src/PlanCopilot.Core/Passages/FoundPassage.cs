using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Passages;

/// <summary>A passage that answers a question, with what is needed to cite it.</summary>
/// <param name="Title">Of the document.</param>
/// <param name="Published">Of the document; null when it doesn't say.</param>
/// <param name="Score">Fused rank score; higher is better, comparable within one search only.</param>
/// <param name="Highlights">The passage's sentences that answer best, best first, as ranges of the document's text.</param>
public sealed record FoundPassage(
    Passage Passage, DocumentKind Kind, string Title, DateOnly? Published, double Score, IReadOnlyList<Sentence> Highlights);

/// <summary>What a search may look at; a null part lets everything through.</summary>
/// <param name="From">The first day of publication. Documents without a date are left out when a day is given.</param>
/// <param name="To">The last day of publication.</param>
public sealed record SearchFilter(DocumentKind? Kind = null, DateOnly? From = null, DateOnly? To = null)
{
    public static readonly SearchFilter None = new();

    public bool Admits(DocumentKind kind, DateOnly? published) =>
        (Kind is null || Kind == kind) && (From is null || published >= From) && (To is null || published <= To);
}

/// <summary>Words and meaning together, or words alone for comparison.</summary>
public enum SearchMode { Hybrid, WordsOnly }
