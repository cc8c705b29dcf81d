using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Storage;

/// <summary>
/// Searches one account's passages by words (BM25) and by meaning (vectors, compared one by one: an account has
/// thousands of passages, not millions). Stands in this room because it reads the tables.
/// </summary>
public sealed class PassageSearch
{
    /// <summary>How many of each ranking are fused.</summary>
    private const int Depth = 100;
    /// <summary>How many of the best by words tell whether the question uses the documents' own words.</summary>
    private const int Sample = 5;
    /// <summary>
    /// The floor. A question of whose words no passage holds this share is about something else, unless a passage says
    /// much the same in other words; a name or a rare word has no other words. Set between questions about four companies
    /// and questions about penguins, bread and violins; of passages less is asked, as the best one has passed.
    /// </summary>
    private const double LeastCoverage = 0.3, LeastSimilarity = 0.45, LeastPassageCoverage = 0.2, LeastPassageSimilarity = 0.2;

    private readonly PlanCopilotDbContext _db;
    private readonly string _account;
    private readonly List<Entry> _entries;
    private readonly Dictionary<long, int> _positions;

    private sealed record Entry(long Id, string Document, int Ordinal, DocumentKind Kind, string Title, DateOnly? Published, float[] Vector);

    private PassageSearch(PlanCopilotDbContext db, string account, List<Entry> entries)
    {
        (_db, _account, _entries) = (db, account, entries);
        _positions = entries.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
    }

    /// <summary>Loads the vectors of the account's documents that are read; superseded and refused ones aren't searched.</summary>
    public static Task<PassageSearch> OpenAsync(PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var rows = await db.Passages.AsNoTracking().Where(passage => passage.Account == account)
                .Join(db.Documents.Where(document => document.Use == SourceUse.Read),
                    passage => new { passage.Account, Id = passage.Document }, document => new { document.Account, document.Id },
                    (passage, document) => new
                    {
                        passage.Id,
                        passage.Document,
                        passage.Ordinal,
                        passage.Embedding,
                        document.Kind,
                        document.Title,
                        document.Published,
                    })
                .ToListAsync(cancellationToken);
            // Row numbers tell in which order documents were read; results must not depend on that.
            var entries = rows.OrderBy(row => row.Document, StringComparer.Ordinal).ThenBy(row => row.Ordinal)
                .Select(row => new Entry(row.Id, row.Document, row.Ordinal, row.Kind, row.Title, row.Published,
                    StoredPassage.Unpack(row.Embedding)));
            return new PassageSearch(db, account, [.. entries]);
        });

    /// <param name="count">At most so many passages.</param>
    /// <returns>The passages that answer, best first; none when nothing is relevant.</returns>
    public Task<IReadOnlyList<FoundPassage>> SearchAsync(
        string question, SearchFilter filter, SearchMode mode, int count, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync<IReadOnlyList<FoundPassage>>(async () =>
        {
            var asked = Question.Read(question);
            var byWords = (await RankByWordsAsync(asked, cancellationToken)).Where(item => Admits(filter, item)).Take(Depth).ToList();
            var byMeaning = mode == SearchMode.Hybrid ? RankByMeaning(asked, filter) : [];
            var passages = await LoadAsync([.. byWords.Union(byMeaning)], cancellationToken);
            if (mode == SearchMode.WordsOnly) return Answers(asked, RankFusion.Fuse([(byWords, 1)]), passages, count, _ => true);
            var coverage = passages.ToDictionary(pair => pair.Key, pair => asked.Coverage($"{pair.Value.Section} {pair.Value.Text}"));
            var similarity = passages.Keys.ToDictionary(item => item, item => PassageEmbedder.Similarity(asked.Vector, _entries[item].Vector));
            if (coverage.Values.DefaultIfEmpty().Max() < LeastCoverage
                && (asked.HasRareWord || similarity.Values.DefaultIfEmpty().Max() < LeastSimilarity)) return [];
            // The more of the question's words the documents use, the more the words decide.
            var trust = Math.Cbrt(Math.Pow(byWords.Take(Sample).Select(item => coverage[item]).DefaultIfEmpty().Average(), 2));
            return Answers(asked, RankFusion.Fuse([(byWords, trust), (byMeaning, 1 - trust)]), passages, count,
                item => coverage[item] >= LeastPassageCoverage || similarity[item] >= LeastPassageSimilarity);
        });

    private bool Admits(SearchFilter filter, int item) => filter.Admits(_entries[item].Kind, _entries[item].Published);

    private List<int> RankByMeaning(Question asked, SearchFilter filter) =>
    [
        .. Enumerable.Range(0, _entries.Count).Where(item => Admits(filter, item))
            .Select(item => (Item: item, Score: PassageEmbedder.Similarity(asked.Vector, _entries[item].Vector)))
            .Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Item)
            .Take(Depth).Select(pair => pair.Item),
    ];

    private async Task<List<int>> RankByWordsAsync(Question asked, CancellationToken cancellationToken)
    {
        if (asked.Words.Count == 0) return [];
        await _db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = _db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (_db.Database.IsSqlite() ? Sqlite : Postgres, _db.Database.CurrentTransaction?.GetDbTransaction());
        Add("words", _db.Database.IsSqlite() ? SqliteMatch(_account, asked.Words) : string.Join(" OR ", asked.Words.Select(Quoted)));
        Add("account", _account);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ranked = new List<(int Item, double Score)>();
        while (await reader.ReadAsync(cancellationToken))
            if (_positions.TryGetValue(reader.GetInt64(0), out var item)) ranked.Add((item, reader.GetDouble(1)));
        return [.. ranked.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Item).Select(pair => pair.Item)];

        void Add(string name, string value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    // bm25() is negative, and lower is better; the account's column must not count.
    private const string Sqlite = """
        SELECT passages."Id", -bm25(passage_search, 0.0, 1.0, 1.0) FROM passage_search
        JOIN passages ON passages."Id" = passage_search.rowid
        WHERE passage_search MATCH @words AND passages."Account" = @account
        """;

    private const string Postgres = """
        SELECT "Id", ts_rank_cd("Search", websearch_to_tsquery('english', @words), 1)::float8 FROM passages
        WHERE "Account" = @account AND "Search" @@ websearch_to_tsquery('english', @words)
        """;

    /// <summary>In quotes nothing that people type is an operator of the index's query language.</summary>
    private static string SqliteMatch(string account, IReadOnlyList<string> words) =>
        $"Account : {Quoted(account)} AND {{Section Text}} : ({string.Join(" OR ", words.Select(Quoted))})";

    private static string Quoted(string word) => $"\"{word.Replace("\"", "")}\"";

    private async Task<Dictionary<int, Passage>> LoadAsync(IReadOnlyList<int> items, CancellationToken cancellationToken)
    {
        var ids = items.Select(item => _entries[item].Id).ToList();
        var rows = await _db.Passages.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => _positions[row.Id], row => row.ToPassage());
    }

    private IReadOnlyList<FoundPassage> Answers(
        Question asked, List<(int Item, double Score)> ranked, Dictionary<int, Passage> passages, int count, Func<int, bool> isRelevant) =>
    [
        .. ranked.Where(pair => isRelevant(pair.Item)).Take(count)
            .Select(pair => (Entry: _entries[pair.Item], Passage: passages[pair.Item], pair.Score))
            .Select(found => new FoundPassage(found.Passage, found.Entry.Kind, found.Entry.Title, found.Entry.Published,
                found.Score, asked.Highlights(found.Passage))),
    ];
}
