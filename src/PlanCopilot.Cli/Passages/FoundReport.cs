using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Cli.Passages;

/// <summary>What <c>ask --json</c> prints: passages best first; none when nothing is relevant.</summary>
/// <param name="Answer">Null when no language model was to be asked.</param>
internal sealed record FoundReport(string Account, string Question, AnswerReport? Answer, IReadOnlyList<FoundLine> Passages)
{
    public static FoundReport Of(string account, string question, AnswerReport? answer, IReadOnlyList<FoundPassage> found) =>
        new(account, question, answer, [.. found.Select(FoundLine.Of)]);
}

/// <param name="Start">Offset of the passage in its document's text.</param>
internal sealed record FoundLine(
    string DocumentId, string Kind, string Title, DateOnly? Published, string Section, int Start, double Score, string Text)
{
    public static FoundLine Of(FoundPassage found) => new(
        found.Passage.DocumentId, found.Kind.Label(), found.Title, found.Published, found.Passage.Section, found.Passage.Start,
        found.Score, found.Passage.Text);
}
