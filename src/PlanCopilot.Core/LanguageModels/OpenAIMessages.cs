using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using WireMessage = OpenAI.Chat.ChatMessage;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>Messages and answers from the one library's types to the other's.</summary>
internal static class OpenAIMessages
{
    public static IReadOnlyList<WireMessage> Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        List<WireMessage> sent = [];
        if (!string.IsNullOrEmpty(options?.Instructions)) sent.Add(WireMessage.CreateSystemMessage(options.Instructions));
        sent.AddRange(messages.Select(Of));
        return sent;
    }

    private static WireMessage Of(ChatMessage message)
    {
        if (message.Contents.Any(content => content is not TextContent)) throw new NotSupportedException("Only text is sent to a model.");
        if (message.Role == ChatRole.System) return WireMessage.CreateSystemMessage(message.Text);
        if (message.Role == ChatRole.Assistant) return WireMessage.CreateAssistantMessage(message.Text);
        return message.Role == ChatRole.User
            ? WireMessage.CreateUserMessage(message.Text)
            : throw new NotSupportedException($"No message is sent in the role '{message.Role}'.");
    }

    public static List<AIContent> Contents(ChatMessageContent? content, string? refusal)
    {
        List<AIContent> contents = [.. (content ?? []).Where(part => part.Text is not null).Select(part => new TextContent(part.Text))];
        if (!string.IsNullOrEmpty(refusal)) contents.Add(new ErrorContent(refusal) { ErrorCode = "Refusal" });
        return contents;
    }

    public static ChatFinishReason? Reason(OpenAI.Chat.ChatFinishReason? reason) => reason switch
    {
        null => null,
        OpenAI.Chat.ChatFinishReason.Stop => ChatFinishReason.Stop,
        OpenAI.Chat.ChatFinishReason.Length => ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        _ => ChatFinishReason.ToolCalls,
    };

    public static UsageDetails? Usage(ChatTokenUsage? usage) => usage is null ? null : new()
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
        CachedInputTokenCount = usage.InputTokenDetails?.CachedTokenCount,
        ReasoningTokenCount = usage.OutputTokenDetails?.ReasoningTokenCount,
    };
}
