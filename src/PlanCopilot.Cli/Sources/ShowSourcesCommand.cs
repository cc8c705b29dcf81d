using System.CommandLine;
using System.Globalization;
using PlanCopilot.Core.Plans;
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
        var list = key is null ? new SourceList(states, [], []) : await ListAsync(db, key, states, cancellationToken);
        if (result.GetValue(_json)) CliJson.Write(terminal, list);
        else Write(list, terminal);
        return ExitCode.Done;
    }

    private static async Task<SourceList> ListAsync(PlanCopilotDbContext db, string account, List<SourceState> states, CancellationToken cancellationToken)
    {
        var documents = await db.ListDocumentsAsync(account, cancellationToken);
        var addresses = (await db.ListAddressesAsync(account, cancellationToken)).ToLookup(address => address.Document, address => address.Url);
        return new SourceList(states,
            [.. documents.Where(line => line.Use == SourceUse.Refused).Select(line => new RefusedLine(line.Id, line.Title, line.Source, line.Why ?? ""))],
            [.. documents.Where(line => addresses.Contains(line.Id)).Select(line => new StoryLine(line.Id, line.Title, [line.Source, .. addresses[line.Id]]))]);
    }

    private static void Write(SourceList list, Terminal terminal)
    {
        if (list.Sources.Count == 0) terminal.Out.WriteLine("No source has been asked yet.");
        else WriteTable(list.Sources, terminal);
        foreach (var refused in list.Refused)
            terminal.Out.WriteLine(Terminal.Harmless($"Refused   {refused.Id[..12]}  {refused.Title}: {refused.Why}\n          {refused.Source}"));
        foreach (var story in list.Stories)
            terminal.Out.WriteLine(Terminal.Harmless($"One story {story.Id[..12]}  {story.Title}\n          {string.Join("\n          ", story.Addresses)}"));
    }

    private static void WriteTable(IReadOnlyList<SourceState> states, Terminal terminal)
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
/// <param name="Refused">Of the account that was asked for: what a person may accept.</param>
/// <param name="Stories">Of the account that was asked for: documents that stand at several addresses.</param>
internal sealed record SourceList(IReadOnlyList<SourceState> Sources, IReadOnlyList<RefusedLine> Refused, IReadOnlyList<StoryLine> Stories);

internal sealed record RefusedLine(string Id, string Title, string Source, string Why);

/// <param name="Addresses">The one that was read first.</param>
internal sealed record StoryLine(string Id, string Title, IReadOnlyList<string> Addresses);
