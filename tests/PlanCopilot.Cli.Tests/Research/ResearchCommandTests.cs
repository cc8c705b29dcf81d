using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace PlanCopilot.Cli.Tests.Research;

public sealed class ResearchCommandTests : IDisposable
{
    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Researching_again_adds_nothing_and_changes_nothing()
    {
        await _session.RunAsync("research", "--sample");

        var again = await _session.RunAsync("research", "--sample", "--json");

        var report = JsonDocument.Parse(again.Out).RootElement;
        report.GetProperty("newDocuments").GetInt32().ShouldBe(0);
        report.GetProperty("planChanged").GetBoolean().ShouldBeFalse();
        report.GetProperty("revision").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Two_databases_give_the_same_bytes()
    {
        await _session.RunAsync("research", "--sample", "--data", "one");
        await _session.RunAsync("research", "--sample", "--data", "two");

        var one = await _session.RunAsync("plan", "export", "norvane", "--format", "html", "--data", "one");
        var two = await _session.RunAsync("plan", "export", "norvane", "--format", "html", "--data", "two");

        one.Out.ShouldStartWith("<!DOCTYPE html>", Case.Insensitive);
        two.Out.ShouldBe(one.Out);
    }

    [Fact]
    public async Task After_an_interruption_the_same_command_does_the_rest()
    {
        var interrupted = await _session.InterruptAsync("Reading 5 of 5", "research", "--sample");
        var finished = await _session.RunAsync("research", "--sample", "--json");

        interrupted.ExitCode.ShouldBe(130);
        interrupted.Out.ShouldBeEmpty();
        interrupted.Error.ShouldEndWith("Interrupted. What was finished is kept; run the same command again to do the rest.\n");
        finished.ExitCode.ShouldBe(0, finished.Error);
        JsonDocument.Parse(finished.Out).RootElement.GetProperty("documents").GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_with_its_full_path()
    {
        var outcome = await _session.RunAsync("research", "acme", "--from", "filings");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldBe($"There is no folder '{Path.Combine(_session.Folder, "filings")}'. Check the path.\n");
        Directory.Exists(Path.Combine(_session.Folder, "data")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_empty_folder_has_nothing_to_read()
    {
        Directory.CreateDirectory(Path.Combine(_session.Folder, "filings"));

        var outcome = await _session.RunAsync("research", "acme", "--from", "filings");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldBe("There is no file to read in 'filings'. Put the account's filings there, or name another folder.\n");
    }

    [Fact]
    public async Task One_file_and_pasted_notes_are_added_to_an_account()
    {
        await _session.RunAsync("research", "--sample");
        _session.Write("visit.eml", "From: a@example.com\nTo: b@example.com\nSubject: Visit to the plant\nDate: Mon, 1 Dec 2025 08:00:00 +0000\n\nThey want to replace all controllers in Wichita Falls by 2027.\n");
        _session.Input = "Met the head of service. They want a second supplier of compressors by March.";

        var mail = await _session.RunAsync("research", "nvcw", "--from", "visit.eml", "--json");
        var note = await _session.RunAsync("research", "nvcw", "--from", "-", "--json");
        var nobody = await _session.RunAsync("research", "acme", "--from", "visit.eml");

        (mail.ExitCode, note.ExitCode, nobody.ExitCode).ShouldBe((0, 0, 1));
        JsonDocument.Parse(mail.Out).RootElement.GetProperty("newDocuments").GetInt32().ShouldBe(1);
        JsonDocument.Parse(note.Out).RootElement.GetProperty("newDocuments").GetInt32().ShouldBe(1);
        nobody.Error.ShouldBe("Reading 1 of 1\nNo document says which company it is about. Add a filing of the account (a 10-K, 10-Q or 8-K).\n");
    }

    [Fact]
    public async Task A_folder_of_another_company_names_the_companies_it_holds()
    {
        _session.Write("filings/8-k.txt", Samples.Read("0009000417-26-000003.txt"));

        var outcome = await _session.RunAsync("research", "acme", "--from", "filings");

        outcome.ExitCode.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldContain("Found: Norvane Coldworks, Inc.");
        outcome.Error.ShouldContain("CIK 9000417");
    }

    [Theory]
    [InlineData("research", "acme")]
    [InlineData("research")]
    [InlineData("research", "--sample", "--from", ".")]
    public async Task What_to_research_and_where_it_lies_must_be_said(params string[] args)
    {
        var outcome = await _session.RunAsync(args);

        outcome.ExitCode.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldContain("--from");
    }

    [Fact]
    public async Task A_database_that_is_none_is_left_as_it_is()
    {
        var path = _session.Write("data/plancopilot.db", "This is a shopping list and not a database, and it is long enough to be read as a page.");

        var outcome = await _session.RunAsync("research", "--sample");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("isn't a database");
        (await File.ReadAllTextAsync(path)).ShouldStartWith("This is a shopping list");
    }

    [Fact]
    public async Task A_locked_database_says_so_and_the_next_run_works()
    {
        await _session.RunAsync("doctor");
        await _session.RunAsync("research", "--sample");
        var database = Path.Combine(_session.Folder, "data", "plancopilot.db");
        CliOutcome locked;
        await using (var other = new SqliteConnection($"Data Source={database};Pooling=False"))
        {
            await other.OpenAsync();
            using var begin = other.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            begin.ExecuteNonQuery();
            locked = await _session.RunAsync("research", "--sample");
        }

        var after = await _session.RunAsync("research", "--sample");

        locked.ExitCode.ShouldBe(2);
        locked.Error.ShouldContain("Another program keeps the database locked.");
        after.ExitCode.ShouldBe(0, after.Error);
    }
}
