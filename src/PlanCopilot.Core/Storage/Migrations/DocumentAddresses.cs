using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlanCopilot.Core.Storage.Migrations;

/// <summary>Other addresses of a document: one story on several sites is one document.</summary>
[DbContext(typeof(PlanCopilotDbContext))]
[Migration(Version)]
internal sealed class DocumentAddresses : Migration
{
    public const string Version = "2026112423_DocumentAddresses";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "document_addresses",
            columns: table => new
            {
                Account = table.Column<string>(),
                Document = table.Column<string>(),
                Url = table.Column<string>(),
                Hash = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_document_addresses", row => new { row.Account, row.Url });
                table.ForeignKey("FK_document_addresses_documents_Account_Document", row => new { row.Account, row.Document },
                    "documents", ["Account", "Id"], onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_document_addresses_Account_Document", "document_addresses", ["Account", "Document"]);
    }
}
