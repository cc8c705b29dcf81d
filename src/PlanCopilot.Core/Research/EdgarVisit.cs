using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Sources.Edgar;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Research;

/// <summary>Fetches the filings of one account that it doesn't hold yet.</summary>
/// <param name="held">Hashes of what was read before.</param>
internal sealed class EdgarVisit(PlanCopilotDbContext db, EdgarClient edgar, IReadOnlySet<string> held, SourceVisit visit)
{
    /// <returns>The account, with its CIK where EDGAR knows it.</returns>
    public async Task<Account> RunAsync(Account known, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        var account = known;
        try
        {
            if (account.Cik is null) account = await WithCikAsync(account, cancellationToken);
            if (account.Cik is { } cik) await FetchAsync(cik, progress, cancellationToken);
            else visit.Note($"{AccountRefresh.Edgar} lists no company named {account.Name}; name its CIK once to fetch its filings: plancopilot research CIK", hasFailed: false);
        }
        catch (SourceException failure)
        {
            visit.Fail(failure, $"{AccountRefresh.Edgar}: ");
        }
        catch (UnknownCompanyException unknown)
        {
            visit.Note($"{AccountRefresh.Edgar}: {unknown.Message}", hasFailed: true);
        }
        return account;
    }

    private async Task<Account> WithCikAsync(Account account, CancellationToken cancellationToken)
    {
        if (await edgar.FindSameAsync(account.Name, account.Ticker, cancellationToken) is not { } company) return account;
        var found = account with { Cik = company.Cik, Ticker = account.Ticker ?? company.Ticker };
        await db.SaveAccountAsync(found, cancellationToken);
        return found;
    }

    private async Task FetchAsync(Cik cik, IProgress<ResearchProgress>? progress, CancellationToken cancellationToken)
    {
        var (company, filings) = await edgar.ListFilingsAsync(cik, cancellationToken);
        foreach (var (index, (filing, isPartial)) in filings.Index())
        {
            try
            {
                var pages = await edgar.FetchAsync(filing, cancellationToken);
                visit.Files.AddRange(pages.Where(page => !held.Contains(page.Page.Hash)).Select(page => FileOf(company, filing, isPartial, page.Page, page.IsExhibit)));
            }
            catch (SourceException failure) when (!failure.IsClosed)
            {
                visit.Fail(failure, $"{AccountRefresh.Edgar}: the {filing.Form} of {filing.Filed:yyyy-MM-dd} is missing: ");
            }
            progress?.Report(new(ResearchStage.Fetching, index + 1, filings.Count, $"{filing.Form} of {filing.Filed:yyyy-MM-dd}"));
        }
    }

    private SourceFile FileOf(EdgarCompany company, EdgarFiling filing, bool isPartial, FetchedPage page, bool isExhibit) =>
        new(page.Url, cancelled => edgar.LoadAsync(page, cancelled))
        {
            Filed = new FiledAs(filing.Cik, company.Name, filing.Accession, filing.Form, filing.Filed, filing.Period, isExhibit, isPartial),
        };
}
