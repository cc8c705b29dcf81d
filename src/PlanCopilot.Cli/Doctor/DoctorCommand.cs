using System.CommandLine;
using Spectre.Console;

namespace PlanCopilot.Cli.Doctor;

/// <summary><c>doctor</c>: what is configured, what is missing, and how to mend it. Changes nothing; a configured language model is asked one tiny question.</summary>
internal sealed class DoctorCommand : Command
{
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _model = new("--model") { Description = "Fail when no language model is configured; one that is gets one tiny question in any case" };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public DoctorCommand(Terminal terminal) : base("doctor", "Show what is configured, what is missing, and how to mend it")
    {
        Add(_data);
        Add(_model);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var report = await Examination.RunAsync(DataFolder.Locate(result.GetValue(_data), terminal), terminal, result.GetValue(_model), cancellationToken);
        if (result.GetValue(_json)) CliJson.Write(terminal, report);
        else Write(report, terminal);
        return report.IsHealthy ? ExitCode.Done : ExitCode.InputWrong;
    }

    private static void Write(DoctorReport report, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn("").AddColumn("").AddColumn("");
        foreach (var check in report.Checks)
        {
            table.AddRow(new Text(Mark(check.State)), new Text(check.Name), new Text(Terminal.Harmless(check.Found)));
            if (check.Mend is { } mend) table.AddRow(new Text(""), new Text(""), new Text($"-> {Terminal.Harmless(mend)}"));
        }
        terminal.Write(table);
        terminal.Out.WriteLine(report.IsHealthy ? "Everything that is needed is there." : "Something must be mended first.");
    }

    private static string Mark(CheckState state) => state switch
    {
        CheckState.Good => "ok",
        CheckState.Note => "note",
        _ => "BAD",
    };
}
