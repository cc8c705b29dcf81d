using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Signals;

namespace PlanCopilot.Core.Storage;

/// <summary>One document as it was read, with all that is kept of it.</summary>
/// <param name="Original">The bytes whose hash is the document's id.</param>
/// <param name="Source">The file name or address it was read from.</param>
public sealed record Reading(Document Document, ReadOnlyMemory<byte> Original, string Source)
{
    public SourceUse Use { get; init; } = SourceUse.Read;
    /// <summary>Why it was set aside or refused, in words.</summary>
    public string? Why { get; init; }
    /// <summary>What can be searched; empty for a refused document.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    /// <summary>Events that it tells of; raised where they weren't before.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];
}

/// <summary>A document of an account without its text and bytes.</summary>
/// <param name="Length">Of the text, in characters.</param>
public sealed record StoredDocumentLine(
    string Id, DocumentKind Kind, string Title, string? Company, DateOnly? Published, DateOnly? PeriodEnd, string Source,
    DateTimeOffset AddedAt, SourceUse Use, string? Why, int Length);
