using System.Runtime.InteropServices;
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
    /// <summary>
    /// A passage that holds less than this share of the question's words, and is less like it than
    /// <see cref="LeastSimilarity"/>, isn't an answer.
    /// </summary>
    private const double LeastCoverage = 0.5, LeastSimilarity = 0.25;

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
                        passage.Id, passage.Document, passage.Ordinal, passage.Embedding, document.Kind, document.Title, document.Published,
                    })
                .ToListAsync(cancellationToken);
            // Row numbers tell in which order documents were read; results must not depend on that.
            var entries = rows.OrderBy(row => row.Document, StringComparer.Ordinal).ThenBy(row => row.Ordinal)
                .Select(row => new Entry(row.Id, row.Document, row.Ordinal, row.Kind, row.Title, row.Published,
                    MemoryMarshal.Cast<byte, float>(row.Embedding).ToArray()));
            return new PassageSearch(db, account, [.. entries]);
        });

    /// <param name="count">At most so many passages.</param>
    /// <returns>The passages that answer, best first; none when nothing is relevant.</returns>
    public Task<IReadOnlyList<FoundPassage>> SearchAsync(
        string question, SearchFilter filter, SearchMode mode, int count, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var asked = Question.Read(question);
            var byWords = (await RankByWordsAsync(asked, cancellationToken)).Where(item => Admits(filter, item)).Take(Depth).ToList();
            List<(IReadOnlyList<int>, double)> rankings = [(byWords, 1)];
            if (mode == SearchMode.Hybrid) rankings.Add((RankByMeaning(asked, filter), 1));
            var fused = RankFusion.Fuse(rankings, Comparer<int>.Default);
            return await AnswersAsync(asked, fused, mode, count, cancellationToken);
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

    private async Task<IReadOnlyList<FoundPassage>> AnswersAsync(
        Question asked, List<(int Item, double Score)> fused, SearchMode mode, int count, CancellationToken cancellationToken)
    {
        var ids = fused.Take(Depth).Select(pair => _entries[pair.Item].Id).ToList();
        var texts = await _db.Passages.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var found = new List<FoundPassage>();
        foreach (var (item, score) in fused.Take(Depth))
        {
            if (found.Count == count) break;
            var (entry, passage) = (_entries[item], texts[_entries[item].Id].ToPassage());
            if (mode == SearchMode.Hybrid && !IsRelevant(asked, entry, passage)) continue;
            found.Add(new(passage, entry.Kind, entry.Title, entry.Published, score, asked.Highlights(passage)));
        }
        return found;
    }

    private static bool IsRelevant(Question asked, Entry entry, Passage passage) =>
        PassageEmbedder.Similarity(asked.Vector, entry.Vector) >= LeastSimilarity
        || asked.Coverage($"{passage.Section} {passage.Text}") >= LeastCoverage;
}
