using System.CommandLine;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Cli.Prompts;

/// <summary><c>prompts lint</c>: everything that is wrong with the prompt files, each with file and line. Exit code 3 if anything is.</summary>
internal sealed class LintPromptsCommand : Command
{
    private readonly Option<string?> _folder = PromptFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public LintPromptsCommand(Terminal terminal) : base("lint", "Check the prompt files")
    {
        Add(_folder);
        Add(_json);
        SetAction(result => Run(result, terminal));
    }

    private int Run(ParseResult result, Terminal terminal)
    {
        var lint = Lint(result.GetValue(_folder), terminal);
        if (result.GetValue(_json)) CliJson.Write(terminal, lint);
        else Write(lint, terminal);
        return lint.Errors.Count == 0 ? ExitCode.Done : ExitCode.GateFailed;
    }

    private static PromptLint Lint(string? folder, Terminal terminal)
    {
        try
        {
            return new PromptLint(PromptFolder.Load(folder, terminal).Templates.Count, []);
        }
        catch (InvalidPromptException invalid)
        {
            return new PromptLint(0, invalid.Errors);
        }
    }

    private static void Write(PromptLint lint, Terminal terminal)
    {
        foreach (var error in lint.Errors) terminal.Out.WriteLine(Terminal.Harmless(error.ToString()));
        terminal.Out.WriteLine(lint.Errors.Count == 0 ? $"{Number.Of(lint.Prompts, "prompt")}, nothing wrong." : $"{Number.Of(lint.Errors.Count, "error")}.");
    }
}
