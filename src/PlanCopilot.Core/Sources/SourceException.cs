using System.Net;

namespace PlanCopilot.Core.Sources;

/// <summary>A source didn't give what was asked of it. The message says why, for people.</summary>
public sealed class SourceException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the server answered; null when it gave no whole answer, or a wrong one as success.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The server says that there is no such thing: asking again is no use.</summary>
    public bool IsMissing => Status is HttpStatusCode.NotFound or HttpStatusCode.Gone;

    /// <summary>The server wants to be left alone: whatever else would be asked of it now fails too.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The site doesn't let programs ask for this; nothing is wrong with it or with us.</summary>
    public bool IsUnwanted { get; init; }

    /// <summary>Before this nothing should be asked; null when the source says nothing about it.</summary>
    public DateTimeOffset? NextTry { get; init; }
}
