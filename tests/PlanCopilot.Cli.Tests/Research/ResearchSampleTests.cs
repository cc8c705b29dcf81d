using System.Text.Json;

namespace PlanCopilot.Cli.Tests.Research;

public sealed class ResearchSampleTests(SampleAccount sample) : IClassFixture<SampleAccount>
{
    [Fact]
    public void The_sample_gives_a_plan_from_its_own_documents()
    {
        sample.Outcome.ExitCode.ShouldBe(0, sample.Outcome.Error);
        var report = JsonDocument.Parse(sample.Outcome.Out).RootElement;
        report.GetProperty("account").GetString().ShouldBe("norvane");
        report.GetProperty("cik").GetString().ShouldBe("9000417");
        report.GetProperty("ticker").GetString().ShouldBe("NVCW");
        report.GetProperty("asOf").GetString().ShouldBe("2026-02-03");
        report.GetProperty("documents").GetInt32().ShouldBe(4);
        report.GetProperty("revision").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void The_namesake_is_refused_with_the_reason()
    {
        var refused = JsonDocument.Parse(sample.Outcome.Out).RootElement.GetProperty("refused").EnumerateArray().ShouldHaveSingleItem();

        refused.GetProperty("name").GetString().ShouldBe("2026-01-29-norvane-biologics-financing.md");
        refused.GetProperty("why").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Progress_goes_to_stderr_one_line_a_stage()
    {
        sample.Outcome.Error.Split('\n').ShouldContain("Reading 5 of 5");
        sample.Outcome.Error.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task The_plan_holds_the_figures_of_the_filing_and_the_change_of_officers()
    {
        var shown = await sample.Session.RunAsync("plan", "show", "norvane");

        shown.ExitCode.ShouldBe(0);
        shown.Lines.ShouldAllBe(line => line.Length <= 80);
        var text = string.Join(' ', shown.Lines.Select(line => line.Trim()));
        text.ShouldContain("Revenue: $1.84 billion");
        text.ShouldContain("Employees: 6,840 employees");
        text.ShouldContain("Yelena Marchetti-Brandt");
        text.ShouldContain("February 16, 2026");
    }

    [Theory]
    [InlineData("NVCW")]
    [InlineData("9000417")]
    [InlineData("Norvane Coldworks, Inc.")]
    public async Task An_account_is_known_by_ticker_cik_and_name(string wanted)
    {
        var shown = await sample.Session.RunAsync("plan", "show", wanted, "--json");

        shown.ExitCode.ShouldBe(0, shown.Error);
        JsonDocument.Parse(shown.Out).RootElement.GetProperty("account").GetProperty("key").GetString().ShouldBe("norvane");
    }
}
