using System.CommandLine;
using System.Globalization;
using System.Text;
using PlanCopilot.Cli.LanguageModels;
using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Research.Answers;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Passages;

/// <summary>
/// <c>ask ACCOUNT "question"</c>: the passages that answer, best first, each with where it stands; where a language model is
/// configured its answer, each sentence checked against passages.
/// </summary>
internal sealed class AskCommand : Command
{
    /// <summary>More than a person wants to read: the model finds what of it answers.</summary>
    private const int PassagesToAnswerFrom = 12;

    private readonly Argument<string> _account = new("ACCOUNT") { Description = "Key, ticker, CIK or name" };
    private readonly Argument<string> _question = new("QUESTION") { Description = "What to look for, in quotes" };
    private readonly Option<int> _top = new("--top") { Description = "At most so many passages", HelpName = "N", DefaultValueFactory = _ => 5 };
    private readonly Option<bool> _full = new("--full") { Description = "Print the passages whole, not their best sentences" };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly EngineOption _engine;
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document" };

    public AskCommand(Terminal terminal) : base("ask", "Answer a question from what was read")
    {
        Add(_account);
        Add(_question);
        Add(_top);
        Add(_full);
        Add(_data);
        _engine = new EngineOption(this, isAskedUnlessTold: true);
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
        var data = DataFolder.Locate(result.GetValue(_data), terminal);
        using var model = _engine.Read(result, terminal);
        await using var db = await data.OpenAsync(cancellationToken);
        var account = await DataFolder.FindAccountAsync(db, result.GetRequiredValue(_account), cancellationToken);
        var search = await PassageSearch.OpenAsync(db, account.Key, cancellationToken);
        var top = result.GetValue(_top);
        var ranked = await search.SearchAsync(question, SearchFilter.None, SearchMode.Hybrid, Math.Max(top, model is null ? 0 : PassagesToAnswerFrom), cancellationToken);
        var answer = EngineOption.ForResearch(model, data, terminal) is { } asked ? await AnswerAsync(asked, account, question, ranked, cancellationToken) : null;
        List<FoundPassage> found = [.. ranked.Take(top)];
        if (result.GetValue(_json)) CliJson.Write(terminal, FoundReport.Of(account.Key, question, answer, found));
        else Write(answer, found, result.GetValue(_full), terminal.Out);
        return ExitCode.Done;
    }

    private static async Task<AnswerReport> AnswerAsync(ResearchModel model, Account account, string question, IReadOnlyList<FoundPassage> found, CancellationToken cancellationToken)
    {
        var writer = new AnswerWriter(model.ForAnswer(out var tally), model.Prompts);
        var answer = await writer.AnswerAsync(account, question, found, cancellationToken);
        return AnswerReport.Of(answer, found, ModelUse.Total(ModelUse.Of(tally.Calls)));
    }

    private static void Write(AnswerReport? answer, List<FoundPassage> found, bool isFull, TextWriter output)
    {
        if (answer is null) Write(found, isFull, output);
        else if (answer.Sentences.Count > 0) output.Write($"{AnswerScreen.Text(answer)}\n{AnswerScreen.Notes(answer)}");
        else
        {
            output.Write(AnswerScreen.Text(answer) + AnswerScreen.Notes(answer));
            if (found.Count == 0) return;
            if (answer.Why is null) output.Write("The nearest of what was read:\n");
            output.Write('\n');
            Write(found, isFull, output);
        }
    }

    private static void Write(List<FoundPassage> found, bool isFull, TextWriter output)
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
