using System.CommandLine;
using System.Globalization;
using System.Text;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Passages;

/// <summary><c>ask ACCOUNT "question"</c>: the passages that answer, best first, each with where it stands. Writes no answer of its own.</summary>
internal sealed class AskCommand : Command
{
    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name" };
    private readonly Argument<string> _question = new("QUESTION") { Description = "What to look for, in quotes" };
    private readonly Option<int> _top = new("--top") { Description = "At most so many passages", HelpName = "N", DefaultValueFactory = _ => 5 };
    private readonly Option<bool> _full = new("--full") { Description = "Print the passages whole, not their best sentences" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public AskCommand(Terminal terminal) : base("ask", "Find the passages that answer a question")
    {
        Add(_account);
        Add(_question);
        Add(_top);
        Add(_full);
        Add(_data);
        Add(_json);
        _top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100) result.AddError("--top takes a number from 1 to 100.");
        });
        _question.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>())) result.AddError("Say what to look for, in quotes.");
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
        else Write(found, result.GetValue(_full), terminal.Out);
        return ExitCode.Done;
    }

    private static void Write(IReadOnlyList<FoundPassage> found, bool isFull, TextWriter output)
    {
        if (found.Count == 0)
        {
            output.Write("Nothing that was read answers this. Try other words, or research more documents.\n");
            return;
        }
        foreach (var (index, passage) in found.Index())
        {
            var day = passage.Published?.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) ?? "no date";
            var lines = new StringBuilder(index > 0 ? "\n" : "");
            lines.AppendWrapped(0, string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {passage.Title}, {day}, {passage.Passage.Section}"), hanging: 3);
            foreach (var line in isFull ? passage.Passage.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [BestLines.Of(passage)])
                lines.AppendWrapped(3, line, hanging: 0);
            output.Write(lines);
        }
    }
}
