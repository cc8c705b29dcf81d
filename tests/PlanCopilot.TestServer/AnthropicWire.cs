using System.Text.Json;

namespace PlanCopilot.TestServer;

/// <summary>Anthropic's format: https://docs.anthropic.com/en/api/messages and /messages-streaming.</summary>
internal static class AnthropicWire
{
    private const string Id = "msg_1", Model = "scripted-1";

    public static object Whole(Completion completion) => Message(
        [new { type = "text", text = completion.Text }], Reason(completion), completion.InputTokens, completion.OutputTokens);

    public static (string Start, IEnumerable<string> Pieces, string End) Stream(Completion completion) =>
    (
        Event("message_start", new { type = "message_start", message = Message([], null, completion.InputTokens, 1) })
            + Event("content_block_start", new { type = "content_block_start", index = 0, content_block = new { type = "text", text = "" } }),
        completion.Pieces().Select(piece => Event("content_block_delta", new
        {
            type = "content_block_delta",
            index = 0,
            delta = new { type = "text_delta", text = piece },
        })),
        Event("content_block_stop", new { type = "content_block_stop", index = 0 })
            + Event("message_delta", new
            {
                type = "message_delta",
                delta = new { stop_reason = Reason(completion), stop_sequence = (string?)null },
                usage = new { input_tokens = completion.InputTokens, output_tokens = completion.OutputTokens },
            })
            + Event("message_stop", new { type = "message_stop" })
    );

    private static object Message(object[] content, string? reason, int inputTokens, int outputTokens) => new
    {
        id = Id,
        type = "message",
        role = "assistant",
        model = Model,
        content,
        stop_reason = reason,
        stop_sequence = (string?)null,
        usage = new { input_tokens = inputTokens, output_tokens = outputTokens },
    };

    private static string Reason(Completion completion) => completion.Ending switch
    {
        Ending.Refused => "refusal",
        Ending.Truncated => "max_tokens",
        _ => "end_turn",
    };

    private static string Event(string name, object data) => $"event: {name}\ndata: {JsonSerializer.Serialize(data)}\n\n";
}
