using System.CommandLine;
using ModelContextProtocol.Server;

namespace PlanCopilot.Cli.Mcp;

/// <summary>
/// <c>mcp</c>: a rep's own assistant asks for plans, answers and signals over stdin and stdout (Model Context Protocol). It reads what the
/// data folder holds and changes nothing, unless --allow-research lets it research and refresh.
/// </summary>
internal sealed class McpCommand : Command
{
    private readonly Option<bool> _allowResearch = new("--allow-research") { Description = "Let the assistant research and refresh accounts, too" };
    private readonly Option<string?> _data = DataFolder.Option();

    public McpCommand(Terminal terminal) : base("mcp", "Serve a rep's own assistant over stdin and stdout, to read only unless told otherwise")
    {
        Add(_allowResearch);
        Add(_data);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var options = McpTools.Options(DataFolder.Locate(result.GetValue(_data), terminal), result.GetValue(_allowResearch), terminal);
        await terminal.Error.WriteLineAsync("Serving an assistant on stdin and stdout. Ctrl-C ends it.");
        await using var transport = new StdioServerTransport(McpTools.Name);
        await using var server = McpServer.Create(transport, options);
        try
        {
            await server.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl-C is how it ends.
        }
        return ExitCode.Done;
    }
}
