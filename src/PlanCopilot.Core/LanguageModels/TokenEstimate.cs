using System.Text;
using Microsoft.Extensions.AI;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>
/// How many tokens a text takes, without the model's own tokenizer: a third of its UTF-8 bytes. English filings take about
/// a quarter, so that this errs on the high side, and stays there for other scripts.
/// </summary>
public static class TokenEstimate
{
    private const int BytesPerToken = 3;
    /// <summary>What each message takes beside its text: role and marks.</summary>
    private const int PerMessage = 4;

    public static int Of(string text) => (Encoding.UTF8.GetByteCount(text) + BytesPerToken - 1) / BytesPerToken;

    internal static int Of(IEnumerable<ChatMessage> messages, ChatOptions? options) =>
        messages.Sum(message => Of(message.Text) + PerMessage)
        + Of(options?.Instructions ?? "")
        + (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } ? Of(schema.GetRawText()) : 0);
}
