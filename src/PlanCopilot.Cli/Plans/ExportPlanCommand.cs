using System.CommandLine;
using System.Text;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Cli.Plans;

/// <summary><c>plan export ACCOUNT --format FORMAT [--for customer] -o FILE</c>: the plan as a file to hand on.</summary>
internal sealed class ExportPlanCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name" };
    private readonly Option<string> _format = new("--format") { Description = "How to write it", DefaultValueFactory = _ => "md" };
    private readonly Option<string> _audience = new("--for")
    {
        Description = "Who reads it: a customer gets no internal section, no open question and no judgment of ours",
        DefaultValueFactory = _ => "team",
    };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "File to write; else it is printed", HelpName = "FILE" };
    private readonly Option<string?> _data = DataFolder.Option();

    public ExportPlanCommand(Terminal terminal) : base("export", "Write an account's plan as Markdown, HTML, JSON, Word, slides, a table or a calendar")
    {
        _format.AcceptOnlyFromAmong([.. PlanExport.Formats.Select(format => format.Name)]);
        _audience.AcceptOnlyFromAmong("team", "customer");
        Add(_account);
        Add(_format);
        Add(_audience);
        Add(_output);
        Add(_data);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var format = PlanExport.Formats.Single(known => known.Name == result.GetRequiredValue(_format));
        var output = result.GetValue(_output);
        if (format.IsBinary && output is null) throw new InputException($"A {format.Name} file can't be printed. Name the file to write: -o FILE.{format.Name}");
        var data = DataFolder.Locate(result.GetValue(_data), terminal);
        var plan = await StoredPlan.LoadAsync(result.GetRequiredValue(_account), data, cancellationToken);
        var bytes = PlanExport.Write(plan, format.Name, result.GetRequiredValue(_audience) == "customer" ? PlanAudience.Customer : PlanAudience.Team)
            ?? throw new InputException("No review and no action of the plan has a date yet, so there is nothing for a calendar.");
        if (output is null)
        {
            await terminal.Out.WriteAsync(Encoding.UTF8.GetString(bytes));
            return ExitCode.Done;
        }
        var path = terminal.PathOf(output);
        await WholeFile.WriteAsync(path, bytes, cancellationToken);
        await terminal.Error.WriteLineAsync($"Wrote {path}");
        return ExitCode.Done;
    }
}
