namespace PlanCopilot.Core.LanguageModels;

/// <summary>Which language model is asked, and how much of it a run may use.</summary>
public sealed record ModelOptions
{
    public required ModelProvider Provider { get; init; }
    /// <summary>The API's address without a slash at its end.</summary>
    public required Uri Url { get; init; }
    public required string Model { get; init; }
    /// <summary>Null for a server that wants none.</summary>
    public ModelKey? Key { get; init; }
    /// <summary>Null when the built-in vectors are used.</summary>
    public string? EmbeddingModel { get; init; }
    /// <summary>How many tokens the model reads and writes in one call, as the user says; null when nobody said.</summary>
    public int? ContextTokens { get; init; }
    /// <summary>The most tokens of an answer, where the prompt doesn't say.</summary>
    public int OutputTokens { get; init; } = 4_096;
    /// <summary>Requests a minute that the provider allows; null for as many as come.</summary>
    public int? RequestsPerMinute { get; init; }
    public ModelLimits Limits { get; init; } = new();
    public ModelPrices Prices { get; init; } = ModelPrices.None;

    /// <summary>What input and answer may take together: what the user said, else what any model of the provider takes.</summary>
    public int UsableContextTokens => ContextTokens ?? ProviderTraits.Of(Provider).ContextTokens;
}

/// <summary>What one run may use.</summary>
public sealed record ModelLimits
{
    /// <summary>Tokens in and out; null for no limit.</summary>
    public long? Tokens { get; init; } = 500_000;
    /// <summary>US dollars; null for no limit.</summary>
    public decimal? Cost { get; init; }
    /// <summary>After so long no call is begun, and those under way are ended.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(15);
    /// <summary>Calls under way at once; further ones wait.</summary>
    public int ParallelCalls { get; init; } = 4;
}
