using System.Text.RegularExpressions;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Review;

/// <summary>Whose plan a file holds, by what it says of itself.</summary>
public static partial class PlanOwner
{
    private const int Beginning = 600;
    private const int MentionsNeeded = 3;
    private const int LongestName = 60;

    /// <param name="fileName">Names the account where the text doesn't.</param>
    /// <param name="known">Accounts that have been researched; may be empty.</param>
    /// <returns>The account's key and name: of a known account, else made from the plan's title, else from the file's name.</returns>
    public static (string Account, string Company) Guess(Document document, string fileName, IReadOnlyList<Account> known)
    {
        var start = document.Text[..Math.Min(document.Text.Length, Beginning)];
        var owner = MostNamed(start, known, 1) ?? MostNamed(document.Text, known, MentionsNeeded);
        if (owner is not null) return (owner.Key, owner.Name);
        var title = document.Blocks.Count == 0 ? "" : document.Text[document.Blocks[0].Start..document.Blocks[0].End];
        var name = Names(title).MaxBy(name => Mentions(document.Text, CompanyName.Short(name).Split(' ')[0]))
            ?? Names(Path.GetFileNameWithoutExtension(fileName).Replace('-', ' ').Replace('_', ' ')).FirstOrDefault() ?? fileName;
        return (CompanyName.Short(name).ToLowerInvariant(), name);
    }

    private static Account? MostNamed(string text, IReadOnlyList<Account> known, int needed)
    {
        var named = known.Select(account => (Account: account, Count: Mentions(text, CompanyName.Short(account.Name)))).Where(one => one.Count >= needed).ToList();
        return named.Count == 0 ? null : named.MaxBy(one => one.Count).Account;
    }

    private static int Mentions(string text, string name)
    {
        var count = 0;
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            if (IsEdge(text, at - 1) && IsEdge(text, at + name.Length)) count++;
        return count;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    /// <summary>"Halden" and "Salesforce" of "Halden Strategic Account Plan FY26 – Salesforce": what is left that could be a name.</summary>
    private static IEnumerable<string> Names(string title) =>
        Edges.Split(title).Select(part => string.Join(' ', Filler.Replace(part, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('-', ',', ')', ' '))
            .Where(part => part.Length is > 1 and <= LongestName && part.Any(char.IsLetter));

    [GeneratedRegex(@"\s[–—|-]\s|[:(]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Edges { get; }

    [GeneratedRegex(@"\b(?:strategic|strategy|key|global|account|accounts|plan|plans|planning|growth|sales|working|draft|review|annual|for|the|fy\s?\d+|20\d\d|q[1-4]|v\d+|version|final|copy)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filler { get; }
}
