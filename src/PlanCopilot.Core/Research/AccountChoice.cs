using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Research;

/// <summary>Settles which account a run is about, or says why that can't be told.</summary>
internal static class AccountChoice
{
    /// <param name="known">The account of that name from an earlier run, or null.</param>
    /// <exception cref="ResearchRefusedException">Nothing could be read, or no company matches.</exception>
    public static Account Choose(ResearchRequest request, IReadOnlyList<FileReading> readings, Account? known)
    {
        if (readings.Count == 0 && request.Account is null) // with an account, it is drafted anew from what is stored
            throw new ResearchRefusedException($"There is no file to read{In(request)}. Put the account's filings there, or name another folder.");
        var documents = readings.Select(reading => reading.Document).OfType<Document>().ToList();
        if (request.Account is { } given) return WithPrintedName(given, documents);
        var found = AccountMatcher.Find(request.Wanted, documents, request.Folder);
        if (known is not null)
            return found is not null && (known.Cik is null || found.Cik is null || found.Cik == known.Cik) ? found with { Key = known.Key } : known;
        return found ?? throw new ResearchRefusedException(documents.Count == 0 ? NothingReadable(request, readings) : NoMatch(request, documents));
    }

    /// <summary>EDGAR knows most names in capitals; the company's own documents print it as people do.</summary>
    private static Account WithPrintedName(Account given, IReadOnlyList<Document> documents)
    {
        var printed = AccountMatcher.Companies([.. documents.Where(document => document.Cik == given.Cik)]).FirstOrDefault(company => company.Cik == given.Cik);
        return printed is null || given.Name.Any(char.IsLower) ? given with { Ticker = given.Ticker ?? printed?.Ticker } : given with { Name = printed.Name, Ticker = given.Ticker ?? printed.Ticker };
    }

    private static string NothingReadable(ResearchRequest request, IReadOnlyList<FileReading> readings) =>
        $"None of the {readings.Count} files{In(request)} could be read; the first one, {readings[0].Name}: {readings[0].Why}";

    private static string NoMatch(ResearchRequest request, IReadOnlyList<Document> documents)
    {
        var companies = AccountMatcher.Companies(documents).Take(5).Select(Describe).ToList();
        return companies.Count == 0
            ? $"No document{In(request)} says which company it is about. Add a filing of the account (a 10-K, 10-Q or 8-K)."
            : $"No document{In(request)} is by '{request.Wanted}'. Found: {string.Join("; ", companies)}. Ask for one of these by name, ticker or CIK, or name another folder.";
    }

    private static string Describe(Account company)
    {
        string?[] marks = [company.Ticker is null ? null : $"ticker {company.Ticker}", company.Cik is null ? null : $"CIK {company.Cik}"];
        var known = string.Join(", ", marks.OfType<string>());
        return known == "" ? company.Name : $"{company.Name} ({known})";
    }

    private static string In(ResearchRequest request) => request.Folder is null ? "" : $" in '{request.Folder}'";
}
