using PlanCopilot.Core.Plans.Export;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PlanCopilot.Cli;

/// <summary>
/// What surrounds a command: where results and messages go, the user's current folder and environment.
/// Results go to <see cref="Out"/>; messages and progress to <see cref="Error"/>, so that results can be piped.
/// </summary>
internal sealed class Terminal
{
    public required TextWriter Out { get; init; }
    public required TextWriter Error { get; init; }
    /// <summary>What is piped to the program.</summary>
    public TextReader In { get; init; } = TextReader.Null;
    /// <summary>Relative paths start here.</summary>
    public required string Folder { get; init; }
    public required Func<string, string?> Environment { get; init; }
    /// <summary>The user's secrets, where settings may stand that aren't in the environment.</summary>
    public Func<string, string?> Secrets { get; init; } = _ => null;
    /// <summary>Whether a person watches <see cref="Out"/>: only then are colours and cursor movements written.</summary>
    public bool IsOutWatched { get; init; }
    public bool IsErrorWatched { get; init; }

    public static Terminal OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        In = Console.In,
        Folder = System.Environment.CurrentDirectory,
        Environment = System.Environment.GetEnvironmentVariable,
        Secrets = UserSecrets.Find,
        IsOutWatched = !Console.IsOutputRedirected,
        IsErrorWatched = !Console.IsErrorRedirected,
    };

    /// <summary>Writes a table on <see cref="Out"/> without the blanks that fill up its lines.</summary>
    public void Write(IRenderable table)
    {
        using var lines = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(lines),
        });
        console.Profile.Width = TextLines.Width;
        console.Write(table);
        foreach (var line in lines.ToString().TrimEnd('\n').Split('\n')) Out.Write(line.TrimEnd() + "\n");
    }

    /// <returns>A setting of this name, or null when there is none.</returns>
    public string? Setting(string name) => Environment(name) is { Length: > 0 } value ? value : Secrets(name);

    public string PathOf(string path) => Path.GetFullPath(path, Folder);

    /// <summary>
    /// The text with control characters made visible, one for one: a document's title must not move the cursor
    /// or recolour the screen of whoever reads it.
    /// </summary>
    public static string Harmless(string text) =>
        string.Create(text.Length, text, (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = char.IsControl(source[i]) && source[i] is not '\n' and not '\t' ? '\u00b7' : source[i];
        });
}
