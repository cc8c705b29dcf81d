using System.CommandLine;
using System.Globalization;
using PlanCopilot.Core.Evaluation;
using Spectre.Console;

namespace PlanCopilot.Cli.Evaluation;

/// <summary>
/// <c>eval run --dataset DIR [--suite NAME]...</c>: measures the engine on labelled cases. The table goes to stdout; every
/// case's outcome to the files that --output and --html name, or to stdout with --json.
/// </summary>
internal sealed class RunEvalCommand : Command
{
    private readonly Option<string> _dataset = new("--dataset") { Description = "Folder with the labelled cases", HelpName = "DIR", Required = true };
    private readonly Option<string[]> _suites = new("--suite")
    {
        Description = $"Only this suite; may be repeated ({string.Join(", ", EvalRunner.Suites.Select(suite => suite.Name))})",
        HelpName = "NAME",
    };
    private readonly Option<string> _engine = new("--engine")
    {
        Description = "Which engine to measure",
        DefaultValueFactory = _ => EvalRunner.EmbeddedEngine,
    };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write every case's outcome as JSON, for 'eval compare'", HelpName = "FILE" };
    private readonly Option<string?> _html = new("--html") { Description = "Write a page with the figures and the failures", HelpName = "FILE" };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public RunEvalCommand(Terminal terminal) : base("run", "Measure the engine on labelled cases")
    {
        _engine.AcceptOnlyFromAmong(EvalRunner.EmbeddedEngine);
        Add(_dataset);
        Add(_suites);
        Add(_engine);
        Add(_output);
        Add(_html);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var named = result.GetRequiredValue(_dataset);
        var folder = terminal.PathOf(named);
        if (!Directory.Exists(folder)) throw new InputException($"There is no folder '{folder}'. Check the path.");
        var suites = Chosen(result.GetValue(_suites) ?? []);
        var run = await RunAsync(new Dataset(folder), named, suites, terminal, cancellationToken);
        if (result.GetValue(_output) is { } output)
            await WholeFile.WriteAsync(terminal.PathOf(output), System.Text.Encoding.UTF8.GetBytes(CliJson.Text(run)), cancellationToken);
        if (result.GetValue(_html) is { } html)
            await WholeFile.WriteAsync(terminal.PathOf(html), System.Text.Encoding.UTF8.GetBytes(EvalReport.ToHtml(run)), cancellationToken);
        if (result.GetValue(_json)) CliJson.Write(terminal, run);
        else Write(run, terminal);
        return run.Suites.Any(suite => suite.Cases.Count > 0) ? ExitCode.Done
            : throw new InputException($"'{folder}' has no cases for {string.Join(", ", suites.Select(suite => suite.Name))}. eval/README.md says what files a data set has.");
    }

    private static List<IEvalSuite> Chosen(string[] names)
    {
        var unknown = names.FirstOrDefault(name => EvalRunner.Suites.All(suite => suite.Name != name));
        if (unknown is not null)
            throw new InputException($"There is no suite '{unknown}'. There are: {string.Join(", ", EvalRunner.Suites.Select(suite => suite.Name))}.");
        return [.. EvalRunner.Suites.Where(suite => names.Length == 0 || names.Contains(suite.Name))];
    }

    private static async Task<EvalRun> RunAsync(
        Dataset dataset, string name, IReadOnlyList<IEvalSuite> suites, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            return await EvalRunner.RunAsync(dataset, name, suites, suite => terminal.Error.WriteLine($"Measuring {suite} …"), cancellationToken);
        }
        catch (FormatException malformed)
        {
            throw new InputException(malformed.Message, malformed);
        }
    }

    private static void Write(EvalRun run, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.None).AddColumns("suite", "metric").AddColumn(new TableColumn("value").RightAligned())
            .AddColumn(new TableColumn("95 % interval").RightAligned()).AddColumn(new TableColumn("cases").RightAligned());
        foreach (var suite in run.Suites)
        {
            if (suite.Cases.Count == 0) table.AddRow(new Text(suite.Name), new Text("no cases"));
            foreach (var (index, metric) in suite.Metrics.Index())
                table.AddRow(new Text(index == 0 ? suite.Name : ""), new Text(metric.Name), new Text(EvalReport.Number(metric.Value)),
                    new Text(EvalReport.Interval(metric)), new Text(metric.Cases.ToString(CultureInfo.InvariantCulture)));
        }
        terminal.Write(table);
    }
}
