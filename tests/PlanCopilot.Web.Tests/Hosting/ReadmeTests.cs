using System.Diagnostics;
using System.Text.Json.Nodes;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Tests.Hosting;

/// <summary>The README's calls of the API work as they stand there, one after the other.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Calls = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "README.md")).Where(line => line.StartsWith("curl -sS ", StringComparison.Ordinal))];

    [Fact]
    public async Task The_calls_do_what_they_are_there_for()
    {
        await using var app = new PlanCopilotApp();
        var address = app.Listen();
        await app.AddMemberAsync(Role.Rep, "rosa");
        string token;
        await using (var db = await app.OpenAsync()) token = await db.MakeTokenAsync("rosa", "README", true, TimeSpan.FromDays(1), TimeProvider.System, default);

        var answers = new List<string>();
        foreach (var call in Calls) answers.Add(await RunAsync(call.Replace("http://127.0.0.1:5080", address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal), token));

        answers.Count.ShouldBe(6);
        JsonNode.Parse(answers[0])?["id"]?.GetValue<int>().ShouldBe(1);
        answers[1].ShouldContain("event: ended");
        JsonNode.Parse(answers[2])?["lines"]?[0]?["name"]?.GetValue<string>().ShouldBe("Norvane Coldworks, Inc.");
        JsonNode.Parse(answers[3])?["passages"]?[0]?["text"]?.GetValue<string>().ShouldContain("Wichita Falls");
        JsonNode.Parse(answers[4])?["number"]?.GetValue<int>().ShouldBe(2);
        answers[5].ShouldStartWith("# Norvane Coldworks, Inc. (NVCW): account plan");
    }

    private static async Task<string> RunAsync(string call, string token)
    {
        var folder = Directory.CreateTempSubdirectory("plancopilot-readme").FullName;
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, WorkingDirectory = folder, Environment = { ["TOKEN"] = token } };
        foreach (var argument in (string[])["-c", call]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start).ShouldNotBeNull();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, call);
        return Directory.EnumerateFiles(folder).SingleOrDefault() is { } file ? await File.ReadAllTextAsync(file) : output;
    }
}
