namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>Texts as runs of letters and digits in lower case, so that white space, bullets and typography don't matter when two are compared.</summary>
internal static class TextTokens
{
    public static IReadOnlyList<string> Of(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            tokens.Add(text[start..at].ToLowerInvariant());
        }
        return tokens;
    }

    /// <returns>The tokens with a blank before, between and behind them: what contains another so joined, contains whole tokens in a row.</returns>
    public static string Joined(string text) => $" {string.Join(' ', Of(text))} ";

    /// <returns>The share of <paramref name="wanted"/>'s tokens that <paramref name="text"/> has, each as often; from 0 to 1.</returns>
    public static double Share(IReadOnlyList<string> text, IReadOnlyList<string> wanted)
    {
        if (wanted.Count == 0) return 0;
        var left = text.CountBy(token => token, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shared = 0;
        foreach (var token in wanted)
        {
            if (left.GetValueOrDefault(token) == 0) continue;
            left[token]--;
            shared++;
        }
        return (double)shared / wanted.Count;
    }

    /// <returns>F1 of the tokens that both have; 0 when either has none.</returns>
    public static double F1(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : 2 * Share(one, other) * other.Count / (one.Count + other.Count);
}
