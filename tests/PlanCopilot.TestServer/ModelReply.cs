using System.Text.Json;

namespace PlanCopilot.TestServer;

/// <summary>How the server answers one request, in the wire format of whoever asks.</summary>
public abstract record ModelReply
{
    /// <summary>The model says this and has done with it. Malformed JSON and wrong quotations are texts like any other.</summary>
    public static Completion Answer(string text, int inputTokens = 100, int outputTokens = 20) =>
        new(text, Ending.Complete, inputTokens, outputTokens);

    /// <summary>The model declines to answer, in its own words.</summary>
    public static Completion Refusal(string text) => new(text, Ending.Refused, 100, 5);

    /// <summary>The model stops in mid-sentence, as it ran into the limit of tokens.</summary>
    public static Completion Truncated(string text, int outputTokens = 20) => new(text, Ending.Truncated, 100, outputTokens);

    /// <param name="retryAfter">The header of this name: seconds or a date.</param>
    public static Bytes Status(int status, string? retryAfter = null, string message = "scripted failure") =>
        Error(status, message, "scripted", null) with { RetryAfter = retryAfter };

    /// <summary>The server doesn't take a parameter of the request, and names it as OpenAI does.</summary>
    public static Bytes Unsupported(string parameter) =>
        Error(400, $"Unsupported parameter: '{parameter}' is not supported with this model.", "unsupported_parameter", parameter);

    private static Bytes Error(int status, string message, string code, string? param) =>
        new(status, "application/json", JsonSerializer.Serialize(new { type = "error", error = new { type = "invalid_request_error", message, code, param } }));

    /// <summary>Something that isn't the format's JSON.</summary>
    public static Bytes Nonsense(string body) => new(200, "application/json", body);

    /// <summary>Nothing is answered until the client gives up.</summary>
    public static NoAnswer Silence { get; } = new(IsAborted: false);

    /// <summary>The connection is reset before a byte is answered.</summary>
    public static NoAnswer Reset { get; } = new(IsAborted: true);
}

public enum Ending
{
    Complete,
    Refused,
    Truncated,
    /// <summary>A stream that ends after its last piece without saying that it ends.</summary>
    Missing,
    /// <summary>After the last piece nothing comes any more, and the connection stays open.</summary>
    Stalled,
    /// <summary>After the last piece the connection is reset.</summary>
    Reset,
}

/// <summary>What the model says.</summary>
public sealed record Completion(string Text, Ending Ending, int InputTokens, int OutputTokens) : ModelReply
{
    /// <summary>Each piece of a streamed answer waits for one turn of it; null sends them at once.</summary>
    public SemaphoreSlim? Pace { get; init; }

    /// <summary>The text as a stream sends it: words with the blanks before them.</summary>
    public IEnumerable<string> Pieces()
    {
        for (var start = 0; start < Text.Length;)
        {
            var end = Text.IndexOf(' ', start + 1);
            if (end < 0) end = Text.Length;
            yield return Text[start..end];
            start = end;
        }
    }
}

/// <summary>An answer without a model's text.</summary>
public sealed record Bytes(int Code, string ContentType, string Body) : ModelReply
{
    public string? RetryAfter { get; init; }
}

public sealed record NoAnswer(bool IsAborted) : ModelReply;

/// <summary>One vector a text, sent in reverse order, as the format allows.</summary>
public sealed record Vectors(Func<string, float[]> Of) : ModelReply;
