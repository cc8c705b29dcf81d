using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlanCopilot.Core.Storage.Migrations;

/// <summary>Version 5: what was fetched, when each server may be asked next, how each source does, signals, and when plans were reviewed.</summary>
[DbContext(typeof(PlanCopilotDbContext))]
[Migration(Version)]
internal sealed class LiveSources : Migration
{
    public const string Version = "2026112411_LiveSources";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "fetched",
            columns: table => new
            {
                Url = table.Column<string>(),
                Hash = table.Column<string>(),
                ETag = table.Column<string>(nullable: true),
                LastModified = table.Column<string>(nullable: true),
                FetchedAt = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_fetched", row => row.Url);
                table.ForeignKey("FK_fetched_originals_Hash", row => row.Hash, "originals", "Hash", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_fetched_Hash", "fetched", "Hash");
        migrationBuilder.CreateTable(
            name: "pacing",
            columns: table => new { Server = table.Column<string>(), Next = table.Column<long>(), PauseEnd = table.Column<long>() },
            constraints: table => table.PrimaryKey("PK_pacing", row => row.Server));
        CreateStates(migrationBuilder);
        CreateSignals(migrationBuilder);
        migrationBuilder.CreateTable(
            name: "feeds",
            columns: table => new { Account = table.Column<string>(), Url = table.Column<string>() },
            constraints: table =>
            {
                table.PrimaryKey("PK_feeds", row => new { row.Account, row.Url });
                table.ForeignKey("FK_feeds_accounts_Account", row => row.Account, "accounts", "Key", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            name: "plan_reviews",
            columns: table => new { Account = table.Column<string>(), ReviewedAt = table.Column<DateTime>() },
            constraints: table =>
            {
                table.PrimaryKey("PK_plan_reviews", row => row.Account);
                table.ForeignKey("FK_plan_reviews_accounts_Account", row => row.Account, "accounts", "Key", onDelete: ReferentialAction.Cascade);
            });
    }

    private static void CreateStates(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "source_states",
        columns: table => new
        {
            Account = table.Column<string>(),
            Source = table.Column<string>(),
            LastSuccess = table.Column<DateTime>(nullable: true),
            LastError = table.Column<string>(nullable: true),
            LastErrorAt = table.Column<DateTime>(nullable: true),
            NextTry = table.Column<DateTime>(nullable: true),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_source_states", row => new { row.Account, row.Source });
            table.ForeignKey("FK_source_states_accounts_Account", row => row.Account, "accounts", "Key", onDelete: ReferentialAction.Cascade);
        });

    private static void CreateSignals(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "signals",
            columns: table => new
            {
                Account = table.Column<string>(),
                Id = table.Column<string>(),
                Kind = table.Column<string>(maxLength: 30),
                Severity = table.Column<string>(maxLength: 30),
                Date = table.Column<DateOnly>(),
                Document = table.Column<string>(),
                Start = table.Column<int>(),
                Quote = table.Column<string>(),
                RaisedAt = table.Column<DateTime>(),
                DismissedAt = table.Column<DateTime>(nullable: true),
                DismissedWhy = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_signals", row => new { row.Account, row.Id });
                table.ForeignKey("FK_signals_documents_Account_Document", row => new { row.Account, row.Document },
                    "documents", ["Account", "Id"], onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_signals_Account_Document", "signals", ["Account", "Document"]);
    }
}
