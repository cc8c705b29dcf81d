using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Research;

/// <summary>Finds which company of a set of documents somebody means, by ticker, CIK, name, or the folder it was filed under.</summary>
public static class AccountMatcher
{
    /// <param name="wanted">What the person typed.</param>
    /// <param name="folder">Name of the folder that the documents lie in, or null.</param>
    /// <returns>The account, whose key is <paramref name="wanted"/> in lower case; null when no filing's company matches.</returns>
    public static Account? Find(string wanted, IReadOnlyList<Document> documents, string? folder)
    {
        var companies = Companies(documents);
        var match = companies.FirstOrDefault(company => Means(wanted, company))
            ?? (companies.Count == 1 && Same(folder, wanted) ? companies[0] : null)
            ?? (companies.Where(company => Begins(wanted, company)).ToList() is [var only] ? only : null);
        return match is null ? null : match with { Key = Key(wanted) };
    }

    /// <summary>
    /// The registrants of the filings, the one with the newest filing first; of one company the newest name in small letters counts.
    /// Where there is no filing, the companies that the other documents are about.
    /// </summary>
    public static IReadOnlyList<Account> Companies(IReadOnlyList<Document> documents)
    {
        var filings = CompaniesOf(documents.Where(document => document.Kind.IsFiling()));
        return filings.Count > 0 ? filings : CompaniesOf(documents);
    }

    private static List<Account> CompaniesOf(IEnumerable<Document> documents) =>
    [
        .. documents.Where(document => document.Company is not null)
            .OrderByDescending(Vintage.DateOf).ThenBy(document => document.Id, StringComparer.Ordinal)
            .GroupBy(document => document.Cik?.Value ?? CompanyName.Short(document.Company ?? "").ToUpperInvariant())
            .Select(Describe),
    ];

    /// <summary>EDGAR prints some names in capitals throughout: a document that prints it as people do knows better.</summary>
    private static Account Describe(IEnumerable<Document> newestFirst)
    {
        var names = newestFirst.Select(document => document.Company ?? "").ToList();
        var name = names.FirstOrDefault(name => name.Any(char.IsLower)) ?? CompanyName.AsPrinted(names[0], newestFirst.First().Text);
        return new Account(Key(name), name)
        {
            Cik = newestFirst.First().Cik,
            Ticker = newestFirst.Select(filing => filing.Ticker).FirstOrDefault(ticker => ticker is not null),
        };
    }

    /// <summary>Whether <paramref name="wanted"/> names <paramref name="account"/> by key, ticker, CIK or name ("salesforce").</summary>
    public static bool Means(string wanted, Account account) =>
        Same(wanted, account.Key) || Same(wanted, account.Ticker)
        || (account.Cik is not null && Cik.TryParse(wanted) == account.Cik)
        || Key(wanted) is { Length: > 1 } key && (key == Key(account.Name) || key == Key(CompanyName.Short(account.Name)));

    /// <summary>"Norvane" for Norvane Coldworks, Inc.: enough where only one company's name begins so.</summary>
    private static bool Begins(string wanted, Account account) =>
        Key(wanted) is { Length: > 3 } key && Key(account.Name).StartsWith(key + "-", StringComparison.Ordinal);

    /// <returns>Lower-case letters and digits, words joined by hyphens, such as "home-depot".</returns>
    public static string Key(string text) => string.Join('-', Words(text));

    private static string[] Words(string text)
    {
        var kept = text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : letter is '\'' or '’' or '.' ? '\0' : ' ');
        return string.Concat(kept.Where(letter => letter != '\0')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool Same(string? one, string? other) =>
        one is not null && other is not null && one.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);
}
