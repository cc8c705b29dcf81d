using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlanCopilot.Core.Storage.Migrations;

/// <summary>What people say of an account's worth, and how it was scored over time.</summary>
[DbContext(typeof(PlanCopilotDbContext))]
[Migration(Version)]
internal sealed class AccountTiers : Migration
{
    public const string Version = "2026112421_CrmTiers";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "tier_points",
            columns: table => new
            {
                Account = table.Column<string>(),
                Factor = table.Column<string>(),
                Points = table.Column<int>(),
                Why = table.Column<string>(nullable: true),
                Who = table.Column<string>(),
                At = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_tier_points", row => new { row.Account, row.Factor });
                table.ForeignKey("FK_tier_points_accounts_Account", row => row.Account, "accounts", "Key", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            name: "tier_scores",
            columns: table => new
            {
                Account = table.Column<string>(),
                Number = table.Column<int>(),
                ScoredAt = table.Column<DateTime>(),
                Move = table.Column<string>(),
                Content = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_tier_scores", row => new { row.Account, row.Number });
                table.ForeignKey("FK_tier_scores_accounts_Account", row => row.Account, "accounts", "Key", onDelete: ReferentialAction.Cascade);
            });
    }
}
