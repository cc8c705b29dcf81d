namespace PlanCopilot.Cli.Tests;

public sealed class PlanCopilotCommandTests : IDisposable
{
    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task An_unknown_command_is_the_users_to_mend_and_leaves_stdout_clean()
    {
        var outcome = await _session.RunAsync("frobnicate");

        outcome.ExitCode.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldContain("'frobnicate'");
        outcome.Error.ShouldContain("Usage:");
    }

    [Fact]
    public async Task A_missing_argument_shows_the_help_of_that_command()
    {
        var outcome = await _session.RunAsync("parse");

        outcome.ExitCode.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldContain(" parse <FILE> [options]");
    }

    [Fact]
    public async Task Help_that_was_asked_for_is_a_result()
    {
        var outcome = await _session.RunAsync("--help");

        outcome.ExitCode.ShouldBe(0);
        outcome.Out.ShouldContain("Commands:");
        outcome.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_interrupted_command_says_that_running_it_again_does_the_rest()
    {
        _session.Write("note.txt", "A note.");

        var outcome = await _session.RunAsync(new CancellationToken(canceled: true), "parse", "note.txt");

        outcome.ExitCode.ShouldBe(130);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldBe("Interrupted. What was finished is kept; run the same command again to do the rest.\n");
    }

    [Fact]
    public async Task A_failure_shows_where_it_happened_only_when_asked()
    {
        var plain = await _session.RunAsync("parse", "absent.html");
        var verbose = await _session.RunAsync("parse", "absent.html", "--verbose");
        _session.Set("PLANCOPILOT_DEBUG", "1");
        var debug = await _session.RunAsync("parse", "absent.html");

        plain.Error.ShouldNotContain("   at ");
        verbose.Error.ShouldContain("   at ");
        debug.Error.ShouldBe(verbose.Error);
    }
}
