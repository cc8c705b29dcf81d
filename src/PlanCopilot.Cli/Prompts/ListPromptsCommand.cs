using System.CommandLine;
using Spectre.Console;

namespace PlanCopilot.Cli.Prompts;

/// <summary><c>prompts list</c>: every prompt with its version and variables.</summary>
internal sealed class ListPromptsCommand : Command
{
    private readonly Option<string?> _folder = PromptFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public ListPromptsCommand(Terminal terminal) : base("list", "List the prompts with their versions and variables")
    {
        Add(_folder);
        Add(_json);
        SetAction(result => Run(result, terminal));
    }

    private int Run(ParseResult result, Terminal terminal)
    {
        var library = PromptFolder.Load(result.GetValue(_folder), terminal);
        var list = new PromptList([.. library.Templates.Select(PromptSummary.Of)]);
        if (result.GetValue(_json)) CliJson.Write(terminal, list);
        else Write(list, terminal);
        return ExitCode.Done;
    }

    private static void Write(PromptList list, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.None).AddColumns("room", "name", "version", "variables");
        foreach (var prompt in list.Prompts)
            table.AddRow(new Text(Terminal.Harmless(prompt.Room)), new Text(prompt.Name), new Text(prompt.Version),
                new Text(string.Join(", ", prompt.Variables.Select(variable => variable.Required ? variable.Name : $"[{variable.Name}]"))));
        terminal.Write(table);
    }
}
