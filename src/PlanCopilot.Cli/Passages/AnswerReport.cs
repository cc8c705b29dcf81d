using PlanCopilot.Core.Passages;
using PlanCopilot.Core.Plans;
using PlanCopilot.Core.Research.Answers;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Cli.Passages;

/// <summary>The language model's answer as <c>ask --json</c> prints it.</summary>
/// <param name="Engine">Embedded when the model gave no answer: then the passages are the answer.</param>
/// <param name="Text">The sentences together, or that the documents don't say; empty when there is no answer.</param>
internal sealed record AnswerReport(
    DraftEngine Engine, string Prompt, string? Why, string Text, IReadOnlyList<AnswerLine> Sentences, int Repaired, IReadOnlyList<string> Removed,
    IReadOnlyList<string> LeftOut, ModelUse ModelUse)
{
    public static AnswerReport Of(Answer answer, IReadOnlyList<FoundPassage> found, ModelUse use) => new(
        answer.Why is null ? DraftEngine.Model : DraftEngine.Embedded, answer.Prompt, answer.Why,
        answer.IsThatDocumentsDoNotSay ? Answer.DocumentsDoNotSay : string.Join(' ', answer.Sentences.Select(sentence => sentence.Text)),
        [.. answer.Sentences.Select(sentence => AnswerLine.Of(sentence, found))], answer.Repaired, answer.Removed, answer.LeftOut, use);
}

/// <summary>A sentence with what bears it out.</summary>
internal sealed record AnswerLine(string Text, IReadOnlyList<CitedLine> Evidence)
{
    public static AnswerLine Of(AnswerSentence sentence, IReadOnlyList<FoundPassage> found) => new(sentence.Text,
    [
        .. from evidence in sentence.Evidence
           let source = found.First(one => one.Passage.DocumentId == evidence.DocumentId && one.Passage.Start <= evidence.Start && evidence.End <= one.Passage.End)
           select new CitedLine(evidence.DocumentId, source.Title, source.Published, source.Passage.Section, evidence.Start, evidence.Quote),
    ]);
}

/// <param name="Start">Offset of the quotation in its document's text.</param>
internal sealed record CitedLine(string DocumentId, string Title, DateOnly? Published, string Section, int Start, string Quote);
