using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlanCopilot.Core.Storage.Migrations;

/// <summary>Version 6: who saved a revision and why, and what the engine would draft now.</summary>
[DbContext(typeof(PlanCopilotDbContext))]
[Migration(Version)]
internal sealed class LivingPlans : Migration
{
    public const string Version = "2026112420_LivingPlans";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(name: "Who", table: "revisions", nullable: true);
        migrationBuilder.AddColumn<string>(name: "Why", table: "revisions", nullable: true);
        migrationBuilder.CreateTable(
            name: "drafts",
            columns: table => new { Account = table.Column<string>(), CreatedAt = table.Column<DateTime>(), Content = table.Column<string>() },
            constraints: table =>
            {
                table.PrimaryKey("PK_drafts", row => row.Account);
                table.ForeignKey("FK_drafts_accounts_Account", row => row.Account, "accounts", "Key", onDelete: ReferentialAction.Cascade);
            });
    }
}
