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

    /// <summary>EDGAR prints some names in capitals and without hyphens; the filing itself prints them as people do.</summary>
    /// <param name="text">A document of the company.</param>
    /// <returns>"Coca-Cola Co" for "COCA COLA CO"; the name itself where it isn't in capitals or the text doesn't print it in small letters.</returns>
    public static string AsPrinted(string name, string text)
    {
        var shortName = Short(name);
        var start = name.IndexOf(shortName, StringComparison.OrdinalIgnoreCase);
        if (!IsShouted(name) || start < 0) return name;
        var pattern = string.Join(@"[ \u00A0-]", shortName.Split(' ').Select(Regex.Escape));
        var printed = Regex.Matches(text, $@"\b{pattern}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Select(match => match.Value.Replace('\u00A0', ' '))
            .Where(value => char.IsUpper(value[0]) && value.Any(char.IsLower)).CountBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();
        return printed is null ? name : Calm(name[..start]) + printed + Calm(name[(start + shortName.Length)..]);
    }

    /// <summary>Names of four letters and less stay in capitals: they are abbreviations (IBM, NVIDIA isn't).</summary>
    private static bool IsShouted(string name) =>
        name.Count(char.IsLetter) > 4 && !name.Where(char.IsLetter).Any(char.IsLower);

    private static string Calm(string name) => string.Join(' ', name.Split(' ').Select((word, index) =>
        index > 0 && Linking.Contains(word) ? word.ToLowerInvariant() : Domain.Replace(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant()), match => match.Value.ToLowerInvariant())));

    /// <summary>"Amazon.com" is a name, "Amazon.Com" isn't.</summary>
    [GeneratedRegex(@"\.(?:Com|Net|Org|Ai|Io)\b")]
    private static partial Regex Domain { get; }

    [GeneratedRegex(@"[/\\]\s?[A-Za-z]{0,4}\s?[/\\]?\s*\z")]
    private static partial Regex StateMark { get; }
}
