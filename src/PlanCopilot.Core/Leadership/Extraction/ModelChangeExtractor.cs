using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights.Extraction;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Leadership.Extraction;

/// <summary>Asks the model who comes and goes, on the passages that the grammar and the classifier point to, and lays its answers beside the grammar's.</summary>
/// <param name="account">The account's name.</param>
public sealed class ModelChangeExtractor(ModelEngine engine, string account)
{
    public const string Prompt = "extract_changes";
    private const int Instructions = 1_800, Answer = 4_000;

    /// <param name="documents">Each with what the grammar read in it.</param>
    /// <returns>The changes by document, in the same order: both engines' together, or the grammar's where the model failed.</returns>
    public async Task<(IReadOnlyList<IReadOnlyList<LeadershipChange>> Changes, ExtractionReport Report)> ExtractAsync(
        IReadOnlyList<(Document Document, IReadOnlyList<LeadershipChange> Changes)> documents, CancellationToken cancellationToken)
    {
        var room = PromptRoom.Of(engine.Options.UsableContextTokens, Instructions, Answer);
        var picked = ChangePassages.Pick(documents, room);
        var calls = room.Deal(picked.Sent);
        var answers = await Task.WhenAll(calls.Select(call => AskAsync(call, cancellationToken)));
        var proposals = answers.SelectMany(items => items ?? []).ToList();
        var found = proposals.Select(one => one.Found).OfType<LeadershipChange>().ToLookup(change => change.Evidence[0].DocumentId, StringComparer.Ordinal);
        var isAnswered = answers.Any(items => items is not null);
        var report = new ExtractionReport
        {
            Prompt = Prompt,
            DocumentTokens = picked.DocumentTokens,
            SentTokens = calls.Sum(call => room.Instructions + call.Sum(PromptRoom.TokensOf)),
            Passages = picked.Sent.Count,
            Calls = answers.Length,
            Unanswered = answers.Count(items => items is null),
            Proposed = proposals.Count,
            Kept = proposals.Count(one => one.Found is not null),
            Mended = 0,
            Dropped = [.. proposals.Where(one => one.Drop is not null).GroupBy(one => one.Drop ?? 0).OrderBy(group => group.Key).Select(group => new DropCount(group.Key, group.Count()))],
            LeftOut = picked.LeftOut,
        };
        return ([.. documents.Select(one => isAnswered ? ChangeEnginesMerge.Join(one.Changes, [.. found[one.Document.Id]]) : one.Changes)], report);
    }

    private async Task<IReadOnlyList<Checked<LeadershipChange>>?> AskAsync(IReadOnlyList<SentPassage> call, CancellationToken cancellationToken)
    {
        var passages = call.Select((passage, index) => (Id: FormattableString.Invariant($"p{index + 1}"), passage)).ToDictionary(one => one.Id, one => one.passage, StringComparer.Ordinal);
        var answer = await engine.AskAsync(Prompt, new Dictionary<string, string>
        {
            ["account"] = PromptData.Text(account),
            ["passages"] = PromptData.Passages(passages.Select(one => one.Value.ToPrompt(one.Key))),
        }, cancellationToken);
        var check = new ChangeProposalCheck(passages);
        return answer is null ? null : [.. ProposedChange.Of(answer).Select(check.Check)];
    }
}
