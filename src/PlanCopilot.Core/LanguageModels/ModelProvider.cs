namespace PlanCopilot.Core.LanguageModels;

public enum ModelProvider
{
    OpenAI,
    /// <summary>Azure OpenAI's v1 endpoint; the model's name is that of the deployment.</summary>
    Azure,
    Ollama,
    Vllm,
    /// <summary>Any other server with OpenAI's chat completions.</summary>
    Compatible,
    Anthropic,
}

/// <summary>In what the providers differ.</summary>
/// <param name="Url">Where its API is; null when only the user knows.</param>
/// <param name="Path">Added to a URL that is a mere host.</param>
/// <param name="KeyVariable">
/// The environment variable in which its own tools look for a key; null when it needs none. Read only along with the
/// provider's own URL, so that a key isn't sent to anyone else.
/// </param>
/// <param name="HasOldTokenLimit">Whether it is sent max_tokens and not max_completion_tokens, which older servers don't know.</param>
/// <param name="ContextTokens">How much its models read at least, where neither the user nor the server says.</param>
internal sealed record ProviderTraits(string? Url, string Path, string? KeyVariable, bool HasOldTokenLimit, int ContextTokens)
{
    public static ProviderTraits Of(ModelProvider provider) => provider switch
    {
        ModelProvider.OpenAI => new("https://api.openai.com/v1", "/v1", "OPENAI_API_KEY", false, 128_000),
        ModelProvider.Azure => new(null, "/openai/v1", "AZURE_OPENAI_API_KEY", false, 128_000),
        ModelProvider.Anthropic => new("https://api.anthropic.com", "", "ANTHROPIC_API_KEY", false, 200_000),
        // Ollama cuts what is longer than its num_ctx, 4,096 unless set otherwise, without saying so.
        ModelProvider.Ollama => new("http://127.0.0.1:11434/v1", "/v1", null, true, 4_096),
        ModelProvider.Vllm => new("http://127.0.0.1:8000/v1", "/v1", null, true, 16_000),
        _ => new(null, "/v1", null, true, 16_000),
    };

    public bool NeedsKey => KeyVariable is not null;
}
