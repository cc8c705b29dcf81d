using System.Text;
using System.Text.Json;

namespace PlanCopilot.TestServer;

/// <summary>One request that a model server got, with what tests ask of it.</summary>
/// <param name="Path">Such as /v1/chat/completions.</param>
/// <param name="Headers">By name, in any case.</param>
/// <param name="Body">The JSON that was sent; undefined when there was none.</param>
public sealed record ModelRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body)
{
    /// <summary>Anthropic's messages have a path of their own.</summary>
    public bool IsAnthropic => Path.EndsWith("/messages", StringComparison.Ordinal);

    public bool IsEmbedding => Path.EndsWith("/embeddings", StringComparison.Ordinal);

    public bool IsStreaming => Find("stream") is { ValueKind: JsonValueKind.True };

    /// <summary>What the messages of this role say, one below the other; Anthropic's system text stands apart and counts as one.</summary>
    public string Text(string role)
    {
        var texts = new StringBuilder();
        if (role == "system" && Find("system") is { } system) Append(system);
        if (Find("messages") is { } messages)
            foreach (var message in messages.EnumerateArray().Where(message => message.GetProperty("role").GetString() == role))
                Append(message.GetProperty("content"));
        return texts.ToString();

        void Append(JsonElement content)
        {
            if (texts.Length > 0) texts.Append('\n');
            if (content.ValueKind == JsonValueKind.String) texts.Append(content.GetString());
            else texts.AppendJoin("", content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
        }
    }

    /// <returns>The body's property of this name, or null when it has none.</returns>
    public JsonElement? Find(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) ? value : null;
}
