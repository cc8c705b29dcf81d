using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlanCopilot.Core.Storage.Migrations;

/// <summary>What was imported from the team's CRM system.</summary>
[DbContext(typeof(PlanCopilotDbContext))]
[Migration(Version)]
internal sealed class CrmRecords : Migration
{
    public const string Version = "2026112421_CrmRecords";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "crm_records",
            columns: table => new
            {
                Kind = table.Column<string>(maxLength: 30),
                ExternalId = table.Column<string>(),
                Account = table.Column<string>(nullable: true),
                Data = table.Column<string>(),
                File = table.Column<string>(),
                Line = table.Column<int>(),
                ImportedAt = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_crm_records", row => new { row.Kind, row.ExternalId });
                table.ForeignKey("FK_crm_records_accounts_Account", row => row.Account, "accounts", "Key", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_crm_records_Account", "crm_records", "Account");
    }
}
