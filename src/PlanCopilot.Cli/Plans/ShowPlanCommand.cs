using System.CommandLine;
using System.Text;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Plans.Export;

namespace PlanCopilot.Cli.Plans;

/// <summary><c>plan show ACCOUNT</c>: the plan in the terminal.</summary>
internal sealed class ShowPlanCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name" };
    private readonly Option<bool> _ids = new("--ids") { Description = "Show each line's id and each section's key, for 'plan edit' and 'plan add'" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public ShowPlanCommand(Terminal terminal) : base("show", "Show an account's plan with its evidence")
    {
        Add(_account);
        Add(_ids);
        Add(_data);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var data = DataFolder.Locate(result.GetValue(_data), terminal);
        var plan = await StoredPlan.LoadAsync(result.GetRequiredValue(_account), data, cancellationToken);
        await terminal.Out.WriteAsync(result.GetValue(_json) ? Encoding.UTF8.GetString(PlanExport.Write(plan, "json", PlanAudience.Team) ?? []) : TextExport.Write(plan, result.GetValue(_ids)));
        return ExitCode.Done;
    }
}
