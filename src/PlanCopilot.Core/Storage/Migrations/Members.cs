using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace PlanCopilot.Core.Storage.Migrations;

/// <summary>Members with their sessions, links and tokens, who may see which account, the audit log, and the keys of cookies.</summary>
[DbContext(typeof(PlanCopilotDbContext))]
[Migration(Version)]
internal sealed class Members : Migration
{
    public const string Version = "2026112422_Members";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "members",
            columns: table => new
            {
                Name = table.Column<string>(),
                Shown = table.Column<string>(),
                Role = table.Column<string>(maxLength: 30),
                Manager = table.Column<string>(nullable: true),
                PasswordHash = table.Column<string>(nullable: true),
                Failures = table.Column<int>(),
                LockedUntil = table.Column<DateTime>(nullable: true),
                CreatedAt = table.Column<DateTime>(),
                LastSignIn = table.Column<DateTime>(nullable: true),
                IsOff = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_members", row => row.Name);
                table.ForeignKey("FK_members_members_Manager", row => row.Manager, "members", "Name", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_members_Manager", "members", "Manager");
        CreateSecrets(migrationBuilder);
        CreateAccess(migrationBuilder);
        CreateAudit(migrationBuilder);
        migrationBuilder.CreateTable(
            name: "protection_keys",
            columns: table => new { Name = table.Column<string>(), Xml = table.Column<string>() },
            constraints: table => table.PrimaryKey("PK_protection_keys", row => row.Name));
    }

    private static void CreateSecrets(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "sessions",
            columns: table => new
            {
                Hash = table.Column<string>(),
                Member = table.Column<string>(),
                StartedAt = table.Column<DateTime>(),
                ExpiresAt = table.Column<DateTime>(),
                Agent = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_sessions", row => row.Hash);
                table.ForeignKey("FK_sessions_members_Member", row => row.Member, "members", "Name", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_sessions_Member", "sessions", "Member");
        migrationBuilder.CreateTable(
            name: "sign_in_links",
            columns: table => new { Hash = table.Column<string>(), Member = table.Column<string>(), ExpiresAt = table.Column<DateTime>() },
            constraints: table =>
            {
                table.PrimaryKey("PK_sign_in_links", row => row.Hash);
                table.ForeignKey("FK_sign_in_links_members_Member", row => row.Member, "members", "Name", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_sign_in_links_Member", "sign_in_links", "Member");
        migrationBuilder.CreateTable(
            name: "api_tokens",
            columns: table => new
            {
                Id = Rising(table),
                Hash = table.Column<string>(),
                Member = table.Column<string>(),
                Purpose = table.Column<string>(),
                MayWrite = table.Column<bool>(),
                CreatedAt = table.Column<DateTime>(),
                ExpiresAt = table.Column<DateTime>(),
                LastUsed = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_api_tokens", row => row.Id);
                table.ForeignKey("FK_api_tokens_members_Member", row => row.Member, "members", "Name", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_api_tokens_Hash", "api_tokens", "Hash", unique: true);
        migrationBuilder.CreateIndex("IX_api_tokens_Member", "api_tokens", "Member");
    }

    private static void CreateAccess(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "account_access",
            columns: table => new { Account = table.Column<string>(), Member = table.Column<string>(), Level = table.Column<string>(maxLength: 30) },
            constraints: table =>
            {
                table.PrimaryKey("PK_account_access", row => new { row.Account, row.Member });
                table.ForeignKey("FK_account_access_accounts_Account", row => row.Account, "accounts", "Key", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_account_access_members_Member", row => row.Member, "members", "Name", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_account_access_Member", "account_access", "Member");
        // An account has one owner at most, whoever writes at the same time.
        migrationBuilder.CreateIndex("IX_account_access_Owner", "account_access", "Account", unique: true, filter: "\"Level\" = 'Owner'");
    }

    private static void CreateAudit(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "audit",
            columns: table => new
            {
                Id = Rising(table),
                At = table.Column<DateTime>(),
                Member = table.Column<string>(nullable: true),
                Action = table.Column<string>(),
                Subject = table.Column<string>(nullable: true),
                Detail = table.Column<string>(nullable: true),
                Address = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_audit", row => row.Id));
    }

    private static OperationBuilder<AddColumnOperation> Rising(ColumnsBuilder table) => table.Column<long>()
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
