using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Storage;
using PlanCopilot.TestServer;

namespace PlanCopilot.Cli.Tests.Research;

/// <summary>A run whose process is killed (SIGKILL) in the middle is finished by running it again, and pays for no kept answer twice.</summary>
public sealed class KilledResearchTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("plancopilot-killed-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_killed_run_is_finished_without_paying_again()
    {
        await using var server = await ScriptedModelServer.StartAsync();
        // One answer is kept, the other never comes.
        server.Otherwise = request => ScriptedModel.PromptOf(request) == ScriptedModel.Changes ? ModelReply.Silence : ScriptedModel.Answer(request);
        using (var killed = Start(server))
        {
            while (await OutcomesAsync() is []) await Task.Delay(50);
            killed.Kill();
            await killed.WaitForExitAsync();
        }
        server.Otherwise = ScriptedModel.Answer;

        using var again = Start(server);
        await again.WaitForExitAsync();

        again.ExitCode.ShouldBe(ExitCode.Done);
        server.Requests.Count(request => ScriptedModel.PromptOf(request) == ScriptedModel.Insights).ShouldBe(1);
        (await OutcomesAsync()).ShouldBe([(1L, CallOutcome.Answered), (2L, CallOutcome.Replayed)]);
        await using var db = Open();
        (await db.Runs.OrderBy(run => run.Id).Select(run => run.State).ToListAsync()).ShouldBe([RunState.Interrupted, RunState.Done]);
        var plan = (await db.FindRevisionAsync("norvane", null, default)).ShouldNotBeNull();
        plan.Plan.Sections.SelectMany(section => section.Items).ShouldContain(item => item.Text == ScriptedModel.Statement);
    }

    private Process Start(ScriptedModelServer server)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(Terminal).Assembly.Location, "research", "--sample", "--data", _data]) start.ArgumentList.Add(argument);
        foreach (var (variable, value) in ScriptedModel.Settings(server)) start.Environment[variable] = value;
        var process = Process.Start(start).ShouldNotBeNull();
        process.BeginOutputReadLine(); // a full pipe would hold it up
        process.BeginErrorReadLine();
        return process;
    }

    /// <returns>The kept calls about insights, in their order, with the run that made them.</returns>
    private async Task<List<(long Run, CallOutcome Outcome)>> OutcomesAsync()
    {
        if (!File.Exists(PlanCopilotDatabase.FileIn(_data))) return [];
        await using var db = Open();
        if (!(await db.Database.GetAppliedMigrationsAsync()).Any(name => name.EndsWith("_ModelCalls", StringComparison.Ordinal))) return [];
        var calls = await db.ModelCalls.Where(call => call.Prompt == ScriptedModel.Insights).OrderBy(call => call.Id).Select(call => new { call.Run, call.Outcome }).ToListAsync();
        return calls.ConvertAll(call => (call.Run ?? 0, call.Outcome));
    }

    private PlanCopilotDbContext Open() => PlanCopilotDatabase.Open(PlanCopilotDatabase.FileIn(_data));
}
