namespace PlanCopilot.Core.Plans;

/// <summary>Cuts a quotation to a length that can stand in a line, without changing a word of it.</summary>
internal static class Quotation
{
    /// <returns>The quotation in quotation marks, its end replaced by "…" where it is longer than <paramref name="words"/> words.</returns>
    public static string Shortened(string quote, int words)
    {
        var parts = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var kept = string.Join(' ', parts.Take(words));
        return parts.Length <= words ? $"“{kept.TrimEnd('.', ';', ',')}”" : $"“{kept.TrimEnd('.', ';', ',')} …”";
    }
}
