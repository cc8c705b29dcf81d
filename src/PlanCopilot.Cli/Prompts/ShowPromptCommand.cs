using System.CommandLine;

namespace PlanCopilot.Cli.Prompts;

/// <summary><c>prompts show NAME</c>: a prompt's file as it is, so that it can be saved, changed and put into a folder of one's own.</summary>
internal sealed class ShowPromptCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = "A prompt's name" };
    private readonly Option<string?> _folder = PromptFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public ShowPromptCommand(Terminal terminal) : base("show", "Print a prompt's file")
    {
        Add(_name);
        Add(_folder);
        Add(_json);
        SetAction(result => Run(result, terminal));
    }

    private int Run(ParseResult result, Terminal terminal)
    {
        var template = PromptFolder.Find(PromptFolder.Load(result.GetValue(_folder), terminal), result.GetRequiredValue(_name));
        if (result.GetValue(_json))
        {
            CliJson.Write(terminal, PromptSummary.Of(template));
            return ExitCode.Done;
        }
        terminal.Error.WriteLine(Terminal.Harmless($"{template.File}, version {template.Version}"));
        terminal.Out.Write(Terminal.Harmless(template.Source));
        return ExitCode.Done;
    }
}
