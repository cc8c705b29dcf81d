using Microsoft.Data.Sqlite;

namespace PlanCopilot.Cli.Tests;

/// <summary>A folder, an environment and captured output: commands run in this process as they would in a shell.</summary>
public sealed class CliSession : IDisposable
{
    private readonly Dictionary<string, string> _environment = [];

    public CliSession()
    {
        Folder = Directory.CreateTempSubdirectory("plancopilot-cli-").FullName;
        _environment[DataFolder.Variable] = Path.Combine(Folder, "data");
    }

    /// <summary>The user's current folder.</summary>
    public string Folder { get; }

    /// <summary>What is piped to the program.</summary>
    public string Input { get; set; } = "";

    public void Set(string variable, string value) => _environment[variable] = value;

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Folder);
        File.WriteAllText(path, content);
        return path;
    }

    public Task<CliOutcome> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    public Task<CliOutcome> RunAsync(CancellationToken cancellationToken, params string[] args) =>
        RunAsync(new StringWriter(), args, cancellationToken);

    /// <summary>As if Ctrl-C were pressed when <paramref name="message"/> appears on stderr.</summary>
    public async Task<CliOutcome> InterruptAsync(string message, params string[] args)
    {
        using var source = new CancellationTokenSource();
        return await RunAsync(new Watcher(message, source), args, source.Token);
    }

    private async Task<CliOutcome> RunAsync(StringWriter error, string[] args, CancellationToken cancellationToken)
    {
        using var output = new StringWriter { NewLine = "\n" };
        error.NewLine = "\n";
        var terminal = new Terminal { Out = output, Error = error, In = new StringReader(Input), Folder = Folder, Environment = _environment.GetValueOrDefault };
        var exitCode = await PlanCopilotCommand.RunAsync(args, terminal, cancellationToken);
        return new CliOutcome(exitCode, output.ToString(), error.ToString());
    }

    private sealed class Watcher(string message, CancellationTokenSource source) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value == message) source.Cancel();
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools(); // else an open file would keep the folder on Windows
        Directory.Delete(Folder, recursive: true);
    }
}

public sealed record CliOutcome(int ExitCode, string Out, string Error)
{
    /// <summary>What was printed, with the blanks at the ends of lines that tables are padded with taken off.</summary>
    public string[] Lines => [.. Out.Split('\n').Select(line => line.TrimEnd())];
}
