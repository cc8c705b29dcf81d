using System.Globalization;

namespace PlanCopilot.Core.Documents.Sections;

/// <summary>Which items a form has, in which order they come, and how their names begin.</summary>
internal static class FormItems
{
    /// <summary>Names of the items of Form 10-K (17 CFR 249.310) by number, as words that their headings hold; several eras.</summary>
    private static readonly Dictionary<string, string[]> Names10K = new()
    {
        ["1"] = ["business"],
        ["1A"] = ["risk factor"],
        ["1B"] = ["unresolved"],
        ["1C"] = ["cybersecurity"],
        ["2"] = ["propert"],
        ["3"] = ["legal"],
        ["4"] = ["mine safety", "submission", "removed", "reserved"],
        ["4A"] = ["executive officers"],
        ["5"] = ["market for"],
        ["6"] = ["selected", "reserved", "removed"],
        ["7"] = ["management"],
        ["7A"] = ["quantitative"],
        ["8"] = ["financial statements", "consolidated financial"],
        ["9"] = ["changes in", "disagreements"],
        ["9A"] = ["controls"],
        ["9B"] = ["other information"],
        ["9C"] = ["foreign jurisdiction", "disclosure regarding"],
        ["10"] = ["directors"],
        ["11"] = ["executive compensation"],
        ["12"] = ["security ownership"],
        ["13"] = ["certain relationship"],
        ["14"] = ["principal account", "exhibits", "controls"],
        ["15"] = ["exhibit", "principal account"],
        ["16"] = ["summary", "exhibits"],
    };

    private static readonly Dictionary<string, string[]> Names10QPart1 = new()
    {
        ["1"] = ["financial statement", "consolidated", "condensed", "unaudited"],
        ["2"] = ["management"],
        ["3"] = ["quantitative"],
        ["4"] = ["controls"],
    };

    private static readonly Dictionary<string, string[]> Names10QPart2 = new()
    {
        ["1"] = ["legal"],
        ["1A"] = ["risk factor"],
        ["2"] = ["unregistered", "changes in", "issuer purchase", "purchases of", "share repurchase", "repurchase"],
        ["3"] = ["default"],
        ["4"] = ["mine safety", "submission", "removed", "reserved"],
        ["5"] = ["other information", "other events"],
        ["6"] = ["exhibit"],
    };

    private static readonly Dictionary<string, string[]> Names20F = new()
    {
        ["1"] = ["identity", "description of business"],
        ["2"] = ["offer statistics", "description of propert"],
        ["3"] = ["key information", "legal"],
        ["4"] = ["information on the company", "control of registrant"],
        ["4A"] = ["unresolved"],
        ["5"] = ["operating and financial", "nature of trading"],
        ["6"] = ["directors", "exchange controls"],
        ["7"] = ["major shareholders", "taxation"],
        ["8"] = ["financial information", "selected"],
        ["9"] = ["the offer", "offer and listing", "management"],
        ["10"] = ["additional information", "directors"],
        ["11"] = ["quantitative", "compensation"],
        ["12"] = ["description of securities", "options"],
        ["13"] = ["defaults", "interest of management"],
        ["14"] = ["material modification", "description of securities"],
        ["15"] = ["controls", "defaults"],
        ["17"] = ["financial statements"],
        ["18"] = ["financial statements"],
        ["19"] = ["exhibits", "financial statements"],
    };

    public static bool HasItems(DocumentKind kind) =>
        kind is DocumentKind.Form10K or DocumentKind.Form10Q or DocumentKind.Form8K or DocumentKind.Form20F;

    /// <returns>Whether the form has, or in some year had, an item of this number.</returns>
    public static bool Has(DocumentKind kind, string item)
    {
        var dot = item.IndexOf('.', StringComparison.Ordinal);
        var number = Number(item);
        return kind switch
        {
            DocumentKind.Form8K => dot > 0 ? number is >= 1 and <= 9 && item[dot + 1] is '0' or '1' : number is >= 1 and <= 14,
            DocumentKind.Form10K => number is >= 1 and <= 16,
            DocumentKind.Form10Q => number is >= 1 and <= 6,
            _ => number is >= 1 and <= 19,
        };
    }

    /// <summary>The item's place in its form: greater for later ones.</summary>
    public static int Rank(string? part, string item) =>
        (part == "II" ? 10_000 : 0) + Number(item) * 100 + (char.IsAsciiLetter(item[^1]) ? item[^1] - 'A' + 1 : 0);

    /// <summary>Form 10-Q counts its items anew in part II; the item's name says which part it stands in where no heading does.</summary>
    public static string PartOf10Q(string item, ReadOnlySpan<char> name, string? printed)
    {
        if (Number(item) >= 5 || item.Length > 1 || IsName(Names10QPart2, item, name)) return "II";
        return IsName(Names10QPart1, item, name) ? "I" : printed ?? "I";
    }

    /// <summary>Form 10-K counts on through its four parts; item 14 has moved from the last to the third.</summary>
    public static string PartOf10K(string item, ReadOnlySpan<char> name) => Number(item) switch
    {
        <= 4 => "I",
        <= 9 => "II",
        14 when name.Contains("exhibit", StringComparison.OrdinalIgnoreCase) => "IV",
        <= 14 => "III",
        _ => "IV",
    };

    /// <param name="name">What stands after the number.</param>
    public static bool IsNamed(DocumentKind kind, string? part, string item, ReadOnlySpan<char> name) => kind switch
    {
        DocumentKind.Form10K => IsName(Names10K, item, name),
        DocumentKind.Form10Q => IsName(part == "II" ? Names10QPart2 : Names10QPart1, item, name),
        DocumentKind.Form20F => IsName(Names20F, item, name),
        _ => false,
    };

    private static bool IsName(Dictionary<string, string[]> names, string item, ReadOnlySpan<char> name)
    {
        if (!names.TryGetValue(item, out var words)) return false;
        foreach (var word in words)
        {
            if (name[..Math.Min(name.Length, 80)].Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static int Number(string item)
    {
        var digits = 0;
        while (digits < item.Length && char.IsAsciiDigit(item[digits])) digits++;
        return int.Parse(item.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
