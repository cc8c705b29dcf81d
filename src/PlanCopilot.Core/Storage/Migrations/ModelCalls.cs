using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace PlanCopilot.Core.Storage.Migrations;

/// <summary>Version 4: calls of language models, with their answers.</summary>
[DbContext(typeof(PlanCopilotDbContext))]
[Migration(Version)]
internal sealed class ModelCalls : Migration
{
    public const string Version = "2026112402_ModelCalls";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "model_calls",
            columns: table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Run = table.Column<long>(nullable: true),
                Prompt = table.Column<string>(nullable: true),
                PromptVersion = table.Column<string>(nullable: true),
                Provider = table.Column<string>(maxLength: 30),
                Model = table.Column<string>(),
                InputHash = table.Column<string>(),
                Outcome = table.Column<string>(maxLength: 30),
                Output = table.Column<string>(nullable: true),
                Message = table.Column<string>(nullable: true),
                InputTokens = table.Column<long>(nullable: true),
                OutputTokens = table.Column<long>(nullable: true),
                Cost = table.Column<decimal>(nullable: true),
                StartedAt = table.Column<DateTime>(),
                Milliseconds = table.Column<double>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_model_calls", row => row.Id);
                table.ForeignKey("FK_model_calls_runs_Run", row => row.Run, "runs", "Id", onDelete: ReferentialAction.SetNull);
            });
        migrationBuilder.CreateIndex("IX_model_calls_InputHash", "model_calls", "InputHash");
        migrationBuilder.CreateIndex("IX_model_calls_Run", "model_calls", "Run");
    }
}
