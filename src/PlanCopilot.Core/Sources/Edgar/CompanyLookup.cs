using PlanCopilot.Core.Accounts;

namespace PlanCopilot.Core.Sources.Edgar;

/// <summary>Finds the company that somebody means in EDGAR's list, by ticker or name.</summary>
internal static class CompanyLookup
{
    private const int Suggestions = 5;

    /// <param name="companies">The list, the largest companies first; a company has a line for each ticker.</param>
    /// <returns>The company; or null with those that may be meant, the likeliest first.</returns>
    public static (EdgarCompany? Company, IReadOnlyList<EdgarCompany> Suggested) Find(string wanted, IReadOnlyList<EdgarCompany> companies)
    {
        var ticker = wanted.Trim().Replace('.', '-');
        if (companies.FirstOrDefault(company => ticker.Equals(company.Ticker, StringComparison.OrdinalIgnoreCase)) is { } listed) return (listed, []);
        var words = Words(wanted);
        if (words.Length == 0) return (null, []);
        var named = companies.DistinctBy(company => company.Cik).Select(company => (Company: company, Words: Words(company.Name), Short: Words(CompanyName.Short(company.Name)))).ToList();
        foreach (var matches in (Func<string[], string[], bool>[])[IsSame, Begins, HoldsAll])
        {
            var found = named.Where(company => matches(company.Words, words) || matches(company.Short, words)).Select(company => company.Company).ToList();
            if (found.Count == 1) return (found[0], []);
            if (found.Count > 1) return (null, [.. found.Take(Suggestions)]);
        }
        return (null, [.. named.Select(company => (company.Company, Likeness: Likeness(company.Short, words))).Where(pair => pair.Likeness >= 0.4)
            .OrderByDescending(pair => pair.Likeness).Take(Suggestions).Select(pair => pair.Company)]);
    }

    /// <summary>The company of exactly this name; by its ticker only where the names begin alike, since tickers are given anew.</summary>
    /// <returns>Null when there is none for certain: a namesake's filings are worse than none.</returns>
    public static EdgarCompany? FindSame(string name, string? ticker, IReadOnlyList<EdgarCompany> companies)
    {
        var (words, shortWords) = (Words(name), Words(CompanyName.Short(name)));
        if (words.Length == 0) return null;
        var same = companies.Where(company => IsSame(Words(company.Name), words) || IsSame(Words(CompanyName.Short(company.Name)), shortWords)).DistinctBy(company => company.Cik).ToList();
        if (same.Count == 1) return same[0];
        var among = same.Count > 1 ? same : companies.Where(company => Words(company.Name).FirstOrDefault() == words[0]);
        return ticker is null ? null : among.FirstOrDefault(company => ticker.Replace('.', '-').Equals(company.Ticker, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsSame(string[] name, string[] wanted) => name.SequenceEqual(wanted);

    private static bool Begins(string[] name, string[] wanted) => name.Take(wanted.Length).SequenceEqual(wanted);

    private static bool HoldsAll(string[] name, string[] wanted) => wanted.All(name.Contains);

    /// <summary>Share of common pairs of letters, so that a slip of the finger still leads to the name.</summary>
    private static double Likeness(string[] name, string[] wanted)
    {
        var (one, other) = (Pairs(string.Join(' ', name)), Pairs(string.Join(' ', wanted)));
        return 2.0 * one.Intersect(other).Count() / Math.Max(1, one.Count + other.Count);
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    private static string[] Words(string text) =>
        string.Concat(text.Where(letter => letter is not ('\'' or '’' or '.')).Select(letter => char.IsLetterOrDigit(letter) || letter == '&' ? char.ToLowerInvariant(letter) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
