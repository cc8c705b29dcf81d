using System.CommandLine;
using System.Globalization;
using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Storage;
using Spectre.Console;

namespace PlanCopilot.Cli.Passages;

/// <summary><c>ask ACCOUNT "question"</c>: the passages that answer, best first, each with where it stands. Writes no answer of its own.</summary>
internal sealed class AskCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name" };
    private readonly Argument<string> _question = new("QUESTION") { Description = "What to look for, in quotes" };
    private readonly Option<int> _top = new("--top") { Description = "At most so many passages", HelpName = "N", DefaultValueFactory = _ => 5 };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public AskCommand(Terminal terminal) : base("ask", "Find the passages that answer a question")
    {
        Add(_account);
        Add(_question);
        Add(_top);
        Add(_data);
        Add(_json);
        _top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100) result.AddError("--top takes a number from 1 to 100.");
        });
        SetAction((result, cancellationToken) => RunAsync(result, terminal, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        var question = result.GetRequiredValue(_question);
        await using var db = await DataFolder.Locate(result.GetValue(_data), terminal).OpenAsync(cancellationToken);
        var account = await DataFolder.FindAccountAsync(db, result.GetRequiredValue(_account), cancellationToken);
        var search = await PassageSearch.OpenAsync(db, account.Key, cancellationToken);
        var found = await search.SearchAsync(question, SearchFilter.None, SearchMode.Hybrid, result.GetValue(_top), cancellationToken);
        if (result.GetValue(_json)) CliJson.Write(terminal, FoundReport.Of(account.Key, question, found));
        else Write(found, terminal.Screen());
        return ExitCode.Done;
    }

    private static void Write(IReadOnlyList<FoundPassage> found, IAnsiConsole screen)
    {
        if (found.Count == 0)
        {
            screen.WriteLine("Nothing that was read answers this. Try other words, or research more documents.");
            return;
        }
        foreach (var (index, passage) in found.Index())
        {
            if (index > 0) screen.WriteLine();
            var day = passage.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";
            screen.Write(new Text(Terminal.Harmless($"{index + 1}. {passage.Title} ({passage.Kind.Label()}, {day}), {passage.Passage.Section}\n"), new Style(decoration: Decoration.Bold)));
            screen.Write(new Padder(new Text(Terminal.Harmless(passage.Passage.Text)), new Padding(3, 0, 0, 0)));
        }
    }
}
