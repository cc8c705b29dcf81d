using Microsoft.Data.Sqlite;

namespace PlanCopilot.Cli.Tests.Plans;

public sealed class LintEvidenceTests : IDisposable
{
    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task A_quotation_that_no_longer_stands_in_its_document_closes_the_gate()
    {
        await _session.RunAsync("research", "--sample");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_session.Folder, "data", "plancopilot.db")}"))
        {
            await connection.OpenAsync();
            using var change = connection.CreateCommand();
            change.CommandText = """UPDATE documents SET "Text" = 'x' || "Text" WHERE "Kind" = 'Form10K'""";
            change.ExecuteNonQuery().ShouldBe(1);
        }

        var outcome = await _session.RunAsync("plan", "lint", "norvane", "--evidence");

        outcome.ExitCode.ShouldBe(3);
        outcome.Out.ShouldContain("The quotation does not stand at");
    }
}
