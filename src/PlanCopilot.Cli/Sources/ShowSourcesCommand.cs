using System.CommandLine;
using System.Globalization;
using PlanCopilot.Core.Storage;
using Spectre.Console;

namespace PlanCopilot.Cli.Sources;

/// <summary><c>sources show [ACCOUNT]</c>: when each source last worked, what last went wrong, when it is asked again.</summary>
internal sealed class ShowSourcesCommand : Command
{
    private readonly Argument<string?> _account = new("ACCOUNT") { Description = "Its key, ticker, CIK or name; all accounts when left out", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public ShowSourcesCommand(Terminal terminal) : base("show", "Show when each source last worked and what last went wrong")
    {
        Add(_account);
        Add(_data);
        Add(_json);
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var db = await DataFolder.Locate(result.GetValue(_data), terminal).OpenAsync(cancellationToken);
        var key = result.GetValue(_account) is { } wanted ? (await DataFolder.FindAccountAsync(db, wanted, cancellationToken)).Key : null;
        var states = (await db.ListSourceStatesAsync(cancellationToken)).FindAll(state => key is null || state.Account == key);
        if (result.GetValue(_json)) CliJson.Write(terminal, new SourceList(states));
        else if (states.Count == 0) terminal.Out.WriteLine("No source has been asked yet.");
        else Write(states, terminal);
        return ExitCode.Done;
    }

    private static void Write(List<SourceState> states, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in (string[])["Account", "Source", "Last success (UTC)", "Next try (UTC)", "Last error (UTC)"]) table.AddColumn(column);
        foreach (var state in states)
            table.AddRow([.. new[]
            {
                state.Account, state.Source, Time(state.LastSuccess), Time(state.NextTry), state.LastError is null ? "none" : $"{Time(state.LastErrorAt)} {state.LastError}",
            }.Select(cell => new Text(Terminal.Harmless(cell)))]);
        terminal.Write(table);
    }

    private static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "never";
}

/// <summary>What <c>sources show --json</c> prints.</summary>
internal sealed record SourceList(IReadOnlyList<SourceState> Sources);
