using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Tests.Storage;
using PlanCopilot.TestServer;

namespace PlanCopilot.Core.Tests.LanguageModels;

/// <summary>A program that is killed (SIGKILL) at any moment pays for no answer twice that it had kept.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task An_answer_that_was_kept_is_not_asked_for_again()
    {
        using var database = new TestDatabase(postgres: false);
        await using var server = await ScriptedModelServer.StartAsync(ModelReply.Answer("Fuel costs rose."), ModelReply.Answer("A second, paid answer."));
        using (var killed = Start(server, database, stops: true))
        {
            (await killed.StandardOutput.ReadLineAsync()).ShouldBe(KilledProgram.Kept);
            killed.Kill();
            await killed.WaitForExitAsync();
            killed.ExitCode.ShouldNotBe(0);
        }

        using var again = Start(server, database, stops: false);
        var answer = await again.StandardOutput.ReadToEndAsync();

        answer.ShouldBe($"Fuel costs rose.{Environment.NewLine}");
        server.Requests.Count.ShouldBe(1);
        await using var db = database.Open();
        (await db.ModelCalls.OrderBy(call => call.Id).Select(call => call.Outcome).ToListAsync()).ShouldBe([CallOutcome.Answered, CallOutcome.Replayed]);
    }

    [Fact]
    public async Task A_question_whose_answer_had_not_come_is_asked_again()
    {
        using var database = new TestDatabase(postgres: false);
        await using var server = await ScriptedModelServer.StartAsync(ModelReply.Silence, ModelReply.Answer("Fuel costs rose."));
        using (var killed = Start(server, database, stops: false))
        {
            await server.ArrivalAsync();
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        using var again = Start(server, database, stops: false);
        var answer = await again.StandardOutput.ReadToEndAsync();

        answer.ShouldBe($"Fuel costs rose.{Environment.NewLine}");
        server.Requests.Count.ShouldBe(2);
        await using var db = database.Open();
        (await db.ModelCalls.Select(call => call.Outcome).ToListAsync()).ShouldBe([CallOutcome.Answered]);
    }

    private static Process Start(ScriptedModelServer server, TestDatabase database, bool stops)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(KilledProgram).Assembly.Location, $"{server.Url}/v1", database.Location, $"{stops}"]) start.ArgumentList.Add(argument);
        return Process.Start(start).ShouldNotBeNull();
    }
}
