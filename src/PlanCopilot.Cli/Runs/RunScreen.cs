using System.Globalization;
using PlanCopilot.Core.Storage;
using Spectre.Console;

namespace PlanCopilot.Cli.Runs;

/// <summary>Runs for people.</summary>
internal static class RunScreen
{
    public static void Write(List<Run> runs, bool stages, Terminal terminal)
    {
        if (runs.Count == 0)
        {
            terminal.Out.WriteLine("No runs yet.");
            return;
        }
        terminal.Write(Table(["Run", "Account", "Started (UTC)", "State", "Message"], runs.Select(run => new[]
        {
            run.Id.ToString(CultureInfo.InvariantCulture), run.Account,
            run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), run.State.ToString(), run.Message ?? "",
        })));
        if (!stages) return;
        terminal.Write(Table(["Stage", "Handled", "Milliseconds"], runs[0].Stages.Select(stage => new[]
        {
            stage.Name, stage.Count.ToString("N0", CultureInfo.InvariantCulture), stage.Milliseconds.ToString("N1", CultureInfo.InvariantCulture),
        })));
    }

    private static Table Table(string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns) table.AddColumn(column);
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(Terminal.Harmless(cell))));
        return table;
    }
}
