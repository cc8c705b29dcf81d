using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace PlanCopilot.Core.Storage.Migrations;

/// <summary>Version 1: accounts, documents with their bytes and passages, revisions, runs.</summary>
[DbContext(typeof(PlanCopilotDbContext))]
[Migration(Version)]
internal sealed class Initial : Migration
{
    public const string Version = "2026112301_Initial";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateAccounts(migrationBuilder);
        CreateDocuments(migrationBuilder);
        CreatePassages(migrationBuilder);
        CreateRevisions(migrationBuilder);
        CreateRuns(migrationBuilder);
    }

    private static void CreateAccounts(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "accounts",
        columns: table => new
        {
            Key = table.Column<string>(),
            Name = table.Column<string>(),
            Cik = table.Column<string>(nullable: true),
            Ticker = table.Column<string>(nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_accounts", row => row.Key));

    private static void CreateDocuments(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "originals",
            columns: table => new { Hash = table.Column<string>(), Content = table.Column<byte[]>() },
            constraints: table => table.PrimaryKey("PK_originals", row => row.Hash));
        migrationBuilder.CreateTable(
            name: "documents",
            columns: table => new
            {
                Account = table.Column<string>(),
                Id = table.Column<string>(),
                Kind = table.Column<string>(maxLength: 30),
                Title = table.Column<string>(),
                Company = table.Column<string>(nullable: true),
                Cik = table.Column<string>(nullable: true),
                Ticker = table.Column<string>(nullable: true),
                Accession = table.Column<string>(nullable: true),
                Published = table.Column<DateOnly>(nullable: true),
                PeriodEnd = table.Column<DateOnly>(nullable: true),
                Source = table.Column<string>(),
                Text = table.Column<string>(),
                Structure = table.Column<string>(),
                AddedAt = table.Column<DateTime>(),
                Use = table.Column<string>(maxLength: 30),
                Why = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_documents", row => new { row.Account, row.Id });
                table.ForeignKey("FK_documents_accounts_Account", row => row.Account, "accounts", "Key",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_documents_originals_Id", row => row.Id, "originals", "Hash",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_documents_Id", "documents", "Id");
    }

    private static void CreatePassages(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "passages",
            columns: table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Account = table.Column<string>(),
                Document = table.Column<string>(),
                Ordinal = table.Column<int>(),
                Start = table.Column<int>(),
                Section = table.Column<string>(),
                Text = table.Column<string>(),
                Embedding = table.Column<byte[]>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_passages", row => row.Id);
                table.ForeignKey("FK_passages_documents_Account_Document", row => new { row.Account, row.Document },
                    "documents", ["Account", "Id"], onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_passages_Account_Document_Ordinal", "passages",
            ["Account", "Document", "Ordinal"], unique: true);
    }

    private static void CreateRevisions(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "revisions",
        columns: table => new
        {
            Account = table.Column<string>(),
            Number = table.Column<int>(),
            CreatedAt = table.Column<DateTime>(),
            Content = table.Column<string>(),
            ContentHash = table.Column<string>(),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_revisions", row => new { row.Account, row.Number });
            table.ForeignKey("FK_revisions_accounts_Account", row => row.Account, "accounts", "Key",
                onDelete: ReferentialAction.Cascade);
        });

    private static void CreateRuns(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "runs",
            columns: table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Account = table.Column<string>(),
                StartedAt = table.Column<DateTime>(),
                FinishedAt = table.Column<DateTime>(nullable: true),
                State = table.Column<string>(maxLength: 30),
                Stages = table.Column<string>(),
                Message = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_runs", row => row.Id);
                table.ForeignKey("FK_runs_accounts_Account", row => row.Account, "accounts", "Key",
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_runs_Account", "runs", "Account");
    }
}
