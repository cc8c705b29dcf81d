using System.Globalization;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>US dollars for a million tokens in and out. What has no price has an unknown cost, which isn't zero.</summary>
public sealed class ModelPrices
{
    public static ModelPrices None { get; } = new([]);

    private readonly Dictionary<string, (decimal Input, decimal Output)> _prices;

    private ModelPrices(Dictionary<string, (decimal, decimal)> prices) => _prices = prices;

    public bool Has(string model) => _prices.ContainsKey(model);

    /// <param name="text">Such as "gpt-5-mini=0.25/2, text-embedding-3-small=0.02/0".</param>
    /// <returns>Null when it has another form.</returns>
    public static ModelPrices? TryParse(string text)
    {
        var prices = new Dictionary<string, (decimal, decimal)>();
        foreach (var entry in text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = entry.LastIndexOf('='); // a model's name may hold one, a price can't
            var amounts = entry[(equals + 1)..].Split('/');
            if (equals <= 0 || amounts.Length != 2 || Amount(amounts[0]) is not { } input || Amount(amounts[1]) is not { } output) return null;
            prices[entry[..equals].Trim()] = (input, output);
        }
        return new(prices);
    }

    /// <returns>US dollars, or null when the model has no price or the provider didn't say how many tokens it took.</returns>
    public decimal? Cost(string model, long? inputTokens, long? outputTokens) =>
        _prices.TryGetValue(model, out var price) ? (price.Input * inputTokens + price.Output * outputTokens) / 1_000_000 : null;

    private static decimal? Amount(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var amount)
            ? amount : null;
}
