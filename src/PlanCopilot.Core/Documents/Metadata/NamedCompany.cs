using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Documents.Metadata;

/// <summary>Reads a company's name where releases and calls print it.</summary>
internal static partial class NamedCompany
{
    private const int MaxWords = 9;

    /// <param name="company">The name that stands before the listing: "Aflac Incorporated (NYSE: AFL)".</param>
    /// <returns>The ticker, or null when the text names no listing.</returns>
    public static string? Listed(ReadOnlySpan<char> text, out string? company)
    {
        company = null;
        foreach (var match in Listing.EnumerateMatches(text))
        {
            var listing = text.Slice(match.Index, match.Length);
            var colon = listing.LastIndexOf(':');
            company = Before(text[..match.Index]);
            if (company is not null && DateText.First(company) is not null) company = After(text, match.Index + match.Length);
            return listing[(colon + 1)..].Trim(" \"“”'‘’").ToString();
        }
        return null;
    }

    /// <summary>The capitalised words at the text's end, as far back as a dash or a word in small letters.</summary>
    private static string? Before(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" (“\"”,;");
        var bracket = text.LastIndexOf('(');
        if (bracket > 0 && text[bracket..].IndexOf(')') >= 0 && text.EndsWith(")")) text = text[..bracket].TrimEnd();
        else if (bracket > 0 && text.Length - bracket < 40 && !text[bracket..].Contains(')')) text = text[(bracket + 1)..].TrimStart(); // "Connection (PC Connection, Inc.; NASDAQ: CNXN)"
        var start = text.Length;
        for (var words = 0; words < MaxWords && start > 0; words++)
        {
            var from = text[..start].TrimEnd().LastIndexOf(' ') + 1;
            var word = text[from..start].Trim();
            var dash = word.LastIndexOfAny("–—/)");
            if (dash < 0 && word.LastIndexOf("--") is >= 0 and var twice) dash = twice + 1;
            if (dash >= 0) return Tidy(text[(from + dash + 1)..]);
            if (word.IsEmpty || word is "-" || !IsNameWord(word) && word is not ("of" or "and" or "the" or "de" or "for")) break;
            start = from;
        }
        return Tidy(text[start..]);
    }

    /// <summary>The name that follows a dateline: "… April 29, 2020 – Microsoft Corp. today announced".</summary>
    public static string? After(ReadOnlySpan<char> text, int offset)
    {
        text = text[offset..].TrimStart(" -–—:/)(|.,");
        var end = 0;
        for (var words = 0; words < MaxWords && end < text.Length; words++)
        {
            var next = text[end..].IndexOf(' ');
            var word = next < 0 ? text[end..] : text.Slice(end, next);
            if (word.IsEmpty || !IsNameWord(word) && word is not ("of" or "and" or "&" or "de" or "the")) break;
            end += word.Length + 1;
            if (word[^1] is ',' && !Suffix.IsMatch(text[Math.Min(end, text.Length)..])) break;
        }
        return Tidy(text[..Math.Min(end, text.Length)]);
    }

    /// <summary>"Aflac", "nVent", "3M", "plc", "-".</summary>
    private static bool IsNameWord(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) || word is "&" || word.TrimEnd(".,") is "plc" or "ag" or "se" || word.ContainsAnyInRange('A', 'Z') || char.IsUpper(word[0]);

    private static string? Tidy(ReadOnlySpan<char> name)
    {
        var tidy = name.Trim(" ,;:-–—(“\"”*").ToString();
        foreach (var connector in (string[])["and ", "of ", "for ", "the "]) if (tidy.StartsWith(connector, StringComparison.Ordinal)) tidy = tidy[connector.Length..];
        foreach (var connector in (string[])[" and", " of", " for", " the"]) if (tidy.EndsWith(connector, StringComparison.Ordinal)) tidy = tidy[..^connector.Length];
        if (tidy.IndexOf('(', StringComparison.Ordinal) is > 1 and var bracket) tidy = tidy[..bracket].TrimEnd();
        return tidy.Length is >= 2 and <= 100 && tidy.AsSpan().ContainsAnyInRange('A', 'Z') ? tidy.TrimEnd(',') : null;
    }

    /// <returns>The company that a call's host welcomes everyone to; null when nobody does.</returns>
    public static string? Welcomed(string text)
    {
        foreach (Match match in Welcome.Matches(text))
        {
            var name = Possessive.Replace(Tidy(match.Groups["name"].Value) ?? "", "");
            if (name.Length >= 2 && !NoName.IsMatch(name)) return name;
        }
        return null;
    }

    [GeneratedRegex(@"\((?:[^()]{0,60}?[ ;,])?(?i:NYSE|NASDAQ|OTC|OTCQB|OTCQX|OTC ?PINK|TSX|TSXV|TSX-V|AMEX|NYSE ?(?:American|Arca|MKT)|NASDAQ[ -]?(?:GS|GM|CM|[\p{L} ]{1,24})|CBOE|CSE) ?: ?[“""]?[A-Z][A-Z.\-]{0,6}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Listing { get; }

    [GeneratedRegex(@"\b[Ww]elcome (?:you |everyone |you all )?(?:to )(?:the |our )?(?:(?i:Q[1-4]|first|second|third|fourth)[ -](?i:quarter )?(?i:fiscal )?(?i:year )?(?:20\d\d )?)?(?<name>[\p{Lu}\d][\p{L}\d&.'’\-]{0,40}(?: (?:of |and |& )?[\p{Lu}&][\p{L}\d&.'’\-]{0,40}){0,5}?)(?:['’]s?)?,? (?i:Q[1-4]|fiscal|full|FY|first|second|third|fourth|20\d\d|earnings|conference|quarter|financial|results|annual|investor)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Welcome { get; }

    [GeneratedRegex(@"['’]s?\z")]
    private static partial Regex Possessive { get; }

    [GeneratedRegex(@"\A(?:today|this|our|q[1-4]|first|second|third|fourth|earnings|conference|quarter)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoName { get; }

    [GeneratedRegex(@"\A(?:Inc|Ltd|LLC|L\.?P|Corp|Co|PLC|N\.V|S\.A|Incorporated|Limited)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffix { get; }
}
