using System.CommandLine;

namespace PlanCopilot.Cli.Prompts;

/// <summary><c>prompts render NAME --set var=value</c>: the messages exactly as they would be sent. Sends nothing.</summary>
internal sealed class RenderPromptCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = "A prompt's name" };
    private readonly Option<string[]> _set = new("--set")
    {
        Description = "The value of a variable, or the file that holds it; may be repeated",
        HelpName = "VAR=VALUE|VAR=@FILE",
    };
    private readonly Option<bool> _samples = new("--samples") { Description = "Fill in what isn't set with the samples of the file" };
    private readonly Option<string?> _folder = PromptFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public RenderPromptCommand(Terminal terminal) : base("render", "Print the messages as they would be sent")
    {
        Add(_name);
        Add(_set);
        Add(_samples);
        Add(_folder);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var template = PromptFolder.Find(PromptFolder.Load(result.GetValue(_folder), terminal), result.GetRequiredValue(_name));
        var values = await ValuesAsync(result.GetValue(_set) ?? [], terminal, cancellationToken);
        if (result.GetValue(_samples))
            foreach (var variable in template.Variables)
                if (variable.Sample is { } sample) values.TryAdd(variable.Name, sample);
        var messages = template.Render(values).Messages;
        if (result.GetValue(_json))
        {
            CliJson.Write(terminal, new RenderedPrompt(template.Name, template.Version, [.. messages.Select(message => new RenderedMessage(message.Role.Value, message.Text))]));
            return ExitCode.Done;
        }
        foreach (var message in messages) terminal.Out.Write(Terminal.Harmless($"--- {message.Role}\n{message.Text}\n"));
        return ExitCode.Done;
    }

    private static async Task<Dictionary<string, string>> ValuesAsync(string[] settings, Terminal terminal, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string>();
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0) throw new InputException($"'{setting}' sets no variable. Write --set VAR=VALUE, or --set VAR=@FILE for the text of a file.");
            var (name, value) = (setting[..at], setting[(at + 1)..]);
            if (value.StartsWith('@')) value = await File.ReadAllTextAsync(terminal.PathOf(value[1..]), cancellationToken);
            if (!values.TryAdd(name, value)) throw new InputException($"'{name}' is set twice.");
        }
        return values;
    }
}
