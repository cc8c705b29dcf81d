using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Storage.Migrations;

namespace PlanCopilot.Core.Tests.Storage;

public sealed class SchemaUpgradeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_database_of_version_1_is_upgraded_without_loss(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using (var old = database.Open())
        {
            await old.UpgradeAsync(Initial.Version, default);
            await old.SaveAccountAsync(StoredSamples.Account, default);
            await old.AddDocumentAsync("harborline", StoredSamples.Reading(), StoredSamples.Time, default);
            // As the program of that version wrote it: its tables had fewer columns.
            var content = JsonExport.Write(StoredSamples.Plan("$1,250 million"));
            await old.Database.ExecuteSqlAsync($"""INSERT INTO revisions ("Account", "Number", "CreatedAt", "Content", "ContentHash") VALUES ('harborline', 1, {StoredSamples.Morning.UtcDateTime}, {content}, 'ab')""");
            await old.StartRunAsync("harborline", StoredSamples.Time, default);
        }

        await using var db = await database.OpenUpgradedAsync();

        (await AppliedAsync(db)).ShouldBe([Initial.Version, PassageSearchIndex.Version, NoStoredEmbeddings.Version, ModelCalls.Version, LiveSources.Version, LivingPlans.Version, CrmRecords.Version, AccountTiers.Version, Members.Version, Orders.Version, DocumentAddresses.Version]);
        (await db.FindAccountAsync("harborline", default)).ShouldBe(StoredSamples.Account);
        (await db.LoadDocumentsAsync("harborline", SourceUse.Read, default)).ShouldHaveSingleItem().ShouldEqual(StoredSamples.Document());
        (await db.FindOriginalAsync(StoredSamples.Document().Id, default)).ShouldBe(StoredSamples.Original);
        (await db.LoadPassagesAsync("harborline", StoredSamples.Document().Id, default)).Count.ShouldBe(2);
        (await db.FindRevisionAsync("harborline", null, default)).ShouldNotBeNull().Plan.ShouldEqual(StoredSamples.Plan("$1,250 million"));
        (await db.LoadRunsAsync("harborline", default)).Count.ShouldBe(1);
        (await FoundAsync(db, postgres, "fuel")).ShouldBe([0]);
        (await FoundAsync(db, postgres, "million")).ShouldBe([1]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_database_of_a_newer_program_is_refused(bool postgres)
    {
        using var database = new TestDatabase(postgres);
        await using var db = await database.OpenUpgradedAsync();
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('2031010101_Later', '15.0.0')""");

        var failure = await Should.ThrowAsync<StorageException>(() => db.UpgradeAsync(default));

        failure.Message.ShouldBe("The database was made by a newer version of the program (it holds 2031010101_Later). Update the program, or use another database.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Several_programs_may_start_on_one_fresh_database(bool postgres)
    {
        using var database = new TestDatabase(postgres);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var db = await database.OpenUpgradedAsync();
        })));

        await using var db = database.Open();
        (await AppliedAsync(db)).ShouldBe([Initial.Version, PassageSearchIndex.Version, NoStoredEmbeddings.Version, ModelCalls.Version, LiveSources.Version, LivingPlans.Version, CrmRecords.Version, AccountTiers.Version, Members.Version, Orders.Version, DocumentAddresses.Version]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_migrations_make_the_tables_that_the_model_asks_for(bool postgres)
    {
        using var migrated = new TestDatabase(postgres);
        using var modelled = new TestDatabase(postgres);
        await using var one = await migrated.OpenUpgradedAsync();
        await using var other = modelled.Open();
        await other.Database.EnsureCreatedAsync();

        var expected = await SchemaAsync(other, postgres);

        expected.Count.ShouldBeGreaterThan(6);
        (await SchemaAsync(one, postgres)).ShouldBe(expected);
    }

    private static async Task<List<string>> SchemaAsync(PlanCopilotDbContext db, bool postgres) =>
        await ReadAsync(db, postgres
            ? """
              SELECT table_name || ' ' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || is_identity
                  || ' ' || coalesce(character_maximum_length::text, '')
              FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '__EFMigrationsHistory' AND column_name <> 'Search'
              UNION ALL SELECT indexdef FROM pg_indexes
              WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory' AND indexname <> 'IX_passages_Search'
              UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
              WHERE contype = 'f' ORDER BY 1
              """
            : """
              WITH tables AS (SELECT name FROM sqlite_master WHERE type = 'table'
                  AND name NOT LIKE 'passage!_search%' ESCAPE '!' AND name NOT LIKE '!_!_EF%' ESCAPE '!' AND name NOT LIKE 'sqlite!_%' ESCAPE '!')
              SELECT tables.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || coalesce(c.dflt_value, '') FROM tables, pragma_table_info(tables.name) c
              UNION ALL SELECT tables.name || ' ' || f."from" || ' ' || f."table" || ' ' || f."to" || ' ' || f.on_delete || ' ' || f.on_update FROM tables, pragma_foreign_key_list(tables.name) f
              UNION ALL SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type = 'index' ORDER BY 1
              """);

    private static Task<List<string>> AppliedAsync(PlanCopilotDbContext db) =>
        ReadAsync(db, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""");

    private static async Task<List<int>> FoundAsync(PlanCopilotDbContext db, bool postgres, string word)
    {
        var found = await ReadAsync(db, postgres
            ? $"""SELECT "Ordinal"::text FROM passages WHERE "Search" @@ to_tsquery('english', '{word}')"""
            : $"""SELECT CAST(p."Ordinal" AS TEXT) FROM passage_search JOIN passages p ON p."Id" = passage_search.rowid WHERE passage_search MATCH '{word}'""");
        return found.ConvertAll(int.Parse);
    }

    private static async Task<List<string>> ReadAsync(PlanCopilotDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return lines;
    }
}
