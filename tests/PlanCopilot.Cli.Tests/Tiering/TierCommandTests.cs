namespace PlanCopilot.Cli.Tests.Tiering;

/// <summary>What follows from an import: a plan drafted anew, rules, a tier.</summary>
public sealed class TierCommandTests : IAsyncLifetime, IDisposable
{
    private readonly CliSession _session = new();

    public async Task InitializeAsync()
    {
        await _session.RunAsync("research", "--sample");
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "norvane-crm")).Order(StringComparer.Ordinal).ToArray();
        (await _session.RunAsync(["import", "crm", .. files])).Lines.ShouldContain("Plan      norvane, revision 2");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task An_account_is_scored_and_what_moves_it_is_kept()
    {
        var set = await _session.RunAsync("tier", "norvane", "--set", "profitability=2", "--why", "heavy discounts", "--as", "Petra");
        var all = await _session.RunAsync("tier");
        var wrong = await _session.RunAsync("tier", "norvane", "--set", "charm=9");

        set.Lines.ShouldContain("  2  profitability: Petra: heavy discounts");
        all.Lines.ShouldContain(line => line.EndsWith("profitability unknown → 2 (Petra: heavy discounts)", StringComparison.Ordinal));
        wrong.ExitCode.ShouldBe(1);
        wrong.Error.ShouldStartWith("'charm=9' is no FACTOR=POINTS with 1 to 5 points. Factors: short-term-revenue,");
    }

    [Fact]
    public async Task Rules_are_warnings_until_an_error_closes_the_gate()
    {
        var warned = await _session.RunAsync("plan", "lint", "norvane");
        await _session.RunAsync("plan", "edit", "norvane", "target-1", "--set", "Amount=120,000 USD", "--as", "Petra");
        var failed = await _session.RunAsync("plan", "lint", "norvane");

        warned.ExitCode.ShouldBe(0);
        warned.Out.ShouldContain("objective-1: Nobody owns it. [no-owner, warning]");
        failed.ExitCode.ShouldBe(3, failed.Out);
        failed.Out.ShouldContain("target-1: The amount is 120,000 USD, and what it is mapped to comes to 96,000 USD: 24,000 USD too little. [sums-differ, error]");
    }

    [Fact]
    public async Task A_template_that_is_wrong_is_told_with_file_and_line()
    {
        _session.Set("PLANCOPILOT_TEMPLATE", _session.Write("ours.yaml", "sections: []\nlint:\n  - rule: no-owners\n    level: error\n"));

        var outcome = await _session.RunAsync("plan", "lint", "norvane");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("ours.yaml:3: 'no-owners' is no rule; there are evidence, unverified,");
    }

    [Fact]
    public async Task Somebody_who_leaves_and_is_a_contact_is_a_signal() =>
        (await _session.RunAsync("signals", "norvane")).Out.ShouldContain("high    Contact left");
}
