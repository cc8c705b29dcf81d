using System.Text.Json;

namespace PlanCopilot.Cli.Tests.Plans;

public sealed class PlanCommandTests(SampleAccount sample) : IClassFixture<SampleAccount>
{
    [Fact]
    public async Task An_unknown_account_is_answered_with_those_there_are()
    {
        var outcome = await sample.Session.RunAsync("plan", "show", "nope");

        outcome.ExitCode.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldBe("There is no account 'nope'. There are: norvane.\n");
    }

    [Fact]
    public async Task Before_the_first_research_there_is_nothing_and_nothing_is_made()
    {
        using var fresh = new CliSession();

        var outcome = await fresh.RunAsync("plan", "show", "norvane");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldStartWith("Nothing has been researched yet in '");
        Directory.EnumerateFileSystemEntries(fresh.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_json_export_is_what_show_prints()
    {
        var exported = await sample.Session.RunAsync("plan", "export", "norvane", "--format", "json", "-o", "plan.json");
        var shown = await sample.Session.RunAsync("plan", "show", "norvane", "--json");

        exported.Out.ShouldBeEmpty();
        exported.Error.ShouldBe($"Wrote {Path.Combine(sample.Session.Folder, "plan.json")}\n");
        (await File.ReadAllTextAsync(Path.Combine(sample.Session.Folder, "plan.json"))).ShouldBe(shown.Out);
    }

    [Fact]
    public async Task Markdown_is_printed_where_no_file_is_named()
    {
        var outcome = await sample.Session.RunAsync("plan", "export", "norvane");

        outcome.Error.ShouldBeEmpty();
        outcome.Lines[0].ShouldBe("# Norvane Coldworks, Inc. (NVCW): account plan, first-pass draft");
    }

    [Theory]
    [InlineData("pdf", "plan.pdf", "pdf")]
    [InlineData("md", "absent/plan.md", "There is no folder")]
    public async Task An_export_that_cant_be_written_says_why(string format, string file, string reason)
    {
        var outcome = await sample.Session.RunAsync("plan", "export", "norvane", "--format", format, "-o", file);

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain(reason);
        File.Exists(Path.Combine(sample.Session.Folder, file)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("pptx")]
    public async Task A_binary_file_is_written_to_a_file_only(string format)
    {
        var printed = await sample.Session.RunAsync("plan", "export", "norvane", "--format", format);
        var written = await sample.Session.RunAsync("plan", "export", "norvane", "--format", format, "-o", $"plan.{format}");

        printed.ExitCode.ShouldBe(1);
        printed.Out.ShouldBeEmpty();
        printed.Error.ShouldBe($"A {format} file can't be printed. Name the file to write: -o FILE.{format}\n");
        written.ExitCode.ShouldBe(0, written.Error);
        (await File.ReadAllBytesAsync(Path.Combine(sample.Session.Folder, $"plan.{format}")))[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_calendar_without_a_date_is_refused_with_the_reason()
    {
        var outcome = await sample.Session.RunAsync("plan", "export", "norvane", "--format", "ics", "-o", "plan.ics");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldBe("No review and no action of the plan has a date yet, so there is nothing for a calendar.\n");
    }

    [Fact]
    public async Task A_customer_gets_a_joint_plan_without_our_sections()
    {
        var outcome = await sample.Session.RunAsync("plan", "export", "norvane", "--for", "customer");

        outcome.Lines[0].ShouldBe("# Norvane Coldworks, Inc. (NVCW): joint plan");
        outcome.Lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ShouldBe(
            ["## Summary", "## Snapshot", "## Objectives", "## Mutual action plan", "## Review cadence", "## Evidence"]);
        outcome.Out.ShouldNotContain("Biologics");
    }

    [Fact]
    public async Task Every_quotation_of_the_sample_stands_in_its_document()
    {
        var outcome = await sample.Session.RunAsync("plan", "lint", "--evidence", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Out);
        var report = JsonDocument.Parse(outcome.Out).RootElement;
        report.GetProperty("plans").GetInt32().ShouldBe(1);
        report.GetProperty("quotations").GetInt32().ShouldBeGreaterThan(20);
    }
}
