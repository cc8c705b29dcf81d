using System.CommandLine;
using System.Text;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Cli.Plans;

/// <summary><c>plan export ACCOUNT --format md|html|json -o FILE</c>: the plan as a file to hand on.</summary>
internal sealed class ExportPlanCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name" };
    private readonly Option<string> _format = new("--format") { Description = "How to write it", DefaultValueFactory = _ => "md" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "File to write; else it is printed", HelpName = "FILE" };
    private readonly Option<string?> _data = DataFolder.Option();

    public ExportPlanCommand(Terminal terminal) : base("export", "Write an account's plan as Markdown, HTML or JSON")
    {
        _format.AcceptOnlyFromAmong("md", "html", "json");
        Add(_account);
        Add(_format);
        Add(_output);
        Add(_data);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var data = DataFolder.Locate(result.GetValue(_data), terminal);
        var plan = await StoredPlan.LoadAsync(result.GetRequiredValue(_account), data, cancellationToken);
        var text = Write(plan, result.GetValue(_format));
        if (result.GetValue(_output) is not { } output)
        {
            await terminal.Out.WriteAsync(text);
            return ExitCode.Done;
        }
        var path = terminal.PathOf(output);
        await WholeFile.WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellationToken);
        await terminal.Error.WriteLineAsync($"Wrote {path}");
        return ExitCode.Done;
    }

    private static string Write(Plan plan, string? format) => format switch
    {
        "html" => HtmlExport.Write(plan),
        "json" => JsonExport.Write(plan),
        _ => MarkdownExport.Write(plan),
    };
}
