using System.ClientModel;
using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>
/// The parameters of a request beside its messages. Models differ in what they take: some refuse a temperature, some the
/// one or the other name of the limit of tokens. What a server refused by name isn't sent to it again.
/// </summary>
internal sealed class OpenAIParameters(ModelOptions model)
{
    private const string OldLimit = "max_tokens", NewLimit = "max_completion_tokens";
    private readonly ConcurrentDictionary<string, bool> _refused = new();

    /// <summary>Sends a request, and once more for each parameter that the server turns out not to take.</summary>
    public async Task<T> SendAsync<T>(ChatOptions? options, Func<ChatCompletionOptions, Task<T>> send)
    {
        while (true)
        {
            try
            {
                return await send(Of(options));
            }
            catch (ClientResultException failure) when (failure.Status == 400 && RefusedIn(failure) is { } name && _refused.TryAdd(name, true))
            {
            }
        }
    }

    private ChatCompletionOptions Of(ChatOptions? options)
    {
        if (options?.Tools is { Count: > 0 }) throw new NotSupportedException("No model gets tools.");
        var parameters = new ChatCompletionOptions { ResponseFormat = Format(options?.ResponseFormat) };
        foreach (var stop in options?.StopSequences ?? []) parameters.StopSequences.Add(stop);
        if (Takes("temperature")) parameters.Temperature = options?.Temperature;
        if (Takes("top_p")) parameters.TopP = options?.TopP;
#pragma warning disable OPENAI001, SCME0001 // seed, and parameters by name, are marked as subject to change
        if (Takes("seed")) parameters.Seed = options?.Seed;
        if (options?.ModelId is { } other) parameters.Patch.Set("$.model"u8, other);
        var limit = options?.MaxOutputTokens ?? model.OutputTokens;
        if (HasOldLimit) parameters.Patch.Set("$.max_tokens"u8, limit);
        else parameters.MaxOutputTokenCount = limit;
#pragma warning restore OPENAI001, SCME0001
        return parameters;
    }

    private bool HasOldLimit => ProviderTraits.Of(model.Provider).HasOldTokenLimit ? Takes(OldLimit) : !Takes(NewLimit);

    private bool Takes(string name) => !_refused.ContainsKey(name);

    private static ChatResponseFormat? Format(Microsoft.Extensions.AI.ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatJson { Schema: { } schema } json => ChatResponseFormat.CreateJsonSchemaFormat(
            json.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()), json.SchemaDescription, jsonSchemaIsStrict: true),
        ChatResponseFormatJson => ChatResponseFormat.CreateJsonObjectFormat(),
        _ => null,
    };

    /// <returns>The parameter that the server says it doesn't take, or not with this value; null when it refuses something else.</returns>
    private static string? RefusedIn(ClientResultException failure)
    {
        try
        {
            var error = JsonElement.Parse(failure.GetRawResponse()?.Content.ToString() ?? "").GetProperty("error");
            return error.GetProperty("code").GetString() is "unsupported_parameter" or "unsupported_value"
                && error.GetProperty("param").GetString() is "temperature" or "top_p" or "seed" or OldLimit or NewLimit
                ? error.GetProperty("param").GetString() : null;
        }
        catch (Exception otherForm) when (otherForm is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
