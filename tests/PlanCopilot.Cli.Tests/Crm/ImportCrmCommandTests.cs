using System.Text.Json;

namespace PlanCopilot.Cli.Tests.Crm;

public sealed class ImportCrmCommandTests : IAsyncLifetime, IDisposable
{
    private readonly CliSession _session = new();

    public async Task InitializeAsync() => (await _session.RunAsync("research", "--sample")).ExitCode.ShouldBe(0);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task The_sample_goes_in_once()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "norvane-crm")).Order(StringComparer.Ordinal).ToArray();

        var dry = await _session.RunAsync(["import", "crm", .. files, "--dry-run"]);
        var first = await _session.RunAsync(["import", "crm", .. files]);
        var second = await _session.RunAsync(["import", "crm", .. files]);

        (dry.ExitCode, first.ExitCode, second.ExitCode).ShouldBe((0, 0, 0));
        dry.Lines.ShouldContain("contacts.csv: contacts: 7 would be added, 0 changed, 0 unchanged; 0 bad rows");
        dry.Lines[^2].ShouldBe("A dry run: nothing was stored.");
        first.Out.ShouldBe("""
            assets.csv: assets: 2 added, 0 changed, 0 unchanged; 0 bad rows
            business-units.csv: business units: 3 added, 0 changed, 0 unchanged; 0 bad rows
            contacts.csv: contacts: 7 added, 0 changed, 0 unchanged; 0 bad rows
              contacts.csv:9: there is no such account: Norvane Biologics Ltd. (1 row)
            opportunities.csv: opportunities: 5 added, 0 changed, 0 unchanged; 1 bad row
              opportunities.csv:7: amount: 'about 80k' is no number
            products.csv: solutions: 4 added, 0 changed, 0 unchanged; 0 bad rows
            users.csv: users: 3 added, 0 changed, 0 unchanged; 0 bad rows
            May be the same person; nothing is merged:
              contacts.csv:7: O. Bright (003N6) and Oluwaseun Bright (003N2), same e-mail
            Plan      norvane, revision 2

            """);
        second.Lines.ShouldContain("Plan      norvane, revision 2, unchanged");
        second.Lines.ShouldContain("contacts.csv: contacts: 0 added, 0 changed, 7 unchanged; 0 bad rows");
    }

    [Fact]
    public async Task A_file_of_no_known_kind_is_wrong_input_and_the_others_go_in()
    {
        var users = _session.Write("users.csv", "User ID,Full Name,Username,Email,Active\n005A,Rhona Quill,rhona,rhona@seller.example,true\n");
        var colours = _session.Write("colours.csv", "Colour,Size\nred,4\n");

        var outcome = await _session.RunAsync("import", "crm", users, colours, "--json");

        outcome.ExitCode.ShouldBe(1);
        using var json = JsonDocument.Parse(outcome.Out);
        var files = json.RootElement.GetProperty("files");
        (files[0].GetProperty("kind").GetString(), files[0].GetProperty("added").GetInt32()).ShouldBe(("User", 1));
        files[1].GetProperty("why").GetString().ShouldNotBeNull().ShouldStartWith("its columns (Colour, Size) are of no known kind.");
    }

    [Fact]
    public async Task A_missing_file_and_a_wrong_mapping_are_wrong_input()
    {
        var users = _session.Write("users.csv", "User ID,Full Name,Username,Email,Active\n005A,Rhona Quill,rhona,rhona@seller.example,true\n");
        _session.Write("m.yaml", "persons:\n  id: Nr\n");

        var missing = await _session.RunAsync("import", "crm", "nothing.csv");
        var wrong = await _session.RunAsync("import", "crm", users, "--mapping", "m.yaml");

        (missing.ExitCode, wrong.ExitCode).ShouldBe((1, 1));
        wrong.Error.ShouldStartWith("m.yaml:1: unknown key 'persons' in a mapping; there can be account, contact,");
    }
}
