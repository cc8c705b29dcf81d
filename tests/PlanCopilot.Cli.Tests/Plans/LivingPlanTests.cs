using System.Text.Json;

namespace PlanCopilot.Cli.Tests.Plans;

/// <summary>A rep's day: a first draft from the annual report, edits, then everything that came out since.</summary>
public sealed class LivingPlanTests : IAsyncLifetime, IDisposable
{
    private const string Annual = "nvcw-10-k-2025-11-20.html";
    private readonly CliSession _session = new();

    public async Task InitializeAsync()
    {
        _session.Write($"nvcw/{Annual}", Samples.Read(Annual));
        (await _session.RunAsync("research", "nvcw", "--from", "nvcw")).ExitCode.ShouldBe(0);
        await EditAsync("edit", "nvcw", "G2", "--text", "They want 45 percent less by 2030; the CFO owns it.", "--why", "call of March 2");
        await EditAsync("edit", "nvcw", "objective-1", "--set", "Owner=Ada", "--set", "Deadline=2026-06-30");
        await EditAsync("edit", "nvcw", "O6", "--delete");
        await EditAsync("add", "nvcw", "risks", "--label", "Procurement", "--text", "A new head may tender again.", "--set", "Owner=Bob");
    }

    [Fact]
    public async Task New_research_proposes_and_changes_nothing()
    {
        var before = (await _session.RunAsync("plan", "show", "nvcw")).Out;
        var research = await _session.RunAsync("research", "--sample", "nvcw", "--json");

        var report = JsonDocument.Parse(research.Out).RootElement;
        (report.GetProperty("revision").GetInt32(), report.GetProperty("planChanged").GetBoolean()).ShouldBe((5, false));
        (await _session.RunAsync("plan", "show", "nvcw")).Out.ShouldBe(before);
        var proposals = await ProposalsAsync();
        proposals.Count.ShouldBe(report.GetProperty("proposals").GetInt32());
        // The deleted obstacle rests on what it rested on; the edited goal too.
        proposals.Select(one => one.GetProperty("item").GetString()).ShouldNotContain(item => item == "O6" || item == "G2");
        proposals.Select(one => one.GetProperty("new").GetString()).ShouldContain("Yelena Marchetti-Brandt: appointed Executive Vice President and Chief Financial Officer, effective February 16, 2026");
    }

    [Fact]
    public async Task Deciding_on_all_proposals_leaves_none_and_keeps_what_a_person_wrote()
    {
        await _session.RunAsync("research", "--sample", "nvcw");

        var accepted = await _session.RunAsync("plan", "proposals", "nvcw", "--reject", "swot", "--accept", "insights", "--as", "ada");
        await _session.RunAsync("plan", "proposals", "nvcw", "--accept", "all", "--as", "ada");

        accepted.ExitCode.ShouldBe(0);
        accepted.Out.ShouldEndWith("Saved as revision 6.\n");
        (await ProposalsAsync()).ShouldBeEmpty();
        var plan = await PlanAsync();
        Text(plan, "G2").ShouldBe("They want 45 percent less by 2030; the CFO owns it.");
        Field(plan, "objective-1", "Owner").ShouldBe("Ada");
        Items(plan).Select(item => item.GetProperty("text").GetString()).ShouldContain("A new head may tender again.");
        Items(plan).Select(item => item.GetProperty("id").GetString()).ShouldNotContain("O6");
        (await _session.RunAsync("plan", "lint", "nvcw", "--evidence")).Out.ShouldNotContain("does not stand");
    }

