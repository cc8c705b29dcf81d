using PlanCopilot.Core.LanguageModels;

namespace PlanCopilot.Core.Tests.LanguageModels;

public sealed class ModelSettingsTests
{
    [Fact]
    public void Without_a_provider_there_is_no_model() =>
        Read(("PLANCOPILOT_MODEL_NAME", "gpt-5-mini"), ("OPENAI_API_KEY", "sk-1")).ShouldBeNull();

    [Fact]
    public void Everything_can_be_set()
    {
        var options = Read(("PLANCOPILOT_MODEL_PROVIDER", "OpenAI"), ("PLANCOPILOT_MODEL_NAME", " gpt-5-mini "), ("PLANCOPILOT_MODEL_KEY", "sk-1"),
            ("PLANCOPILOT_MODEL_EMBEDDINGS", "text-embedding-3-small"), ("PLANCOPILOT_MODEL_CONTEXT", "272000"), ("PLANCOPILOT_MODEL_OUTPUT", "8000"),
            ("PLANCOPILOT_MODEL_PER_MINUTE", "30"), ("PLANCOPILOT_MODEL_PRICES", "gpt-5-mini=0.25/2; a=b:c=1/2"), ("PLANCOPILOT_MODEL_MAX_TOKENS", "900000"),
            ("PLANCOPILOT_MODEL_MAX_COST", "1.50"), ("PLANCOPILOT_MODEL_MAX_MINUTES", "5"), ("PLANCOPILOT_MODEL_PARALLEL", "2")).ShouldNotBeNull();

        (options.Provider, options.Url.AbsoluteUri, options.Model, options.Key?.Value).ShouldBe((ModelProvider.OpenAI, "https://api.openai.com/v1", "gpt-5-mini", "sk-1"));
        (options.EmbeddingModel, options.ContextTokens, options.UsableContextTokens, options.OutputTokens, options.RequestsPerMinute).ShouldBe(("text-embedding-3-small", 272_000, 272_000, 8_000, 30));
        options.Limits.ShouldBe(new ModelLimits { Tokens = 900_000, Cost = 1.5m, Time = TimeSpan.FromMinutes(5), ParallelCalls = 2 });
        (options.Prices.Cost("gpt-5-mini", 1_000_000, 500_000), options.Prices.Cost("a=b:c", 1, 1)).ShouldBe((1.25m, 0.000003m));
    }

    [Theory]
    [InlineData("openai", null, "https://api.openai.com/v1")]
    [InlineData("azure", "https://contoso.openai.azure.com", "https://contoso.openai.azure.com/openai/v1")]
    [InlineData("azure", "https://contoso.openai.azure.com/openai/v1/", "https://contoso.openai.azure.com/openai/v1")]
    [InlineData("ollama", null, "http://127.0.0.1:11434/v1")]
    [InlineData("vllm", "http://10.0.0.5:8000/", "http://10.0.0.5:8000/v1")]
    [InlineData("compatible", "https://models.example/api/v2", "https://models.example/api/v2")]
    [InlineData("anthropic", null, "https://api.anthropic.com/")]
    public void The_address_is_completed(string provider, string? url, string expected) =>
        Read(("PLANCOPILOT_MODEL_PROVIDER", provider), ("PLANCOPILOT_MODEL_NAME", "m"), ("PLANCOPILOT_MODEL_KEY", "k"), ("PLANCOPILOT_MODEL_URL", url))
            .ShouldNotBeNull().Url.AbsoluteUri.ShouldBe(expected);

    [Theory]
    [InlineData("openai", "OPENAI_API_KEY", null)]
    [InlineData("azure", "AZURE_OPENAI_API_KEY", "https://contoso.openai.azure.com")]
    [InlineData("anthropic", "ANTHROPIC_API_KEY", null)]
    public void The_providers_own_variable_is_read_for_a_key(string provider, string variable, string? url) =>
        Read(("PLANCOPILOT_MODEL_PROVIDER", provider), ("PLANCOPILOT_MODEL_NAME", "m"), ("PLANCOPILOT_MODEL_URL", url), (variable, "k"))
            .ShouldNotBeNull().Key.ShouldNotBeNull().Value.ShouldBe("k");

