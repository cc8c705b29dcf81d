namespace PlanCopilot.Core.Sources;

/// <summary>A source didn't give what was asked of it. The message says why, for people.</summary>
public sealed class SourceException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The server says that there is no such thing: asking again is no use.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The server wants to be left alone: whatever else would be asked of it now fails too.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Before this nothing should be asked; null when the source says nothing about it.</summary>
    public DateTimeOffset? NextTry { get; init; }
}
