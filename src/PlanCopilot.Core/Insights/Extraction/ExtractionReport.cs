namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>What a language model was sent for one kind of finding, and what became of what it reported.</summary>
public sealed record ExtractionReport
{
    /// <summary>The prompt's name.</summary>
    public required string Prompt { get; init; }
    /// <summary>Of the documents whole, by the same estimate as <see cref="SentTokens"/>.</summary>
    public required int DocumentTokens { get; init; }
    /// <summary>Of all first calls, instructions included; what goes back to be mended comes on top.</summary>
    public required int SentTokens { get; init; }
    public required int Passages { get; init; }
    public required int Calls { get; init; }
    /// <summary>Calls whose passages the built-in engine alone has read.</summary>
    public required int Unanswered { get; init; }
    public required int Proposed { get; init; }
    /// <summary>Proposals that stand, with those that were mended.</summary>
    public required int Kept { get; init; }
    public required int Mended { get; init; }
    public required IReadOnlyList<DropCount> Dropped { get; init; }
    /// <summary>What promised something and wasn't sent.</summary>
    public required IReadOnlyList<LeftOut> LeftOut { get; init; }
}

public sealed record DropCount(Drop Why, int Count);
