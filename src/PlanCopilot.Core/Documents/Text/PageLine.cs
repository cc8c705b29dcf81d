namespace PlanCopilot.Core.Documents.Text;

internal enum Furniture : byte
{
    Kept,
    Dropped,
    /// <summary>A paragraph that goes on after a page's end: it is joined to the one before.</summary>
    Continued,
}

/// <summary>A block before it is one: its segments' range.</summary>
internal record struct PageLine(int First, int End)
{
    public bool IsLine { get; init; }
    public bool IsNumber { get; init; }
    public bool StartsPage { get; init; }
    public bool IsNearEdge { get; set; }
    public bool IsDropped { get; set; }
}
