using System.CommandLine;
using System.Text;
using PlanCopilot.Cli.LanguageModels;
using PlanCopilot.Core.Evaluation;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.LanguageModels;

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
    private readonly EngineOption _engine;
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write every case's outcome as JSON, for 'eval compare'", HelpName = "FILE" };
    private readonly Option<string?> _html = new("--html") { Description = "Write a page with the figures and the failures", HelpName = "FILE" };
    private readonly Option<bool> _brief = new("--brief") { Description = "Leave inputs and answers out of --output's file: 'eval compare' doesn't need them" };
    private readonly Option<bool> _all = new("--all") { Description = "Print also the figures that break others down" };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public RunEvalCommand(Terminal terminal) : base("run", "Measure the engine on labelled cases")
    {
        Add(_dataset);
        Add(_suites);
        _engine = new EngineOption(this, isAskedUnlessTold: false);
        Add(_data);
        Add(_output);
        Add(_brief);
        Add(_html);
        Add(_all);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var named = result.GetRequiredValue(_dataset);
        var folder = terminal.PathOf(named);
        if (!Directory.Exists(folder)) throw new InputException($"There is no folder '{folder}'. Check the path.");
        using var model = _engine.Read(result, terminal);
        var engine = model is null ? null : await OpenAsync(model, DataFolder.Locate(result.GetValue(_data), terminal), terminal, cancellationToken);
        var suites = Chosen(result.GetValue(_suites) ?? [], engine);
        var run = await RunAsync(new Dataset(folder), named, suites, terminal, cancellationToken);
        if (engine is not null) run = run with { Engine = EvalRunner.WithModel };
        foreach (var note in engine?.Notes() ?? []) await terminal.Error.WriteLineAsync(note);
        if (result.GetValue(_output) is { } output)
            await WholeFile.WriteAsync(terminal.PathOf(output), Encoding.UTF8.GetBytes(CliJson.Text(result.GetValue(_brief) ? run.Brief() : run)), cancellationToken);
        if (result.GetValue(_html) is { } html)
            await WholeFile.WriteAsync(terminal.PathOf(html), Encoding.UTF8.GetBytes(EvalReport.ToHtml(run)), cancellationToken);
        if (result.GetValue(_json)) CliJson.Write(terminal, run);
        else EvalScreen.Write(run, result.GetValue(_all), terminal);
        return run.Suites.Any(suite => suite.Cases.Count > 0) ? ExitCode.Done
            : throw new InputException($"'{folder}' has no cases for {string.Join(", ", suites.Select(suite => suite.Name))}. eval/README.md says what files a data set has.");
    }

    /// <summary>Calls are kept by content: what is asked differently is asked anew, so that no change of ours hides behind a kept answer.</summary>
    private static async Task<ModelEngine?> OpenAsync(LanguageModel model, DataFolder data, Terminal terminal, CancellationToken cancellationToken)
    {
        await using (await data.OpenOrMakeAsync(cancellationToken))
            return EngineOption.ForResearch(model, data, terminal)?.ForRun(null);
    }

    private static List<IEvalSuite> Chosen(string[] names, ModelEngine? engine)
    {
        var unknown = names.FirstOrDefault(name => EvalRunner.Suites.All(suite => suite.Name != name));
        if (unknown is not null)
            throw new InputException($"There is no suite '{unknown}'. There are: {string.Join(", ", EvalRunner.Suites.Select(suite => suite.Name))}.");
        return [.. EvalRunner.SuitesWith(engine).Where(suite => names.Length == 0 || names.Contains(suite.Name))];
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
}