    [Theory]
    [InlineData("openai", "OPENAI_API_KEY")]
    [InlineData("anthropic", "ANTHROPIC_API_KEY")]
    public void The_providers_own_key_is_not_sent_to_another_address(string provider, string variable) =>
        Message(("PLANCOPILOT_MODEL_PROVIDER", provider), ("PLANCOPILOT_MODEL_NAME", "m"), ("PLANCOPILOT_MODEL_URL", "https://models.example"), (variable, "k"))
            .ShouldBe($"PLANCOPILOT_MODEL_KEY isn't set, and {provider} needs a key.");

    [Fact]
    public void A_key_shows_itself_nowhere()
    {
        var options = Read(("PLANCOPILOT_MODEL_PROVIDER", "openai"), ("PLANCOPILOT_MODEL_NAME", "m"), ("PLANCOPILOT_MODEL_KEY", "sk-4711")).ShouldNotBeNull();

        options.ToString().ShouldNotContain("4711");
        $"{options.Key}".ShouldBe("set");
    }

    [Theory]
    [InlineData("PLANCOPILOT_MODEL_PROVIDER", "mistral", "PLANCOPILOT_MODEL_PROVIDER is 'mistral'. It can be: openai, azure, ollama, vllm, compatible, anthropic.")]
    [InlineData("PLANCOPILOT_MODEL_PROVIDER", "1", "PLANCOPILOT_MODEL_PROVIDER is '1'. It can be: openai, azure, ollama, vllm, compatible, anthropic.")]
    [InlineData("PLANCOPILOT_MODEL_PROVIDER", "azure", "PLANCOPILOT_MODEL_URL isn't set: say where azure is, such as https://HOST/openai/v1")]
    [InlineData("PLANCOPILOT_MODEL_NAME", "", "PLANCOPILOT_MODEL_NAME isn't set: say which model openai is to use.")]
    [InlineData("PLANCOPILOT_MODEL_KEY", "", "PLANCOPILOT_MODEL_KEY isn't set, and openai needs a key (OPENAI_API_KEY is read too).")]
    [InlineData("PLANCOPILOT_MODEL_URL", "ftp://models.example", "PLANCOPILOT_MODEL_URL isn't an http or https address.")]
    [InlineData("PLANCOPILOT_MODEL_URL", "https://me:sk-4711@models.example", "PLANCOPILOT_MODEL_URL may hold neither a user nor a query. The key goes into PLANCOPILOT_MODEL_KEY.")]
    [InlineData("PLANCOPILOT_MODEL_CONTEXT", "0", "PLANCOPILOT_MODEL_CONTEXT is '0'. It must be a whole number above 0.")]
    [InlineData("PLANCOPILOT_MODEL_MAX_COST", "1,50", "PLANCOPILOT_MODEL_MAX_COST is '1,50'. It must be an amount in US dollars such as 1.50.")]
    [InlineData("PLANCOPILOT_MODEL_MAX_COST", "1.50", "PLANCOPILOT_MODEL_MAX_COST is set, but PLANCOPILOT_MODEL_PRICES has no price of m: add m=INPUT/OUTPUT.")]
    [InlineData("PLANCOPILOT_MODEL_PRICES", "m=1", "PLANCOPILOT_MODEL_PRICES must be like MODEL=0.25/2: US dollars for a million tokens in and out; several with commas between them.")]
    public void What_is_wrong_is_named(string setting, string value, string message) => Message([.. Good, (setting, value)]).ShouldBe(message);

    [Fact]
    public void Anthropic_has_no_embeddings() =>
        Message([.. Good, ("PLANCOPILOT_MODEL_PROVIDER", "anthropic"), ("PLANCOPILOT_MODEL_EMBEDDINGS", "v")])
            .ShouldBe("PLANCOPILOT_MODEL_EMBEDDINGS is set, but Anthropic has no embeddings. Take the setting away: the built-in vectors are used.");

    private static (string, string?)[] Good =>
        [("PLANCOPILOT_MODEL_PROVIDER", "openai"), ("PLANCOPILOT_MODEL_NAME", "m"), ("PLANCOPILOT_MODEL_KEY", "sk-1")];

    private static string Message(params (string, string?)[] settings) => Should.Throw<ModelSettingsException>(() => Read(settings)).Message;

    /// <summary>Of a setting that stands twice, the later one counts.</summary>
    private static ModelOptions? Read(params (string Name, string? Value)[] settings) =>
        ModelSettings.Read(name => settings.LastOrDefault(setting => setting.Name == name).Value);
}
