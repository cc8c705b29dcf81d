using System.Text.Json;

namespace PlanCopilot.Cli.Tests.Review;

public sealed class ReviewCommandTests(SampleAccount sample) : IClassFixture<SampleAccount>
{
    private const string Vague = "The company faces strong competition and rising costs, and its leaders look for partners who can help them to change. We will become a trusted adviser, understand their priorities and grow recurring revenue in all parts of the business, step by step and together with the people who decide.\n";

    [Fact]
    public async Task Files_are_reviewed_the_most_generic_first_and_a_refused_one_is_named()
    {
        using var session = new CliSession();
        session.Write("plans/a.md", $"# Hollin Dairies: account plan\n\n{Vague}");
        session.Write("plans/b.md", $"# Ostrava Glass: account plan\n\n{Vague}");
        session.Write("plans/c.md", "# Wexcombe Ferries: account plan\n\nTamsin Orde signs the alarm pilot for the Lady Maud by 14 April for £38,000; Idris Quayle in Kelmouth prefers Torvik Marine.\n");
        session.Write("plans/d.docx", "PK\u0003\u0004 not really");

        var outcome = await session.RunAsync("review", "plans");

        outcome.ExitCode.ShouldBe(0);
        outcome.Lines[0].ShouldBe("100  a.md (Hollin Dairies): generic");
        outcome.Lines[1].ShouldBe("     100 % of its words stand in the plan for Ostrava Glass too (b.md): “Hollin");
        outcome.Out.ShouldContain("\n  0  c.md (Wexcombe Ferries)\n");
        outcome.Out.ShouldContain("Refused d.docx: The file is a ZIP archive");
        outcome.Out.ShouldEndWith("\n2 of 3 plans flagged.\nScores go from 0, could only be about this account, to 100, about any.\n");
        outcome.Lines.ShouldAllBe(line => line.Length <= 80);
    }

    [Fact]
    public async Task Json_holds_scores_parts_and_shared_passages()
    {
        using var session = new CliSession();
        session.Write("a.md", $"# Hollin Dairies: account plan\n\n{Vague}");
        session.Write("b.md", $"# Ostrava Glass: account plan\n\n{Vague}");

        var outcome = await session.RunAsync("review", "a.md", "b.md", "--json", "--html", "review.html");

        using var json = JsonDocument.Parse(outcome.Out);
        var first = json.RootElement.GetProperty("plans")[0];
        first.GetProperty("id").GetString().ShouldBe("a.md");
        first.GetProperty("flagged").GetBoolean().ShouldBeTrue();
        first.GetProperty("copiedShare").GetDouble().ShouldBe(1);
        first.GetProperty("shared")[0].GetProperty("other").GetString().ShouldBe("b.md");
        (await File.ReadAllTextAsync(Path.Combine(session.Folder, "review.html"))).ShouldContain("2 of 2 plans flagged");
    }

    [Fact]
    public async Task Plans_of_the_system_are_reviewed_too()
    {
        var outcome = await sample.Session.RunAsync("review", "--all");

        outcome.ExitCode.ShouldBe(0);
        outcome.Out.ShouldContain("norvane (Norvane Coldworks, Inc.)\n");
        outcome.Out.ShouldContain("0 of 1 plan flagged");
    }

    [Theory]
    [InlineData("Say which plans to review: FILES, or --all.")]
    [InlineData("There is no file '", "absent.md")]
    [InlineData("--threshold takes a number from 0 to 100.", "a.md", "--threshold", "101")]
    [InlineData("Nothing has been researched yet in '", "--all")]
    public async Task A_wrong_call_says_what_to_do(string message, params string[] args)
    {
        using var session = new CliSession();

        var outcome = await session.RunAsync(["review", .. args]);

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain(message);
        outcome.Out.ShouldBeEmpty();
    }
}
