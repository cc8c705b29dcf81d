using System.Text.Json;

namespace PlanCopilot.Cli.Tests.Runs;

public sealed class ShowRunsCommandTests(SampleAccount sample) : IClassFixture<SampleAccount>
{
    [Fact]
    public async Task A_run_shows_its_stages_in_order()
    {
        var outcome = await sample.Session.RunAsync("runs", "show", "1", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var run = JsonDocument.Parse(outcome.Out).RootElement.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        run.GetProperty("account").GetString().ShouldBe("norvane");
        run.GetProperty("state").GetString().ShouldBe("Done");
        run.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("name").GetString())
            .ShouldBe(["Reading", "Storing", "Extracting", "Drafting"]);
    }

    [Fact]
    public async Task A_run_that_never_was_is_the_users_to_mend()
    {
        var outcome = await sample.Session.RunAsync("runs", "show", "99");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldBe("There is no run 99. See them all with: plancopilot runs show\n");
    }
}
