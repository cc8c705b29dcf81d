using System.Globalization;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>Reads <see cref="ModelOptions"/> from settings: environment variables, user secrets, whatever the host has.</summary>
public static class ModelSettings
{
    public const string Provider = "PLANCOPILOT_MODEL_PROVIDER";
    public const string Name = "PLANCOPILOT_MODEL_NAME";
    public const string Url = "PLANCOPILOT_MODEL_URL";
    public const string Key = "PLANCOPILOT_MODEL_KEY";
    public const string Embeddings = "PLANCOPILOT_MODEL_EMBEDDINGS";
    public const string Context = "PLANCOPILOT_MODEL_CONTEXT";
    public const string Output = "PLANCOPILOT_MODEL_OUTPUT";
    public const string PerMinute = "PLANCOPILOT_MODEL_PER_MINUTE";
    public const string Prices = "PLANCOPILOT_MODEL_PRICES";
    public const string MaxTokens = "PLANCOPILOT_MODEL_MAX_TOKENS";
    public const string MaxCost = "PLANCOPILOT_MODEL_MAX_COST";
    public const string MaxMinutes = "PLANCOPILOT_MODEL_MAX_MINUTES";
    public const string Parallel = "PLANCOPILOT_MODEL_PARALLEL";

    /// <param name="setting">The value of a setting by its name; null or empty when it isn't set.</param>
    /// <returns>Null when no provider is configured: then the embedded engine does all the work.</returns>
    /// <exception cref="ModelSettingsException">A setting is missing or can't be read. The message names it.</exception>
    public static ModelOptions? Read(Func<string, string?> setting)
    {
        if (Text(setting, Provider) is not { } wanted) return null;
        if (!Enum.TryParse<ModelProvider>(wanted, ignoreCase: true, out var provider) || !Enum.IsDefined(provider) || char.IsAsciiDigit(wanted[0]))
            throw new ModelSettingsException($"{Provider} is '{wanted}'. It can be: {string.Join(", ", Enum.GetNames<ModelProvider>()).ToLowerInvariant()}.");
        var traits = ProviderTraits.Of(provider);
        var url = ReadUrl(setting, wanted, traits);
        var options = new ModelOptions
        {
            Provider = provider,
            Url = url,
            Model = Text(setting, Name) ?? throw new ModelSettingsException($"{Name} isn't set: say which model {wanted} is to use."),
            Key = ReadKey(setting, wanted, traits),
            EmbeddingModel = Text(setting, Embeddings),
            ContextTokens = Count(setting, Context),
            RequestsPerMinute = Count(setting, PerMinute),
            Prices = ReadPrices(setting),
        };
        if (provider == ModelProvider.Anthropic && options.EmbeddingModel is not null)
            throw new ModelSettingsException($"{Embeddings} is set, but Anthropic has no embeddings. Take the setting away: the built-in vectors are used.");
        return CheckCost(options with { OutputTokens = Count(setting, Output) ?? options.OutputTokens, Limits = ReadLimits(setting) });
    }

    private static Uri ReadUrl(Func<string, string?> setting, string provider, ProviderTraits traits)
    {
        var text = Text(setting, Url) ?? traits.Url ?? throw new ModelSettingsException($"{Url} isn't set: say where {provider} is, such as https://HOST{traits.Path}");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new ModelSettingsException($"{Url} isn't an http or https address.");
        if (url.UserInfo.Length > 0 || url.Query.Length > 0)
            throw new ModelSettingsException($"{Url} may hold neither a user nor a query. The key goes into {Key}.");
        var path = url.AbsolutePath.TrimEnd('/');
        return new Uri(url.GetLeftPart(UriPartial.Authority) + (path.Length > 0 ? path : traits.Path));
    }

    private static ModelKey? ReadKey(Func<string, string?> setting, string provider, ProviderTraits traits)
    {
        var isOwnUrl = traits.Url is null || Text(setting, Url) is null;
        var key = Text(setting, Key) ?? (traits.KeyVariable is { } variable && isOwnUrl ? Text(setting, variable) : null);
        if (key is null && traits.NeedsKey)
            throw new ModelSettingsException($"{Key} isn't set, and {provider} needs a key{(isOwnUrl ? $" ({traits.KeyVariable} is read too)" : "")}.");
        return key is null ? null : new ModelKey(key);
    }

    private static ModelPrices ReadPrices(Func<string, string?> setting) => Text(setting, Prices) is not { } text
        ? ModelPrices.None
        : ModelPrices.TryParse(text) ?? throw new ModelSettingsException(
            $"{Prices} must be like MODEL=0.25/2: US dollars for a million tokens in and out; several with commas between them.");

    private static ModelLimits ReadLimits(Func<string, string?> setting)
    {
        var limits = new ModelLimits();
        return limits with
        {
            Tokens = Count(setting, MaxTokens) ?? limits.Tokens,
            Cost = Amount(setting, MaxCost),
            Time = Count(setting, MaxMinutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : limits.Time,
            ParallelCalls = Count(setting, Parallel) ?? limits.ParallelCalls,
        };
    }

    // Nobody could keep a limit on costs that aren't known.
    private static ModelOptions CheckCost(ModelOptions options) => options.Limits.Cost is null || options.Prices.Has(options.Model)
        ? options
        : throw new ModelSettingsException($"{MaxCost} is set, but {Prices} has no price of {options.Model}: add {options.Model}=INPUT/OUTPUT.");

    private static string? Text(Func<string, string?> setting, string name) => setting(name)?.Trim() is { Length: > 0 } text ? text : null;

    private static int? Count(Func<string, string?> setting, string name) => Text(setting, name) is not { } text
        ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count : throw new ModelSettingsException($"{name} is '{text}'. It must be a whole number above 0.");

    private static decimal? Amount(Func<string, string?> setting, string name) => Text(setting, name) is not { } text
        ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount : throw new ModelSettingsException($"{name} is '{text}'. It must be an amount in US dollars such as 1.50.");
}

/// <summary>A setting of the language model is missing or can't be read. The message says which and how to mend it; it never holds a key.</summary>
public sealed class ModelSettingsException(string message) : Exception(message);
