using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlanCopilot.Core.Storage.Migrations;

/// <summary>Version 3: vectors are made from the texts when an account is opened, so that none made by an earlier version is ever compared with new ones.</summary>
[DbContext(typeof(PlanCopilotDbContext))]
[Migration(Version)]
internal sealed class NoStoredEmbeddings : Migration
{
    public const string Version = "2026112401_NoStoredEmbeddings";

    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""ALTER TABLE passages DROP COLUMN "Embedding" """);
}
