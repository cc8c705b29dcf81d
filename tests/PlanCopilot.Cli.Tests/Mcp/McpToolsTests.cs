using System.IO.Pipelines;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using PlanCopilot.Cli.Mcp;

namespace PlanCopilot.Cli.Tests.Mcp;

/// <summary>An assistant's client against the tools, over the protocol.</summary>
public sealed class McpToolsTests(SampleAccount sample) : IClassFixture<SampleAccount>
{
    [Theory]
    [InlineData(false, "ask, plan, proposals, signals")]
    [InlineData(true, "ask, plan, proposals, refresh, research, signals")]
    public async Task Only_reading_is_offered_unless_research_is_allowed(bool allowResearch, string offered) => await ServeAsync(allowResearch, async client =>
    {
        var tools = await client.ListToolsAsync();

        string.Join(", ", tools.Select(tool => tool.Name).Order(StringComparer.Ordinal)).ShouldBe(offered);
        tools.Where(tool => tool.ProtocolTool.Annotations?.ReadOnlyHint != true).Select(tool => tool.Name).Order(StringComparer.Ordinal).ShouldBe(allowResearch ? ["refresh", "research"] : []);
    });

    [Fact]
    public async Task A_tool_answers_as_its_command_does() => await ServeAsync(false, async client =>
    {
        var plan = await client.CallToolAsync("plan", new Dictionary<string, object?> { ["account"] = "nvcw" });
        var signals = await client.CallToolAsync("signals", new Dictionary<string, object?> { ["account"] = "norvane" });

        Text(plan).ShouldBe((await sample.Session.RunAsync("plan", "show", "nvcw")).Out);
        Text(signals).ShouldStartWith("{\n  \"account\": \"norvane\",");
    });

    [Theory]
    [InlineData("nope", "There is no account 'nope'. There are: norvane.")]
    [InlineData("--data=/", "There is no account '--data=/'. There are: norvane.")]
    public async Task What_an_assistant_gives_is_a_value_and_an_error_says_what_to_do(string account, string message) => await ServeAsync(false, async client =>
    {
        var answer = await client.CallToolAsync("plan", new Dictionary<string, object?> { ["account"] = account });

        (answer.IsError, Text(answer)).ShouldBe((true, message));
    });

    private static string Text(CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    private async Task ServeAsync(bool allowResearch, Func<McpClient, Task> use)
    {
        var (asked, answered) = (new Pipe(), new Pipe());
        var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, Folder = sample.Session.Folder, Environment = _ => null };
        var options = McpTools.Options(new DataFolder(Path.Combine(sample.Session.Folder, "data")), allowResearch, terminal);
        await using var transport = new StreamServerTransport(asked.Reader.AsStream(), answered.Writer.AsStream());
        await using var server = McpServer.Create(transport, options);
        using var ending = new CancellationTokenSource();
        var serving = server.RunAsync(ending.Token);
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(asked.Writer.AsStream(), answered.Reader.AsStream()))) await use(client);
        await ending.CancelAsync();
        await Task.WhenAny(serving);
    }
}
