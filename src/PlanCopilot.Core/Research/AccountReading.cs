using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Leadership;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Research;

/// <summary>From an account's documents to what its plan is drafted from. The same documents, and the same answers of a language model, give the same findings.</summary>
internal static class AccountReading
{
    /// <param name="documents">The account's own documents, in any order.</param>
    /// <param name="known">What is known already of some of them.</param>
    /// <param name="engine">The language model that helps; null for none.</param>
    public static async Task<Findings> ReadAsync(
        Account account, IReadOnlyList<Document> documents, IEnumerable<DocumentFindings> known, ModelEngine? engine, CancellationToken cancellationToken)
    {
        var ordered = documents.OrderByDescending(Vintage.DateOf).ThenBy(document => document.Id, StringComparer.Ordinal).ToList();
        var verdicts = Vintage.Judge(ordered);
        var current = ordered.Where((_, index) => verdicts[index] is null).ToList();
        var read = new DocumentFindings[current.Count];
        var done = known.ToDictionary<DocumentFindings, object>(findings => findings.Document, ReferenceEqualityComparer.Instance);
        Parallel.For(0, current.Count, new ParallelOptions { CancellationToken = cancellationToken },
            index => read[index] = done.TryGetValue(current[index], out var findings) ? findings : DocumentFindings.Of(current[index]));
        cancellationToken.ThrowIfCancellationRequested();
        var model = engine is null ? null : await ModelReading.AskAsync(engine, account.Name, read, cancellationToken);
        var selected = InsightSelector.Select(account.Name, [.. read.SelectMany(document => document.Candidates)], model?.Insights);
        return new Findings
        {
            Account = account,
            Documents = current,
            SetAside = [.. ordered.Zip(verdicts).Where(pair => pair.Second is not null).Select(pair => Superseded(pair.First, pair.Second))],
            Insights = selected.Insights,
            Links = selected.Links,
            LeadershipChanges = LeadershipTimeline.Merge(model?.Changes.SelectMany(changes => changes) ?? read.SelectMany(document => document.Changes)),
            Officers = [.. read.SelectMany(document => document.Officers)],
            Extraction = model?.Reports ?? [],
            Notes = engine?.Notes() ?? [],
        };
    }

    private static SetAside Superseded(Document document, string? why) =>
        new(document.Id, document.Kind, document.Title, document.Published, SourceUse.Superseded, why ?? "");
}
