using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Insights;

/// <summary>How much of a sentence only this company could have printed: names, amounts, dates, places.</summary>
internal static partial class Specificity
{
    /// <returns>From 0 (nothing a rep could look up) to 1.</returns>
    public static double Of(string sentence)
    {
        var names = Names(sentence).Count();
        var amounts = Math.Min(Amount.Count(sentence), 3);
        var dates = Math.Min(Date.Count(sentence), 2);
        return 1 - Math.Exp(-(0.5 * Math.Min(names, 4) + 0.45 * amounts + 0.35 * dates));
    }

    /// <returns>Runs of capitalised words that don't merely begin the sentence, such as "Data Cloud" or "European Union".</returns>
    public static IEnumerable<string> Names(string sentence)
    {
        foreach (Match match in Name.Matches(sentence))
        {
            var name = match.Value.TrimEnd('.', ',');
            if (!NoName.IsMatch(name)) yield return name;
        }
    }

    // A name may follow a word, a comma or a quotation mark, but not a full stop, a bullet or the sentence's beginning.
    [GeneratedRegex(@"(?<=[a-z0-9,;)%’'] [“""(]?|\()(?:[A-Z][A-Za-z0-9]*(?:[-&’'.][A-Za-z0-9]+)*)(?: (?:(?:of|and|for|the|&) )?(?:[A-Z0-9][A-Za-z0-9]*(?:[-&’'.][A-Za-z0-9]+)*)){0,4}")]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Company|The|I|We|Our|Board|Item|Part|Note|Form|Section|Annual Report|SEC|GAAP|U\.?S\.?|United States|Common Stock|Directors?|Board of Directors|Notes?|Risk Factors|Securities|EBIT|Company’s|Corporation|Management|Total|Consolidated .*|Financial Statements|First|Second|Third|Fourth|Class [AB]|Series .*|MD&A|N/A|Exchange Act|Securities Act.*|Internet|Code|Committee|Audit Committee|Chief .*|President|CEO|CFO)$")]
    private static partial Regex NoName { get; }

    [GeneratedRegex(@"\$ ?\d[\d,.]*(?: (?:million|billion|trillion))?|\d[\d,.]* ?%|\b\d[\d.]* percent\b|\b(?:two|three|four|five|six|seven|eight|nine|ten) percent\b|\b\d[\d,.]* (?:million|billion|basis points|employees|stores|countries|customers|units|locations|markets|plants|restaurants|warehouses)\b")]
    private static partial Regex Amount { get; }

    [GeneratedRegex(@"\b(?:fiscal(?: year)? )?20[0-4]\d\b|\b(?:first|second|third|fourth) quarter\b")]
    private static partial Regex Date { get; }
}
