using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Research;

/// <summary>
/// The names that a company's own filings introduce for it: International Business Machines Corporation
/// ("IBM" or the "Company"). Other companies' documents call it by these.
/// </summary>
public static partial class AccountAliases
{
    /// <summary>Filings define their names on the cover, in Item 1 or in the first note; the first part is enough.</summary>
    private const int CharactersRead = 60_000;

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Company", "the Company", "Corporation", "Registrant", "the Registrant", "we", "us", "our", "Trust", "Partnership", "Fund", "Group", "SEC", "Exchange Act", "Board");

    public static IReadOnlyList<string> From(IEnumerable<Document> filings) =>
        [.. filings.SelectMany(In).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> In(Document filing) =>
        from Match definition in Definition.Matches(filing.Text[..Math.Min(filing.Text.Length, CharactersRead)])
        from Match quoted in Quoted.Matches(definition.Value)
        let name = quoted.Groups[1].Value.Trim().TrimEnd(',', '.')
        where name.Length is > 1 and <= 30 && char.IsUpper(name[0]) && !Roles.Contains(name)
        select name;

    /// <summary>A parenthesis that says both a name and that the company calls itself so.</summary>
    [GeneratedRegex(@"\([^()]{0,60}[“""](?:the )?(?:Company|we|us|our|Registrant|Corporation)[,.]?[”""][^()]{0,80}\)|\([^()]{0,80}[“""][A-Z][^()”""]{1,30}[”""][^()]{0,20}[“""](?:the )?(?:Company|we|us|our)[,.]?[”""][^()]{0,60}\)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Definition { get; }

    [GeneratedRegex(@"[“""]([^“”""()]{2,40})[”""]")]
    private static partial Regex Quoted { get; }
}
