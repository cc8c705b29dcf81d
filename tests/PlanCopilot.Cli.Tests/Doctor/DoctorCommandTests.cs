using System.Text.Json;

namespace PlanCopilot.Cli.Tests.Doctor;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task A_fresh_machine_is_healthy_and_says_what_is_not_there_yet()
    {
        var outcome = await _session.RunAsync("doctor", "--json");

        outcome.ExitCode.ShouldBe(0);
        var folder = Check(outcome, "data folder");
        folder.GetProperty("state").GetString().ShouldBe("Note");
        folder.GetProperty("found").GetString().ShouldBe(
            $"{Path.Combine(_session.Folder, "data")} doesn't exist yet; the first research makes it");
        Directory.Exists(Path.Combine(_session.Folder, "data")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_must_be_mended()
    {
        _session.Write("taken", "");

        var outcome = await _session.RunAsync("doctor", "--data", "taken", "--json");

        outcome.ExitCode.ShouldBe(1);
        Check(outcome, "data folder").GetProperty("mend").GetString().ShouldBe("Choose a folder with --data PATH.");
    }

    [Fact]
    public async Task The_probe_for_write_access_leaves_nothing_behind()
    {
        var outcome = await _session.RunAsync("doctor", "--data", ".");

        outcome.ExitCode.ShouldBe(0);
        outcome.Lines.ShouldContain("Everything that is needed is there.");
        Directory.EnumerateFileSystemEntries(_session.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_no_database_must_be_mended()
    {
        _session.Write("data/plancopilot.db", "This is a shopping list and not a database, and it is long enough to be read as a page.");

        var outcome = await _session.RunAsync("doctor", "--json");

        outcome.ExitCode.ShouldBe(1);
        Check(outcome, "database").GetProperty("state").GetString().ShouldBe("Problem");
    }

    private static JsonElement Check(CliOutcome outcome, string name) =>
        JsonDocument.Parse(outcome.Out).RootElement.GetProperty("checks").EnumerateArray()
            .Single(check => check.GetProperty("name").GetString() == name);
}
