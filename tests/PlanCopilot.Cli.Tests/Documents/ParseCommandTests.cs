using System.Text.Json;

namespace PlanCopilot.Cli.Tests.Documents;

public sealed class ParseCommandTests : IDisposable
{
    private const string Note = "Orders grew in March.\n\nThe plant in Saltillo runs two shifts. It needs forty more people.";

    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Json_is_one_document_and_nothing_else()
    {
        _session.Write("note.txt", Note);

        var outcome = await _session.RunAsync("parse", "note.txt", "--json");

        outcome.ExitCode.ShouldBe(0);
        outcome.Error.ShouldBeEmpty();
        var json = JsonDocument.Parse(outcome.Out).RootElement;
        json.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["id", "kind", "title", "company", "cik", "ticker", "accession", "published", "periodEnd", "counts", "sections", "facts"]);
        json.GetProperty("counts").GetProperty("sentences").GetInt32().ShouldBe(3);
        json.GetProperty("company").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Text_is_what_the_offsets_point_into()
    {
        _session.Write("note.txt", Note);

        var text = await _session.RunAsync("parse", "note.txt", "--text");
        var json = await _session.RunAsync("parse", "note.txt", "--json");

        text.Out.ShouldBe(Note);
        JsonDocument.Parse(json.Out).RootElement.GetProperty("counts").GetProperty("characters").GetInt32().ShouldBe(text.Out.Length);
    }

    [Fact]
    public async Task A_table_for_people_fits_eighty_columns_and_has_no_colours_when_piped()
    {
        _session.Write("note.txt", Note);

        var outcome = await _session.RunAsync("parse", "note.txt");

        outcome.Lines.ShouldAllBe(line => line.Length <= 80);
        outcome.Out.ShouldNotContain('\u001b');
        outcome.Lines.ShouldContain("Company  not named");
        outcome.Lines.ShouldContain("Holds    89 characters, 2 blocks, 3 sentences, 0 table rows, 0 facts");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named_with_its_full_path()
    {
        var outcome = await _session.RunAsync("parse", "absent.html");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldBe($"There is no file '{Path.Combine(_session.Folder, "absent.html")}'. Check the path.\n");
    }

    [Fact]
    public async Task A_folder_is_not_a_document()
    {
        var outcome = await _session.RunAsync("parse", ".");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldBe($"'{_session.Folder}' is a folder. Name one file in it.\n");
    }

    [Fact]
    public async Task Json_and_text_exclude_each_other()
    {
        _session.Write("note.txt", Note);

        var outcome = await _session.RunAsync("parse", "note.txt", "--json", "--text");

        outcome.ExitCode.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldStartWith("Give --json or --text, not both.");
    }
}
