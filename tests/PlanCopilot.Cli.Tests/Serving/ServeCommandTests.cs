using System.Net;
using System.Net.Sockets;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Cli.Tests.Serving;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task It_serves_until_it_is_interrupted_and_prints_a_link()
    {
        using var session = new CliSession();
        using var interruption = new CancellationTokenSource();

        var address = $"http://127.0.0.1:{FreePort()}";
        var running = session.RunAsync(interruption.Token, "serve", "--urls", address);
        while (!running.IsCompleted && !await AnswersAsync(address)) await Task.Delay(100);
        await Task.Delay(300); // it answers a moment before it has started in full
        await interruption.CancelAsync();
        var outcome = await running;

        (outcome.ExitCode, outcome.Error).ShouldBe((ExitCode.Done, ""));
        outcome.Lines[0].ShouldBe($"PlanCopilot is on {address}");
        outcome.Lines[1].ShouldMatch($@"\ASign in, once, within the hour: {address}/sign-in/[0-9a-f]{{64}}\z");
    }

    [Fact]
    public async Task It_refuses_to_be_reached_by_others_unprotected()
    {
        using var session = new CliSession();

        var outcome = await session.RunAsync("serve", "--urls", "http://0.0.0.0:0");

        (outcome.ExitCode, outcome.Out).ShouldBe((ExitCode.InputWrong, ""));
        outcome.Error.ShouldStartWith("http://0.0.0.0:0 can be reached by others, and passwords would cross the network unencrypted.");
    }

    [Fact]
    public async Task A_member_gets_a_link_and_an_unknown_one_is_told_who_there_is()
    {
        using var session = new CliSession();
        Directory.CreateDirectory(Path.Combine(session.Folder, "data"));
        await using var db = PlanCopilotDatabase.Open(PlanCopilotDatabase.FileIn(Path.Combine(session.Folder, "data")));
        await db.UpgradeAsync(default);
        await db.AddMemberAsync("rosa", "Rosa", Role.Rep, null, TimeProvider.System, default);

        var linked = await session.RunAsync("members", "link", "Rosa");
        var unknown = await session.RunAsync("members", "link", "nobody");

        var secret = linked.Lines[0]["/sign-in/".Length..];
        (await db.UseSignInLinkAsync(secret, TimeProvider.System, default)).ShouldBe(new Viewer("rosa", "Rosa", Role.Rep));
        (unknown.ExitCode, unknown.Error).ShouldBe((ExitCode.InputWrong, "There is no member 'nobody' who may sign in. There are: rosa.\n"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> AnswersAsync(string address)
    {
        using var client = new HttpClient();
        try
        {
            return await client.GetStringAsync($"{address}/health/ready") == "ready";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