    [Fact]
    public async Task Every_save_is_a_revision_that_can_be_compared_and_restored()
    {
        var history = await _session.RunAsync("plan", "history", "nvcw", "--json");
        var difference = await _session.RunAsync("plan", "diff", "nvcw", "1", "2");
        var restored = await _session.RunAsync("plan", "restore", "nvcw", "1", "--as", "bob");

        JsonDocument.Parse(history.Out).RootElement.GetProperty("revisions").EnumerateArray()
            .Select(line => (line.GetProperty("number").GetInt32(), line.GetProperty("who").GetString(), line.GetProperty("why").GetString()))
            .ShouldBe([(5, "ada", null), (4, "ada", null), (3, "ada", null), (2, "ada", "call of March 2"), (1, null, null)]);
        difference.Lines.ShouldBe(
        [
            "G2 changed (insights)",
            "  - Norvane Coldworks has committed to reduce its Scope 1 and Scope 2 greenhouse",
            "    gas emissions by 45 percent by 2030 from a 2021 base.",
            "  + They want 45 percent less by 2030; the CFO owns it.",
            "",
        ]);
        restored.Out.ShouldEndWith("Saved as revision 6.\n");
        Text(await PlanAsync(), "O6").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Two_people_on_one_line_are_told_apart()
    {
        var other = await _session.RunAsync("plan", "edit", "nvcw", "G2", "--text", "Somebody else's words.", "--on", "1", "--as", "bob");

        (other.ExitCode, other.Error).ShouldBe((1, "ada has changed G2 since. Look at both versions, then save again on top of revision 5.\n"));
        Text(await PlanAsync(), "G2").ShouldBe("They want 45 percent less by 2030; the CFO owns it.");
    }

    [Fact]
    public async Task An_amended_filing_marks_what_a_person_wrote_on_the_one_before()
    {
        const string filing = "0009000417-26-000003.txt";
        var original = Samples.Read(filing);
        _session.Write($"amended/{filing}", original);
        await _session.RunAsync("research", "nvcw", "--from", "amended");
        await _session.RunAsync("plan", "proposals", "nvcw", "--accept", "leadership", "--as", "ada");
        var successor = Items(await PlanAsync()).First(item => item.GetProperty("label").GetString() == "Yelena Marchetti-Brandt").GetProperty("id").GetString() ?? "";
        await EditAsync("edit", "nvcw", successor, "--text", "Ada met her; she starts on February 16, 2026.");

        _session.Write("amended/0009000417-26-000009.txt", original.Replace("26-000003", "26-000009").Replace("\t8-K\n", "\t8-K/A\n").Replace("<TYPE>8-K\n", "<TYPE>8-K/A\n")
            .Replace("FORM 8-K<", "FORM 8-K/A<").Replace("20260113", "20260121").Replace("effective February&nbsp;16, 2026", "effective February&nbsp;23, 2026"));
        await _session.RunAsync("research", "nvcw", "--from", "amended");

        var change = (await ProposalsAsync()).Single(one => one.GetProperty("item").GetString() == successor);
        (change.GetProperty("kind").GetString(), change.GetProperty("isMarked").GetBoolean(), change.GetProperty("why").GetString()).ShouldBe(("Change", true, "what it rests on has changed; the present words are a person's"));
        change.GetProperty("present").GetString().ShouldBe("Yelena Marchetti-Brandt: Ada met her; she starts on February 16, 2026.");
        change.GetProperty("new").GetString().ShouldBe("Yelena Marchetti-Brandt: appointed Executive Vice President and Chief Financial Officer, effective February 23, 2026");
        Quotes(change, "oldEvidence").ShouldContain("effective February 16, 2026");
        Quotes(change, "newEvidence").ShouldContain("effective February 23, 2026");
        Text(await PlanAsync(), successor).ShouldBe("Ada met her; she starts on February 16, 2026.");

        static string Quotes(JsonElement proposal, string side) => string.Join('\n', proposal.GetProperty(side).EnumerateArray().Select(evidence => evidence.GetProperty("quote").GetString()));
    }

    [Theory]
    [InlineData("There is no proposal 'nope'. 'plan proposals ACCOUNT' lists them.", "proposals", "nvcw", "--accept", "nope")]
    [InlineData("The plan has no line 'G99'. 'plan show ACCOUNT --ids' lists them.", "edit", "nvcw", "G99", "--delete")]
    [InlineData("'--set Owner' says no field: write FIELD=TEXT, such as --set Owner=Ada.", "edit", "nvcw", "G1", "--set", "Owner")]
    [InlineData("There is no revision 77. The latest is 5.", "restore", "nvcw", "77")]
    [InlineData("There is no revision 77 of 'nvcw'. 'plan history nvcw' lists them.", "diff", "nvcw", "77")]
    public async Task What_is_wrong_is_said_with_what_to_do(string message, params string[] arguments)
    {
        var outcome = await _session.RunAsync(["plan", .. arguments]);

        (outcome.ExitCode, outcome.Out, outcome.Error).ShouldBe((1, "", message + "\n"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _session.Dispose();

    private async Task EditAsync(params string[] arguments) => (await _session.RunAsync(["plan", .. arguments, "--as", "ada"])).ExitCode.ShouldBe(0);

    private async Task<List<JsonElement>> ProposalsAsync() =>
        [.. JsonDocument.Parse((await _session.RunAsync("plan", "proposals", "nvcw", "--json")).Out).RootElement.GetProperty("proposals").EnumerateArray()];

    private async Task<JsonElement> PlanAsync() => JsonDocument.Parse((await _session.RunAsync("plan", "show", "nvcw", "--json")).Out).RootElement;

    private static IEnumerable<JsonElement> Items(JsonElement plan) => plan.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("items").EnumerateArray());

    private static string? Text(JsonElement plan, string id) => Items(plan).First(item => item.GetProperty("id").GetString() == id).GetProperty("text").GetString();

    private static string? Field(JsonElement plan, string id, string field) => Items(plan).First(item => item.GetProperty("id").GetString() == id)
        .GetProperty("fields").EnumerateArray().First(one => one.GetProperty("name").GetString() == field).GetProperty("text").GetString();
}
