using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Plans;

namespace PlanCopilot.Core.Storage;

/// <summary>
/// Searches one account's passages by words (BM25, in the database) and by meaning (in memory, all of them one by one: an
/// account has thousands of passages, not millions). Stands in this room because it reads the tables.
/// </summary>
public sealed class PassageSearch
{
    /// <summary>How many of each ranking are fused.</summary>
    private const int Depth = 100;
    /// <summary>How many of the best by words tell whether the question uses the documents' own words.</summary>
    private const int Sample = 5;
    /// <summary>What the ranking by words counts at most: if the question is made of the documents' own words.</summary>
    private const double WordsShare = 0.3;
    /// <summary>
    /// The floor: a question is about something else when no passage speaks of this share of what it asks, unless one says
    /// much the same in other words; a name or a rare word has no other words, and of a question with a name that no passage
    /// has more is asked. Of passages less is asked, as the best one has passed. Set between questions about five companies
    /// and questions about penguins, bread and violins.
    /// </summary>
    private const double LeastCoverage = 0.4, LeastCoverageBesideAName = 0.6, LeastPassageCoverage = 0.1;
    private const float LeastLikeness = 0.35f;

    private readonly PlanCopilotDbContext _db;
    private readonly string _account;
    private readonly List<Entry> _entries;
    private readonly Dictionary<long, int> _positions;
    private readonly PassageIndex _index;
    private readonly Lazy<PassageRanker> _ranker;

    private sealed record Entry(long Id, Passage Passage, DocumentKind Kind, string Title, DateOnly? Published);

    private PassageSearch(PlanCopilotDbContext db, string account, List<Entry> entries)
    {
        (_db, _account, _entries) = (db, account, entries);
        _positions = entries.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        _index = new PassageIndex(entries.ConvertAll(entry => entry.Passage));
        _ranker = new(() => new PassageRanker(_index, new PassageVectors(_index, WordVectors.Shipped), WordVectors.Shipped));
    }

    /// <summary>Reads the account's documents that are in use; superseded and refused ones aren't searched.</summary>
    public static Task<PassageSearch> OpenAsync(PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var rows = await db.Passages.AsNoTracking().Where(passage => passage.Account == account)
                .Join(db.Documents.Where(document => document.Use == SourceUse.Read),
                    passage => new { passage.Account, Id = passage.Document }, document => new { document.Account, document.Id },
                    (passage, document) => new { Passage = passage, document.Kind, document.Title, document.Published })
                .ToListAsync(cancellationToken);
            // Row numbers tell in which order documents were read; results must not depend on that.
            var entries = rows.OrderBy(row => row.Passage.Document, StringComparer.Ordinal).ThenBy(row => row.Passage.Ordinal)
                .Select(row => new Entry(row.Passage.Id, row.Passage.ToPassage(), row.Kind, row.Title, row.Published));
            return new PassageSearch(db, account, [.. entries]);
        });

    /// <param name="count">At most so many passages.</param>
    /// <returns>The passages that answer, best first; none when nothing is relevant.</returns>
    public Task<IReadOnlyList<FoundPassage>> SearchAsync(
        string question, SearchFilter filter, SearchMode mode, int count, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync<IReadOnlyList<FoundPassage>>(async () =>
        {
            var asked = Question.Read(question);
            bool Admits(int item) => filter.Admits(_entries[item].Kind, _entries[item].Published);
            var byWords = (await RankByWordsAsync(asked, cancellationToken)).Where(Admits).Take(Depth).ToList();
            var scores = _ranker.Value.Rank(asked, Admits);
            if (mode == SearchMode.WordsOnly) return Answers(RankFusion.Fuse([(byWords, 1)]).Take(count), scores);
            if (IsAboutSomethingElse(asked, scores)) return [];
            // The more of the question's words the documents use, the more the words decide.
            var share = WordsShare * Math.Pow(byWords.Take(Sample).Select(item => asked.Coverage(_entries[item].Passage)).DefaultIfEmpty().Average(), 4);
            return Answers(RankFusion.Fuse([(byWords, share), (RankByMeaning(scores), 1 - share)])
                .Where(pair => scores.Coverage[pair.Item] >= LeastPassageCoverage || scores.Likeness[pair.Item] >= LeastLikeness).Take(count), scores);
        });

    private static bool IsAboutSomethingElse(Question asked, PassageScores scores)
    {
        var coverage = scores.Coverage.DefaultIfEmpty().Max();
        if (coverage < LeastCoverage) return scores.Missing.Count > 0 || scores.Likeness.DefaultIfEmpty().Max() < LeastLikeness;
        return coverage < LeastCoverageBesideAName && scores.Missing.Any(asked.Names.Contains);
    }

    private static List<int> RankByMeaning(PassageScores scores) =>
    [
        .. Enumerable.Range(0, scores.Passages.Length).Where(item => scores.Passages[item] > 0)
            .OrderByDescending(item => scores.Passages[item]).ThenBy(item => item).Take(Depth),
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

    private IReadOnlyList<FoundPassage> Answers(IEnumerable<(int Item, double Score)> ranked, PassageScores scores)
    {
        var answers = ranked.ToList();
        var sentences = _index.Sentences.Index().Where(pair => pair.Item.End > pair.Item.Start).ToLookup(pair => pair.Item.Passage);
        return
        [
            .. answers.Select(found => (Entry: _entries[found.Item], found.Item, found.Score))
                .Select(found => new FoundPassage(found.Entry.Passage, found.Entry.Kind, found.Entry.Title, found.Entry.Published, found.Score,
                [
                    .. sentences[found.Item].OrderBy(pair => IsTitle(found.Entry.Passage.Text.AsSpan(pair.Item.Start..pair.Item.End)))
                        .ThenByDescending(pair => scores.Sentences[pair.Index]).ThenBy(pair => pair.Index)
                        .Select(pair => new Sentence(found.Entry.Passage.Start + pair.Item.Start, found.Entry.Passage.Start + pair.Item.End)),
                ])),
        ];
    }

    /// <summary>A heading of a few words names what is asked for, but answers nothing.</summary>
    private static bool IsTitle(ReadOnlySpan<char> line) => line.Count(' ') < 4 && !line.ContainsAnyInRange('0', '9') && line[^1] is not ('.' or '!' or '?');
}
