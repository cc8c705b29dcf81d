using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Tests.Passages;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class PassageSearchTests
{
    private const string Strike = "In March the dockworkers' union went on strike for nine days and our Tilbury terminal stood still.";
    private const string Loan = "We borrowed $40 million from a group of banks to buy two electric cranes.";
    private const string Hiring = "We compete for crane drivers and may be unable to attract and retain qualified personnel.";
    private const string Cuts = "In June the Board approved a reduction of our workforce by 140 positions and the closure of the Goole depot.";
    private const string Tariffs = "New import duties on steel, effective in April, raised the price of containers.";
    private const string Dividend = "The board declared a quarterly dividend of $0.12 per share.";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_passage_with_the_words_comes_first_and_is_cited(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await WithDocumentsAsync(database);
        var search = await PassageSearch.OpenAsync(db, "harborline", default);

        var found = await search.SearchAsync("dockworkers' strike at Tilbury", SearchFilter.None, SearchMode.Hybrid, 10, default);

        (found[0].Title, found[0].Kind, found[0].Published, found[0].Passage.Section, found[0].Passage.Text)
            .ShouldBe(("Harborline 10-K 2025", DocumentKind.Form10K, new DateOnly(2026, 2, 20), "Item 7, Labor", $"Labor\n\n{Strike} Rates rose afterwards."));
        found[0].Highlights[0].ShouldBe(new Sentence(7, 7 + Strike.Length));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_alone_find_exactly_the_passages_that_hold_them(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await WithDocumentsAsync(database);
        var search = await PassageSearch.OpenAsync(db, "harborline", default);

        (await CountAsync(search, "dividend", SearchFilter.None)).ShouldBe(1);
        (await CountAsync(search, "dividends", SearchFilter.None)).ShouldBe(1);
        (await CountAsync(search, "zeppelin", SearchFilter.None)).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Kind_and_date_limit_what_is_searched(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await WithDocumentsAsync(database);
        var search = await PassageSearch.OpenAsync(db, "harborline", default);

        (await CountAsync(search, "dividend", new(Kind: DocumentKind.Form10K))).ShouldBe(0);
        (await CountAsync(search, "dividend", new(Kind: DocumentKind.News))).ShouldBe(1);
        (await CountAsync(search, "dividend", new(From: new DateOnly(2026, 3, 2)))).ShouldBe(0);
        (await CountAsync(search, "dividend", new(From: new DateOnly(2026, 3, 1), To: new DateOnly(2026, 3, 1)))).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_accounts_passages_are_never_found(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await WithDocumentsAsync(database);
        await db.SaveAccountAsync(new("harborline-foods", "Harborline Foods plc"), default);

        var search = await PassageSearch.OpenAsync(db, "harborline-foods", default);

        (await CountAsync(search, "dividend", SearchFilter.None)).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_people_type_is_never_an_operator(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await WithDocumentsAsync(database);
        var search = await PassageSearch.OpenAsync(db, "harborline", default);

        (await CountAsync(search, "dividend\" OR Account:* NEAR( ' ; -- {}^", SearchFilter.None)).ShouldBe(1);
        (await CountAsync(search, "\"*\" () : - ^", SearchFilter.None)).ShouldBe(0);
        (await CountAsync(search, "", SearchFilter.None)).ShouldBe(0);
    }

    [Theory]
    [InlineData("qwertz blorf xanadoo")]
    [InlineData("How do penguins raise their young in Antarctica?")]
    [InlineData("a recipe for sourdough bread")]
    [InlineData("How do penguins breed?")]
    [InlineData("What do whales eat?")]
    [InlineData("Who is the captain of the Titanic?")]
    [InlineData("How do bees make honey?")]
    public async Task An_unrelated_question_finds_nothing(string question)
    {
        using var database = new TestDatabase(postgres: false);
        await using var db = await WithDocumentsAsync(database);
        var search = await PassageSearch.OpenAsync(db, "harborline", default);

        (await search.SearchAsync(question, SearchFilter.None, SearchMode.Hybrid, 10, default)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Everyday_questions_reach_what_filings_say(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await WithDocumentsAsync(database);
        var search = await PassageSearch.OpenAsync(db, "harborline", default);

        (await FirstLineAsync(search, "Are they laying people off?")).ShouldBe(Cuts);
        (await FirstLineAsync(search, "Do good people stay put?")).ShouldBe(Hiring);
        (await FirstLineAsync(search, "Will levies make boxes dearer?")).ShouldBe(Tariffs);
        (await FirstLineAsync(search, "Who lent them money?")).ShouldBe(Loan);
        (await FirstLineAsync(search, "How much is handed back to shareholders?")).ShouldBe(Dividend);
        (await FirstLineAsync(search, "Have crews downed tools?")).ShouldBe(Strike);
    }

    [Fact]
    public async Task A_name_that_no_passage_has_is_not_answered_by_the_rest_of_the_question()
    {
        using var database = new TestDatabase(postgres: false);
        await using var db = await WithDocumentsAsync(database);
        var search = await PassageSearch.OpenAsync(db, "harborline", default);

        (await search.SearchAsync("Did the union strike in Tilbury?", SearchFilter.None, SearchMode.Hybrid, 1, default)).Count.ShouldBe(1);
        (await search.SearchAsync("Did the union strike in Rotterdam?", SearchFilter.None, SearchMode.Hybrid, 1, default)).ShouldBeEmpty();
        (await search.SearchAsync("What does the board of Meridian Ferries of Zeebrugge pay?", SearchFilter.None, SearchMode.Hybrid, 1, default)).ShouldBeEmpty();
    }

    private static async Task<string> FirstLineAsync(PassageSearch search, string question)
    {
        var found = await search.SearchAsync(question, SearchFilter.None, SearchMode.Hybrid, 1, default);
        var (passage, line) = (found[0].Passage, found[0].Highlights[0]);
        return passage.Text[(line.Start - passage.Start)..(line.End - passage.Start)];
    }

    private static async Task<int> CountAsync(PassageSearch search, string question, SearchFilter filter) =>
        (await search.SearchAsync(question, filter, SearchMode.WordsOnly, 10, default)).Count;

    private static async Task<PlanCopilotDbContext> WithDocumentsAsync(TestDatabase database)
    {
        var db = await database.OpenUpgradedAsync();
        await db.SaveAccountAsync(StoredSamples.Account, default);
        var report = Written.Document(
            (BlockKind.Heading, "Labor"), (BlockKind.Paragraph, Strike + " Rates rose afterwards."),
            (BlockKind.Heading, "Borrowing"), (BlockKind.Paragraph, Loan),
            (BlockKind.Heading, "People"), (BlockKind.Paragraph, Hiring), (BlockKind.Heading, "Depots"), (BlockKind.Paragraph, Cuts),
            (BlockKind.Heading, "Steel"), (BlockKind.Paragraph, Tariffs));
        report = report with
        {
            Published = new DateOnly(2026, 2, 20),
            Sections = [Written.Section(report, "7", "Labor", 1, 0, 1), Written.Section(report, "8", "Borrowing", 1, 2, 3), .. Enumerable.Range(2, 3).Select(part => Written.Section(report, null, $"Part {part}", 1, 2 * part, 2 * part + 1))],
        };
        var news = Written.Document((BlockKind.Paragraph, Dividend)) with
        {
            Kind = DocumentKind.News,
            Title = "Harborline pays again",
            Published = new DateOnly(2026, 3, 1),
        };
        foreach (var document in (Document[])[report, news])
        {
            var reading = new Reading(document, StoredSamples.Original, document.Title) { Passages = PassageSplitter.Split(document) };
            await db.AddDocumentAsync("harborline", reading, StoredSamples.Time, default);
        }
        return db;
    }
}
