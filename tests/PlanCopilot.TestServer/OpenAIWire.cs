using System.Runtime.InteropServices;
using System.Text.Json;

namespace PlanCopilot.TestServer;

/// <summary>OpenAI's format: https://platform.openai.com/docs/api-reference/chat and /embeddings.</summary>
internal static class OpenAIWire
{
    private const string Id = "chatcmpl-1", Model = "scripted-1";
    private const int Created = 1_767_225_600; // 2026-01-01

    public static object Whole(Completion completion) => new
    {
        id = Id,
        @object = "chat.completion",
        created = Created,
        model = Model,
        choices = new[]
        {
            new
            {
                index = 0,
                message = new
                {
                    role = "assistant",
                    content = completion.Ending == Ending.Refused ? null : completion.Text,
                    refusal = completion.Ending == Ending.Refused ? completion.Text : null,
                },
                finish_reason = Reason(completion),
            },
        },
        usage = Usage(completion),
    };

    public static (string Start, IEnumerable<string> Pieces, string End) Stream(Completion completion) =>
    (
        Chunk(new { role = "assistant", content = "" }, null),
        completion.Pieces().Select(piece => completion.Ending == Ending.Refused
            ? Chunk(new { refusal = piece }, null) : Chunk(new { content = piece }, null)),
        Chunk(new { }, Reason(completion))
            + Event(new { id = Id, @object = "chat.completion.chunk", created = Created, model = Model, choices = Array.Empty<object>(), usage = Usage(completion) })
            + "data: [DONE]\n\n"
    );

    public static object Embeddings(Vectors vectors, ModelRequest request)
    {
        var texts = request.Body.GetProperty("input").EnumerateArray().Select(text => text.GetString() ?? "").ToList();
        var isBase64 = request.Find("encoding_format")?.GetString() == "base64";
        return new
        {
            @object = "list",
            model = Model,
            data = texts.Index().Reverse().Select(pair => new
            {
                @object = "embedding",
                index = pair.Index,
                embedding = isBase64 ? (object)Convert.ToBase64String(MemoryMarshal.AsBytes(vectors.Of(pair.Item).AsSpan())) : vectors.Of(pair.Item),
            }),
            usage = new { prompt_tokens = 3 * texts.Count, total_tokens = 3 * texts.Count },
        };
    }

    private static string Reason(Completion completion) => completion.Ending == Ending.Truncated ? "length" : "stop";

    private static object Usage(Completion completion) => new
    {
        prompt_tokens = completion.InputTokens,
        completion_tokens = completion.OutputTokens,
        total_tokens = completion.InputTokens + completion.OutputTokens,
    };

    private static string Chunk(object delta, string? reason) => Event(new
    {
        id = Id,
        @object = "chat.completion.chunk",
        created = Created,
        model = Model,
        choices = new[] { new { index = 0, delta, finish_reason = reason } },
    });

    private static string Event(object data) => $"data: {JsonSerializer.Serialize(data)}\n\n";
}
