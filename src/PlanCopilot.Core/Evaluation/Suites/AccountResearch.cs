using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Research;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>Researches an account of a data set from its documents, as the pipeline does but without a database.</summary>
internal static class AccountResearch
{
    /// <param name="engine">The language model that helps; null for none.</param>
    public static Task<Findings> RunAsync(Dataset dataset, string account, ModelEngine? engine, CancellationToken cancellationToken) =>
        RunAsync(AccountOf(dataset, account), [.. Entries(dataset, account).Select(entry => dataset.Parse(entry.Id))], engine, cancellationToken);

    public static Task<Findings> RunAsync(Account account, IReadOnlyList<Document> documents, ModelEngine? engine, CancellationToken cancellationToken) =>
        AccountReading.ReadAsync(account, documents, [], engine, cancellationToken);

    public static Account AccountOf(Dataset dataset, string account)
    {
        var first = Entries(dataset, account)[0];
        return new Account(account, first.Company) { Cik = Cik.TryParse(first.Cik), Ticker = string.IsNullOrEmpty(first.Ticker) ? null : first.Ticker };
    }

    /// <exception cref="FormatException">No document of the account is listed.</exception>
    public static IReadOnlyList<DatasetDocument> Entries(Dataset dataset, string account)
    {
        var entries = dataset.Documents.Values.Where(entry => entry.Account == account).ToList();
        return entries.Count > 0 ? entries
            : throw new FormatException($"{dataset.PathOf("documents.jsonl")}: there is no document of the account '{account}'.");
    }
}
