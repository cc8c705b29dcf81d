using System.Net.Http.Headers;
using System.Text.Json;
using Anthropic;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>Asks the server how many tokens the model takes at once. There is no agreed way: each server has its own, and OpenAI's none.</summary>
public static class ModelContext
{
    /// <summary>vLLM's, OpenRouter's, Groq's and LM Studio's name for it.</summary>
    private static readonly string[] Names = ["max_model_len", "context_length", "context_window", "max_context_length"];

    /// <returns>Tokens; null when the server doesn't say.</returns>
    public static async Task<int?> AskAsync(LanguageModel model, CancellationToken cancellationToken)
    {
        try
        {
            return model.Options.Provider switch
            {
                ModelProvider.Anthropic => await AskAnthropicAsync(model, cancellationToken),
                // What it was loaded with; what it was trained with is more than Ollama gives it.
                ModelProvider.Ollama => Find(await GetAsync(model, new Uri(model.Options.Url, "/api/ps"), cancellationToken), "models", "name", model.Options.Model),
                _ => Find(await GetAsync(model, new Uri(model.Options.Url.AbsoluteUri + "/models"), cancellationToken), "data", "id", model.Options.Model),
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return null; // many servers have no such address, and none is needed
        }
    }

    private static async Task<int?> AskAnthropicAsync(LanguageModel model, CancellationToken cancellationToken) =>
        model.Chat.GetService(typeof(IAnthropicClient)) is IAnthropicClient client
            ? (int?)(await client.Models.Retrieve(model.Options.Model, cancellationToken: cancellationToken)).MaxInputTokens : null;

    private static async Task<JsonElement> GetAsync(LanguageModel model, Uri url, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (model.Options.Key is { } key) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Value);
        using var response = await model.Http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private static int? Find(JsonElement answer, string list, string id, string model)
    {
        foreach (var entry in answer.GetProperty(list).EnumerateArray())
        {
            // Ollama adds a tag to a name that has none.
            if (entry.GetProperty(id).GetString() is not { } name || (name != model && name != model + ":latest")) continue;
            foreach (var known in Names)
                if (entry.TryGetProperty(known, out var tokens) && tokens.TryGetInt32(out var count)) return count;
        }
        return null;
    }
}
