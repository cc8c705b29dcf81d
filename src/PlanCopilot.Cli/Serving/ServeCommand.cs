using System.CommandLine;
using PlanCopilot.Web.Hosting;

namespace PlanCopilot.Cli.Serving;

/// <summary><c>serve</c>: the pages and the API over the same data folder, until Ctrl-C.</summary>
internal sealed class ServeCommand : Command
{
    private readonly Option<string?> _urls = new("--urls") { Description = "Where to listen, several with semicolons; else http://127.0.0.1:5080", HelpName = "URLS" };
    private readonly Option<string?> _data = DataFolder.Option();

    public ServeCommand(Terminal terminal) : base("serve", "Serve the pages and the API, on this machine only unless told otherwise")
    {
        Add(_urls);
        Add(_data);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var data = DataFolder.Locate(result.GetValue(_data), terminal);
        List<string> args = [$"--{DataFolder.Variable}={data.Path}"];
        if (result.GetValue(_urls) is { Length: > 0 } urls) args.Add($"--urls={urls}");
        return PlanCopilotHost.RunAsync([.. args], terminal.Out, terminal.Error, cancellationToken);
    }
}
