using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Accounts;

/// <summary>The short name that people use for a registrant: "Salesforce" for "Salesforce, Inc.".</summary>
public static partial class CompanyName
{
    /// <summary>Legal forms and their usual short forms, as they stand at the end of registrants' names.</summary>
    private static readonly FrozenSet<string> Suffixes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Inc", "Incorporated", "Corp", "Corporation", "Co", "Cos", "Company", "Companies", "Ltd", "Limited", "LLC", "LP", "LLP",
        "PLC", "NV", "SA", "AG", "SE", "AB", "ASA", "Oyj", "SpA", "KK", "Holding", "Holdings", "Group", "Trust", "New");

    /// <summary>Words that a short name can't end with: "Bank of" isn't one.</summary>
    private static readonly FrozenSet<string> Linking = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "of", "and", "the", "&", "for", "de");

    public static bool IsSuffix(string word) => Suffixes.Contains(word.Replace(".", "", StringComparison.Ordinal).TrimEnd(','));

    /// <returns>
    /// The name without its legal form, "The" in front and EDGAR's state marks ("/DE/"), in title case when it was all capitals;
    /// the whole name when nothing else would be left.
    /// </returns>
    public static string Short(string name)
    {
        var words = StateMark.Replace(name, " ").Split([' ', '\u00A0', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 1 && words[0].Equals("The", StringComparison.OrdinalIgnoreCase)) words.RemoveAt(0);
        var shortened = words.ToList();
        while (shortened.Count > 1 && IsSuffix(shortened[^1])) shortened.RemoveAt(shortened.Count - 1);
        if (Linking.Contains(shortened[^1].TrimEnd(','))) shortened = words;
        var result = string.Join(' ', shortened).TrimEnd(',', '.', ' ');
        return result.Length == 0 ? name.Trim() : IsShouted(name) ? Calm(result) : result;
    }

    /// <summary>Names of four letters and less stay in capitals: they are abbreviations (IBM, NVIDIA isn't).</summary>
    private static bool IsShouted(string name) =>
        name.Count(char.IsLetter) > 4 && !name.Where(char.IsLetter).Any(char.IsLower);

    private static string Calm(string name) => string.Join(' ', name.Split(' ').Select((word, index) =>
        index > 0 && Linking.Contains(word) ? word.ToLowerInvariant() : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant())));

    [GeneratedRegex(@"[/\\]\s?[A-Za-z]{0,4}\s?[/\\]?\s*\z")]
    private static partial Regex StateMark { get; }
}
