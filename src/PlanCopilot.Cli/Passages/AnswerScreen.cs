using System.Globalization;
using System.Text;
using PlanCopilot.Cli.Runs;
using PlanCopilot.Core.Plans.Export;
using PlanCopilot.Core.Research.Answers;

namespace PlanCopilot.Cli.Passages;

/// <summary>A language model's answer for people: the sentences with numbers, below them what each number cites.</summary>
internal static class AnswerScreen
{
    /// <returns>The numbered quotations are those that the sentences cite, in the order of their first use.</returns>
    public static string Text(AnswerReport answer)
    {
        var page = new StringBuilder();
        var cited = answer.Sentences.SelectMany(sentence => sentence.Evidence).Distinct().ToList();
        if (answer.Sentences.Count > 0)
            page.AppendWrapped(0, string.Join(' ', answer.Sentences.Select(sentence => $"{sentence.Text} {string.Concat(sentence.Evidence.Select(line => Mark(cited.IndexOf(line))))}")));
        else if (answer.Text == Answer.DocumentsDoNotSay) page.AppendWrapped(0, answer.Text);
        foreach (var (index, line) in cited.Index())
        {
            var day = line.Published?.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) ?? "no date";
            page.Append('\n').AppendWrapped(0, $"{Mark(index)} {line.Title}, {day}, {line.Section}", hanging: 4);
            page.AppendWrapped(4, $"“{line.Quote}”", hanging: 0);
        }
        return page.ToString();
    }

    /// <returns>What else is to be known of the answer, and what it cost.</returns>
    public static string Notes(AnswerReport answer)
    {
        var page = new StringBuilder();
        if (answer.Why is { } why) page.AppendWrapped(0, $"The language model gave no answer: {why}. These are the passages that the built-in search found.", hanging: 0);
        if (answer.Removed.Count > 0) page.AppendWrapped(0, $"Removed: {Cli.Number.Of(answer.Removed.Count, "sentence")} of the model: {string.Join("; ", answer.Removed.Distinct())}", hanging: 2);
        if (answer.LeftOut.Count > 0) page.AppendWrapped(0, $"Left out, since they didn't fit: {string.Join("; ", answer.LeftOut)}", hanging: 2);
        if (answer.ModelUse.Calls > 0) page.AppendWrapped(0, $"Cost: {RunScreen.Line(answer.ModelUse)}", hanging: 2);
        return page.ToString();
    }

    private static string Mark(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index + 1}]");
}
