namespace PlanCopilot.Cli.Tests;

/// <summary>The sample, researched once for all tests that only read it.</summary>
public sealed class SampleAccount : IAsyncLifetime
{
    public CliSession Session { get; } = new();

    public CliOutcome Outcome { get; private set; } = new(-1, "", "");

    public async Task InitializeAsync() => Outcome = await Session.RunAsync("research", "--sample", "--json");

    public Task DisposeAsync()
    {
        Session.Dispose();
        return Task.CompletedTask;
    }
}
