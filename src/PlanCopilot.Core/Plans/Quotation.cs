using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Plans;

/// <summary>Cuts a quotation to a length that can stand in a line, without changing a word of it.</summary>
internal static partial class Quotation
{
    /// <summary>A cut at a comma must leave at least so many words, or too little is left to be understood.</summary>
    private const int FewestWords = 12;

    /// <returns>
    /// The quotation in quotation marks, without a lead-in such as "For example,". Where it is longer than
    /// <paramref name="words"/> words its end is replaced by "…", at a comma if one is near.
    /// </returns>
    public static string Shortened(string quote, int words)
    {
        var parts = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var text = LeadIn.Replace(string.Join(' ', parts), "");
        parts = text.Split(' ');
        if (parts.Length <= words) return $"“{Bare(text)}”";
        var kept = parts.Take(words).ToList();
        var comma = kept.FindLastIndex(word => word.EndsWith(',') || word.EndsWith(';'));
        if (comma + 1 >= FewestWords) kept = kept.Take(comma + 1).ToList();
        return $"“{Bare(string.Join(' ', kept))} …”";
    }

    private static string Bare(string text) => text.TrimEnd('.', ';', ',', ' ');

    [GeneratedRegex(@"\A(?:[•·–-] ?)?(?:(?:For example|In addition|Additionally|Moreover|Furthermore|Further|However|As a result|Finally|Also|Accordingly|Therefore), )?", RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn { get; }
}
