using System.Globalization;
using System.Text.Json;

namespace PlanCopilot.Cli.Tests.Evaluation;

public sealed class CompareEvalCommandTests : IDisposable
{
    private readonly CliSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Equal_runs_pass()
    {
        var outcome = await CompareAsync(Run(0.8, 1, 1), Run(0.8, 1, 1));

        outcome.ExitCode.ShouldBe(0);
        outcome.Out.ShouldBe("Nothing is worse beyond noise.\n");
    }

    [Fact]
    public async Task What_moved_within_noise_is_shown_and_passes()
    {
        var outcome = await CompareAsync(Run(0.8, 1, 0), Run(0.75, 0, 1));

        outcome.ExitCode.ShouldBe(0);
        outcome.Lines.ShouldBe(
        [
            "claims                                                  before    after   change",
            "  true claims passed                                     0.800    0.750   -0.050",
            "  1 case worse:",
            "    c0: why of c0",
            "  1 case better:",
            "    c1: why of c1",
            "",
            "Nothing is worse beyond noise.",
            "",
        ]);
    }

    [Fact]
    public async Task A_fall_beyond_noise_fails_the_gate_and_is_named_last()
    {
        var outcome = await CompareAsync(Run(0.8, 1), Run(0.6, 1));

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldBeEmpty();
        outcome.Lines[^2].ShouldBe("WORSE: claims: true claims passed fell below the interval of the earlier run.");
    }

    [Fact]
    public async Task Many_cases_are_cut_short_unless_all_are_asked_for()
    {
        var (before, after) = (Run(0.8, [.. Enumerable.Repeat(1.0, 12)]), Run(0.8, new double[12]));

        var few = await CompareAsync(before, after);
        var all = await CompareAsync(before, after, "--all");

        few.ExitCode.ShouldBe(3);
        few.Lines.ShouldContain("    and 2 more with --all");
        few.Lines.ShouldContain("WORSE: claims: 12 cases got worse and 0 better, more than chance explains.");
        few.Out.ShouldNotContain("c11:");
        all.Out.ShouldContain("c11: why of c11");
    }

    [Fact]
    public async Task Json_is_one_document_with_the_verdict()
    {
        var outcome = await CompareAsync(Run(0.8, 1), Run(0.6, 0), "--json");

        outcome.ExitCode.ShouldBe(3);
        using var json = JsonDocument.Parse(outcome.Out);
        json.RootElement.GetProperty("isWorse").GetBoolean().ShouldBeTrue();
        json.RootElement.GetProperty("suites")[0].GetProperty("cases")[0].GetProperty("id").GetString().ShouldBe("c0");
    }

    [Fact]
    public async Task Only_the_suites_that_are_named_are_compared()
    {
        _session.Write("before.json", Run(0.8, 1).Replace("]}]}", "]},{\"name\":\"sentences\",\"metrics\":[],\"cases\":[" + Case(0, 1) + "]}]}", StringComparison.Ordinal));
        _session.Write("after.json", Run(0.8, 1));

        (await _session.RunAsync("eval", "compare", "before.json", "after.json")).Lines.ShouldContain("WORSE: sentences: it was not run, or its file is missing.");
        (await _session.RunAsync("eval", "compare", "before.json", "after.json", "--suite", "claims")).ExitCode.ShouldBe(0);
        (await _session.RunAsync("eval", "compare", "before.json", "after.json", "--suite", "absent")).ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    public async Task A_file_that_is_no_run_is_the_users_to_mend(string content)
    {
        var outcome = await CompareAsync(Run(0.8, 1), content);

        outcome.ExitCode.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldContain("after.json' is not a run that can be read: ");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var outcome = await _session.RunAsync("eval", "compare", "absent.json", "absent.json");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("absent.json' is not a run that can be read: ");
    }

    [Fact]
    public async Task A_reason_from_a_document_moves_no_cursor()
    {
        var outcome = await CompareAsync(Run(0.8, 1), Run(0.8, 0).Replace("why of c0", "\\u001b[31mred", StringComparison.Ordinal));

        outcome.Out.ShouldNotContain("\u001b");
    }

    private Task<CliOutcome> CompareAsync(string before, string after, params string[] options)
    {
        _session.Write("before.json", before);
        _session.Write("after.json", after);
        return _session.RunAsync(["eval", "compare", "before.json", "after.json", .. options]);
    }

    /// <summary>A run of one suite whose only figure has an interval from 0.7 to 0.9.</summary>
    private static string Run(double value, params double[] scores) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"dataset":"cases","engine":"embedded","suites":[{"name":"claims","metrics":[{"name":"true claims passed","value":{{value}},"low":0.7,"high":0.9,"cases":12}],"cases":[{{string.Join(',', scores.Select((score, n) => Case(n, score)))}}]}]}""");

    private static string Case(int n, double score) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"id":"c{{n}}","account":"lorm","input":null,"expected":null,"got":null,"correct":null,"score":{{score}},"why":"why of c{{n}}"}""");
}
