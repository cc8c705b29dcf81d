using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Http;

namespace PlanCopilot.Core.Sources.Edgar;

/// <summary>Asks EDGAR for companies, their lists of submissions and the documents of each.</summary>
public sealed class EdgarClient(SourceClient client, EdgarOptions options)
{
    /// <summary>The SEC allows ten requests a second to all machines of a caller together; this stays a little below.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(125);

    /// <summary>Annual reports of 20 MB take long, and a few failures tell.</summary>
    public static ResilienceOptions Resilience { get; } = new()
    {
        TotalTimeout = TimeSpan.FromMinutes(3),
        AttemptTimeout = TimeSpan.FromMinutes(1),
        FailureRatio = 0.5,
        LeastRequests = 8,
        Sampling = TimeSpan.FromMinutes(2),
        Break = TimeSpan.FromSeconds(30),
        LargestBody = 25 << 20,
    };

    public SourceTally Tally => client.Tally;

    /// <param name="wanted">A ticker, a CIK or a name.</param>
    /// <exception cref="UnknownCompanyException">No company is meant for certain; the message names some that may be.</exception>
    /// <exception cref="SourceException">EDGAR can't be asked.</exception>
    public async Task<EdgarCompany> FindCompanyAsync(string wanted, CancellationToken cancellationToken)
    {
        if (Cik.TryParse(wanted) is { } cik) return (await LoadAsync(cik, cancellationToken)).Company;
        var (company, suggested) = CompanyLookup.Find(wanted, await ListCompaniesAsync(cancellationToken));
        return company ?? throw UnknownCompanyException.Of(wanted, suggested);
    }

    /// <returns>The company of exactly this name, or null: a known account must not become a namesake's.</returns>
    /// <exception cref="SourceException">EDGAR can't be asked.</exception>
    public async Task<EdgarCompany?> FindSameAsync(string name, string? ticker, CancellationToken cancellationToken) =>
        CompanyLookup.FindSame(name, ticker, await ListCompaniesAsync(cancellationToken));

    private async Task<IReadOnlyList<EdgarCompany>> ListCompaniesAsync(CancellationToken cancellationToken) =>
        EdgarJson.Companies((await GetAsync(new Uri(options.Archives, "files/company_tickers.json"), isFixed: false, EdgarJson.WhyNoObject, cancellationToken)).Body);

    /// <returns>The company and the filings that are read for it, newest first, each with whether it amends parts only.</returns>
    /// <exception cref="SourceException">EDGAR can't be asked, or has no such company.</exception>
    public async Task<(EdgarCompany Company, IReadOnlyList<(EdgarFiling Filing, bool IsPartial)> Filings)> ListFilingsAsync(Cik cik, CancellationToken cancellationToken)
    {
        var (company, recent, older) = await LoadAsync(cik, cancellationToken);
        var filings = recent.ToList();
        foreach (var file in older)
        {
            if (filings.Count > 0 && FilingChoice.IsEnough(filings)) break;
            var page = await GetAsync(new Uri(options.Data, "submissions/" + file.Name), isFixed: false, EdgarJson.WhyNoObject, cancellationToken);
            filings.AddRange(EdgarJson.Older(page.Body, cik));
        }
        return (company, FilingChoice.Choose(filings));
    }

    /// <summary>
    /// The documents of a filing that are read, fetched and kept: the form itself, and a current report's releases.
    /// Where the index is missing, the whole submission in one file.
    /// </summary>
    /// <exception cref="SourceException">One of them can't be had.</exception>
    public async Task<IReadOnlyList<(FetchedPage Page, bool IsExhibit)>> FetchAsync(EdgarFiling filing, CancellationToken cancellationToken)
    {
        var hasExhibits = filing.AmendedForm is "8-K" or "6-K";
        if (!hasExhibits && FilingIndex.IsText(filing.Document)) return [(await DocumentAsync(filing, filing.Document, cancellationToken), false)];
        try
        {
            var index = await GetAsync(Url(filing, filing.Accession + "-index-headers.html"), isFixed: true, FilingIndex.WhyNoIndex, cancellationToken);
            return await FetchAsync(filing, FilingIndex.Read(index.Body.Span), cancellationToken);
        }
        catch (SourceException missing) when (missing.IsMissing)
        {
            return [(await DocumentAsync(filing, filing.Accession + ".txt", cancellationToken), false)];
        }
    }

    public Task<ReadOnlyMemory<byte>> LoadAsync(FetchedPage page, CancellationToken cancellationToken) => client.LoadAsync(page, cancellationToken);

    private async Task<IReadOnlyList<(FetchedPage, bool)>> FetchAsync(EdgarFiling filing, IReadOnlyList<EdgarDocument> documents, CancellationToken cancellationToken)
    {
        var main = documents.FirstOrDefault(document => document.Type.Equals(filing.Form, StringComparison.OrdinalIgnoreCase) && FilingIndex.IsText(document.File))?.File
            ?? (FilingIndex.IsText(filing.Document) ? filing.Document : filing.Accession + ".txt");
        var pages = new List<(FetchedPage, bool)> { (await DocumentAsync(filing, main, cancellationToken), false) };
        foreach (var release in documents.Where(FilingIndex.IsRelease).DistinctBy(document => document.File))
            pages.Add((await DocumentAsync(filing, release.File, cancellationToken), true));
        return pages;
    }

    private Task<FetchedPage> DocumentAsync(EdgarFiling filing, string file, CancellationToken cancellationToken) =>
        client.GetAsync(new SourceRequest(Url(filing, file), IsFixed: true, body => ErrorPage.Why(body, "document")), cancellationToken);

    private async Task<(EdgarCompany Company, IReadOnlyList<EdgarFiling> Filings, IReadOnlyList<OlderFilings> Older)> LoadAsync(Cik cik, CancellationToken cancellationToken)
    {
        try
        {
            var page = await GetAsync(new Uri(options.Data, $"submissions/CIK{cik.Value.PadLeft(10, '0')}.json"), isFixed: false, EdgarJson.WhyNoObject, cancellationToken);
            return EdgarJson.Submissions(page.Body, cik);
        }
        catch (SourceException missing) when (missing.IsMissing)
        {
            throw new UnknownCompanyException($"EDGAR has no company with CIK {cik}. Check the number, or ask by name.");
        }
    }

    private async Task<(FetchedPage Page, ReadOnlyMemory<byte> Body)> GetAsync(Uri url, bool isFixed, Func<ReadOnlyMemory<byte>, string?> whyUnusable, CancellationToken cancellationToken)
    {
        var page = await client.GetAsync(new SourceRequest(url, isFixed, whyUnusable), cancellationToken);
        return (page, await client.LoadAsync(page, cancellationToken));
    }

    private Uri Url(EdgarFiling filing, string file) => new(options.Archives, filing.Folder + file);
}

/// <summary>EDGAR knows no company, or several, by what was asked. The message says what to do.</summary>
public sealed class UnknownCompanyException(string message) : Exception(message)
{
    internal static UnknownCompanyException Of(string wanted, IReadOnlyList<EdgarCompany> suggested) => new(suggested.Count == 0
        ? $"EDGAR knows no company '{wanted}'. Check the spelling, or ask by ticker or CIK; companies without shares on an exchange are found by CIK only."
        : $"'{wanted}' may be: {string.Join("; ", suggested.Select(company => $"{company.Name} ({(company.Ticker is null ? "" : company.Ticker + ", ")}CIK {company.Cik})"))}. Ask for one of these by ticker or CIK.");
}
