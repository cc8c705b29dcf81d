using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>Names a call by its content: who is asked, what, and with which settings. The name of the prompt has no part in it.</summary>
internal static class CallKey
{
    public static string Of(ModelOptions model, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("provider", model.Provider.ToString());
            json.WriteString("url", model.Url.AbsoluteUri); // two servers may give two models the same name
            json.WriteString("model", options?.ModelId ?? model.Model);
            Write(json, model, options);
            json.WriteStartArray("messages");
            foreach (var message in messages)
            {
                json.WriteStartArray();
                json.WriteStringValue(message.Role.Value);
                json.WriteStringValue(message.Text);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private static void Write(Utf8JsonWriter json, ModelOptions model, ChatOptions? options)
    {
        json.WriteNumber("output", options?.MaxOutputTokens ?? model.OutputTokens);
        json.WriteString("instructions", options?.Instructions);
        if (options?.Temperature is { } temperature) json.WriteNumber("temperature", temperature);
        if (options?.TopP is { } topP) json.WriteNumber("top_p", topP);
        if (options?.Seed is { } seed) json.WriteNumber("seed", seed);
        json.WriteStartArray("stop");
        foreach (var stop in options?.StopSequences ?? []) json.WriteStringValue(stop);
        json.WriteEndArray();
        if (options?.ResponseFormat is not ChatResponseFormatJson format) return;
        json.WritePropertyName("schema");
        if (format.Schema is { } schema) schema.WriteTo(json);
        else json.WriteBooleanValue(true);
    }
}
