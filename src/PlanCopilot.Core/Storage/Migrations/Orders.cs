using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace PlanCopilot.Core.Storage.Migrations;

/// <summary>Orders to research accounts in the background, with uploaded files.</summary>
[DbContext(typeof(PlanCopilotDbContext))]
[Migration(Version)]
internal sealed class Orders : Migration
{
    public const string Version = "2026112422_Orders";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "orders",
            columns: table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Kind = table.Column<string>(maxLength: 30),
                Wanted = table.Column<string>(),
                Account = table.Column<string>(nullable: true),
                Member = table.Column<string>(),
                RequestKey = table.Column<string>(nullable: true),
                AskedAt = table.Column<DateTime>(),
                State = table.Column<string>(maxLength: 30),
                Attempts = table.Column<int>(),
                LeaseEnd = table.Column<DateTime>(nullable: true),
                IsCancelAsked = table.Column<bool>(),
                Report = table.Column<string>(),
                FinishedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_orders", row => row.Id);
                table.ForeignKey("FK_orders_accounts_Account", row => row.Account, "accounts", "Key", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_orders_members_Member", row => row.Member, "members", "Name", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_orders_Account", "orders", "Account");
        migrationBuilder.CreateIndex("IX_orders_Member_RequestKey", "orders", ["Member", "RequestKey"], unique: true);
        migrationBuilder.CreateIndex("IX_orders_State", "orders", "State");
        migrationBuilder.CreateTable(
            name: "order_files",
            columns: table => new { Order = table.Column<long>(), Ordinal = table.Column<int>(), Name = table.Column<string>(), Hash = table.Column<string>() },
            constraints: table =>
            {
                table.PrimaryKey("PK_order_files", row => new { row.Order, row.Ordinal });
                table.ForeignKey("FK_order_files_orders_Order", row => row.Order, "orders", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_order_files_originals_Hash", row => row.Hash, "originals", "Hash", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_order_files_Hash", "order_files", "Hash");
    }
}
