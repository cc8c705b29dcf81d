using System.Globalization;
using PlanCopilot.Cli.Research;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Storage;
using Spectre.Console;

namespace PlanCopilot.Cli.Runs;

/// <summary>Runs for people.</summary>
internal static class RunScreen
{
    /// <param name="use">What the language model took, when one run is shown with all that it did; else null.</param>
    public static void Write(List<Run> runs, IReadOnlyList<ModelUse>? use, Terminal terminal)
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
        if (use is null) return;
        terminal.Write(Table(["Stage", "Handled", "Milliseconds"], runs[0].Stages.Select(stage => new[]
        {
            stage.Name, stage.Count.ToString("N0", CultureInfo.InvariantCulture), stage.Milliseconds.ToString("N1", CultureInfo.InvariantCulture),
        })));
        foreach (var line in runs[0].Stages.SelectMany(stage => stage.Extraction ?? []).SelectMany(ExtractionLines.Of)) terminal.Out.WriteLine($"  {line}");
        if (use.Count == 0) terminal.Out.WriteLine("No language model was asked.");
        else WriteUse(use, terminal);
    }

    private static void WriteUse(IReadOnlyList<ModelUse> use, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.None);
        table.AddColumn(new TableColumn("  Prompt") { Padding = new Padding(0, 0, 2, 0) });
        foreach (var column in (string[])["Calls", "Stored", "Failed", "In", "Out", "Cost", "Seconds"])
            table.AddColumn(new TableColumn(column) { Alignment = Justify.Right, NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        var all = ModelUse.Total(use) with { Prompt = "all" };
        foreach (var prompt in use.Append(all))
            table.AddRow([.. new[]
            {
                $"  {prompt.Prompt ?? "(none)"}", Number(prompt.Calls), Number(prompt.Replayed), Number(prompt.Failed), Number(prompt.InputTokens),
                Number(prompt.OutputTokens), Cost(prompt), prompt.Seconds.ToString("N1", CultureInfo.InvariantCulture),
            }.Select(cell => new Text(Terminal.Harmless(cell)))]);
        terminal.Write(table);
        if (all.UnknownCosts > 0) terminal.Out.WriteLine($"  ?: calls of models without a price in {ModelSettings.Prices}");
    }

    /// <returns>What the model took, in a line: "8 calls (2 kept from before), 41,000 tokens in, 3,100 out, $0.0165".</returns>
    public static string Line(ModelUse use)
    {
        var asides = string.Join(", ", ((string[])[use.Replayed > 0 ? $"{Number(use.Replayed)} kept from before" : "", use.Failed > 0 ? $"{Number(use.Failed)} failed" : ""]).Where(aside => aside.Length > 0));
        var cost = use.UnknownCosts > 0 && use.Cost == 0 ? $"at a price that {ModelSettings.Prices} doesn't hold" : Cost(use);
        return $"{Cli.Number.Of(use.Calls, "call")}{(asides.Length > 0 ? $" ({asides})" : "")}, {Number(use.InputTokens)} tokens in, {Number(use.OutputTokens)} out, {cost}";
    }

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An unknown cost is said to be unknown: as zero it would look like a gift.</summary>
    private static string Cost(ModelUse use)
    {
        var known = string.Create(CultureInfo.InvariantCulture, $"${use.Cost:0.0000}");
        return use.UnknownCosts == 0 ? known : use.Cost == 0 ? "?" : $"{known} + ?";
    }

    private static Table Table(string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns) table.AddColumn(column);
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(Terminal.Harmless(cell))));
        return table;
    }
}
