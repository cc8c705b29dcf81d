using System.CommandLine;
using PlanCopilot.Cli.Crm;
using PlanCopilot.Cli.Doctor;
using PlanCopilot.Cli.Documents;
using PlanCopilot.Cli.Evaluation;
using PlanCopilot.Cli.Insights;
using PlanCopilot.Cli.Mcp;
using PlanCopilot.Cli.Passages;
using PlanCopilot.Cli.Plans;
using PlanCopilot.Cli.Prompts;
using PlanCopilot.Cli.Research;
using PlanCopilot.Cli.Review;
using PlanCopilot.Cli.Runs;
using PlanCopilot.Cli.Serving;
using PlanCopilot.Cli.Sources;
using PlanCopilot.Cli.Tiering;

namespace PlanCopilot.Cli;

/// <summary>All commands, and how any of them is run.</summary>
internal sealed class PlanCopilotCommand : RootCommand
{
    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "On failure, show where in the program it happened",
        Recursive = true,
    };

    private PlanCopilotCommand(Terminal terminal)
        : base("Researches a company from what it publishes and drafts its account plan, each line with its evidence.")
    {
        Add(Verbose);
        Add(new ResearchCommand(terminal));
        Add(new RefreshCommand(terminal));
        Add(new SignalsCommand(terminal));
        Add(new Command("sources", "Look at how sources do")
        {
            new ShowSourcesCommand(terminal), new SetFeedCommand(terminal, isAdding: true), new SetFeedCommand(terminal, isAdding: false), new AcceptDocumentCommand(terminal),
        });
        Add(new Command("plan", "Show, edit, export and check an account's plan")
        {
            new ShowPlanCommand(terminal), new EditPlanCommand(terminal), new AddLineCommand(terminal), new ProposalsCommand(terminal), new PlanHistoryCommand(terminal),
            new DiffPlanCommand(terminal), new RestorePlanCommand(terminal), new ExportPlanCommand(terminal), new LintPlanCommand(terminal),
        });
        Add(new Command("import", "Take in what the team knows") { new ImportCrmCommand(terminal) });
        Add(new TierCommand(terminal));
        Add(new AskCommand(terminal));
        Add(new ReviewCommand(terminal));
        Add(new Command("runs", "Look at past runs") { new ShowRunsCommand(terminal) });
        Add(new ParseCommand(terminal));
        Add(new FetchCommand(terminal));
        Add(new Command("eval", "Measure the engine on labelled cases, and compare runs")
        {
            new RunEvalCommand(terminal), new CompareEvalCommand(terminal),
        });
        Add(new Command("prompts", "Look at the prompts for language models and check them")
        {
            new ListPromptsCommand(terminal), new ShowPromptCommand(terminal), new RenderPromptCommand(terminal), new LintPromptsCommand(terminal),
        });
        Add(new TrainCommand(terminal) { new TrainVectorsCommand(terminal) });
        Add(new McpCommand(terminal));
        Add(new DoctorCommand(terminal));
        Add(new ServeCommand(terminal));
        Add(new Command("members", "Help members of the service") { new LinkMemberCommand(terminal) });
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        var parsed = Parse(args, terminal);
        try
        {
            return await parsed.InvokeAsync(Configuration(parsed, terminal), cancellationToken);
        }
        catch (Exception failure)
        {
            var (exitCode, message) = Failure.Describe(failure);
            await terminal.Error.WriteLineAsync(Terminal.Harmless(message));
            if (exitCode != ExitCode.Interrupted && WantsDetails(parsed, terminal)) await terminal.Error.WriteLineAsync(failure.ToString());
            return exitCode;
        }
    }

    /// <summary>Reads the arguments and runs nothing.</summary>
    public static ParseResult Parse(IReadOnlyList<string> args, Terminal terminal) => new PlanCopilotCommand(terminal).Parse(args);

    // Usage errors come with the help, all on stderr, so that a script's stdout stays clean. The handlers of
    // System.CommandLine would print stack traces, and its own Ctrl-C would end the process in mid-step.
    private static InvocationConfiguration Configuration(ParseResult parsed, Terminal terminal) => new()
    {
        Output = parsed.Errors.Count > 0 ? terminal.Error : terminal.Out,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private static bool WantsDetails(ParseResult parsed, Terminal terminal) =>
        parsed.GetValue(Verbose) || !string.IsNullOrEmpty(terminal.Environment("PLANCOPILOT_DEBUG"));
}
