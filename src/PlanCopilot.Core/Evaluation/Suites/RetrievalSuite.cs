using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>Whether a question finds the passages that answer it, with BM25 alone as a yardstick beside it. Files: queries.jsonl, documents.jsonl.</summary>
public sealed class RetrievalSuite : IEvalSuite
{
    private const int Kept = 20;

    public string Name => "retrieval";

    public async Task<IReadOnlyList<SuiteResult>> RunAsync(Dataset dataset, CancellationToken cancellationToken)
    {
        var queries = dataset.Read("queries.jsonl", SuiteJson.Default.LabelledQuery);
        if (queries is null) return [SuiteResult.Empty(Name), SuiteResult.Empty($"{Name}-bm25")];
        await using var db = PlanCopilotDatabase.Open("Data Source=:memory:");
        await db.Database.OpenConnectionAsync(cancellationToken); // the database lives as long as its connection
        await db.UpgradeAsync(cancellationToken);
        var (both, words) = (new List<QueryResult>(), new List<QueryResult>());
        foreach (var account in queries.GroupBy(query => query.Account, StringComparer.Ordinal))
        {
            var (search, texts) = await OpenAsync(db, dataset, account.Key, cancellationToken);
            foreach (var query in account)
            {
                both.Add(new(query, await search.SearchAsync(query.Query, SearchFilter.None, SearchMode.Hybrid, Kept, cancellationToken), texts));
                words.Add(new(query, await search.SearchAsync(query.Query, SearchFilter.None, SearchMode.WordsOnly, Kept, cancellationToken), texts));
            }
        }
        return [Result(Name, dataset, both), Result($"{Name}-bm25", dataset, words)];
    }

    private static async Task<(PassageSearch Search, AccountTexts Texts)> OpenAsync(PlanCopilotDbContext db, Dataset dataset, string account, CancellationToken cancellationToken)
    {
        await db.SaveAccountAsync(AccountResearch.AccountOf(dataset, account), cancellationToken);
        var texts = new List<string>();
        foreach (var entry in AccountResearch.Entries(dataset, account))
        {
            var document = dataset.Parse(entry.Id);
            var reading = new Storage.Reading(document, ReadOnlyMemory<byte>.Empty, entry.Path) { Passages = PassageSplitter.Split(document) };
            if (await db.AddDocumentAsync(account, reading, TimeProvider.System, cancellationToken)) texts.AddRange(reading.Passages.Select(passage => passage.Text));
        }
        return (await PassageSearch.OpenAsync(db, account, cancellationToken), new AccountTexts(texts));
    }

    private static SuiteResult Result(string name, Dataset dataset, List<QueryResult> results)
    {
        var ids = dataset.Documents.Keys.Where(id => results.Exists(result => result.Query.Account == dataset.Documents[id].Account))
            .Select(id => (Id: id, Hash: dataset.Parse(id).Id)).DistinctBy(pair => pair.Hash).ToDictionary(pair => pair.Hash, pair => pair.Id, StringComparer.Ordinal);
        return new SuiteResult(name, Measure(results), [.. results.Select(result => OutcomeOf(result, ids))]);
    }

    private static IReadOnlyList<Metric> Measure(List<QueryResult> results)
    {
        var types = results.Select(result => result.Query.Type).Distinct().Order(StringComparer.Ordinal).ToList();
        return
        [
            Of("nDCG@10", _ => true, result => result.Ndcg),
            .. types.Select(type => Of($"nDCG@10 {type}", result => result.Query.Type == type, result => result.Ndcg)),
            Of("nDCG@10 of quotes", _ => true, result => result.NdcgOfQuotes),
            Of("recall of grade 2, 10 passages", result => result.HasBest, result => result.RecallAt10),
            Of("recall of grade 2, 6,000 characters", result => result.HasBest, result => result.RecallIn6000),
            .. types.Select(type => Of($"recall of grade 2, 10 passages, {type}", result => result.HasBest && result.Query.Type == type, result => result.RecallAt10) with { IsDetail = true }),
        ];

        Metric Of(string name, Func<QueryResult, bool> counts, Func<QueryResult, double> value) =>
            Bootstrap.Measure(name, [.. results.Where(counts)], result => result.Query.Account, drawn => drawn.Count == 0 ? null : drawn.Average(value));
    }

    private static EvalOutcome OutcomeOf(QueryResult result, Dictionary<string, string> ids)
    {
        var answer = new PassageAnswers([.. result.Found.Select(found =>
            new PassageAnswer(ids[found.Passage.DocumentId], found.Passage.Start, found.Passage.End, found.Passage.Text))]);
        var first = result.FirstRelevant;
        return new EvalOutcome(result.Query.Id, result.Query.Account, result.Query.Query, JsonSerializer.SerializeToNode(result.Query, SuiteJson.Default.LabelledQuery),
            JsonSerializer.SerializeToNode(answer, SuiteJson.Default.PassageAnswers), null, Math.Round(result.Ndcg, 4),
            first is null ? $"none of the first {Kept} passages is relevant" : $"first relevant passage: {first}; {result.Query.Relevant.Count} quotes are relevant");
    }
}

internal sealed record LabelledQuery(string Account, string Id, string Type, string Query, IReadOnlyList<RelevantQuote> Relevant);

/// <param name="Grade">2 answers the question, 1 is about it.</param>
internal sealed record RelevantQuote(string Quote, int Grade);

internal sealed record PassageAnswers(IReadOnlyList<PassageAnswer> Passages);

internal sealed record PassageAnswer(string Document, int Start, int End, string Text);
