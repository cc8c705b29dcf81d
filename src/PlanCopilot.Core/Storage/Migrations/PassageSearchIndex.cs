using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlanCopilot.Core.Storage.Migrations;

/// <summary>
/// Version 2: passages can be found by their words. SQLite: an FTS5 index kept in step by triggers; the account is one
/// of its columns, so that a search reads only the account's entries. PostgreSQL: a generated column with a GIN index.
/// </summary>
[DbContext(typeof(PlanCopilotDbContext))]
[Migration(Version)]
internal sealed class PassageSearchIndex : Migration
{
    public const string Version = "2026112302_PassageSearchIndex";

    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite" ? Sqlite : Postgres);

    private const string Sqlite = """
        CREATE VIRTUAL TABLE passage_search USING fts5(
            "Account", "Section", "Text", content='passages', content_rowid='Id', tokenize='porter unicode61');
        CREATE TRIGGER passages_inserted AFTER INSERT ON passages BEGIN
            INSERT INTO passage_search(rowid, "Account", "Section", "Text")
            VALUES (new."Id", new."Account", new."Section", new."Text");
        END;
        CREATE TRIGGER passages_deleted AFTER DELETE ON passages BEGIN
            INSERT INTO passage_search(passage_search, rowid, "Account", "Section", "Text")
            VALUES ('delete', old."Id", old."Account", old."Section", old."Text");
        END;
        CREATE TRIGGER passages_changed AFTER UPDATE OF "Account", "Section", "Text" ON passages BEGIN
            INSERT INTO passage_search(passage_search, rowid, "Account", "Section", "Text")
            VALUES ('delete', old."Id", old."Account", old."Section", old."Text");
            INSERT INTO passage_search(rowid, "Account", "Section", "Text")
            VALUES (new."Id", new."Account", new."Section", new."Text");
        END;
        INSERT INTO passage_search(passage_search) VALUES ('rebuild');
        """;

    private const string Postgres = """
        ALTER TABLE passages ADD COLUMN "Search" tsvector GENERATED ALWAYS AS (
            to_tsvector('english', "Section") || to_tsvector('english', "Text")) STORED;
        CREATE INDEX "IX_passages_Search" ON passages USING gin ("Search");
        """;
}
