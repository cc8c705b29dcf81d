using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>Asks the model for insights, passage by passage, and keeps what every check lets stand. What fails goes back once, with the reason.</summary>
/// <param name="account">The account's name.</param>
public sealed class ModelInsightExtractor(ModelEngine engine, string account)
{
    public const string Prompt = "extract_insights", RepairPrompt = "repair_insight";
    private const int MostOfOnePassage = 3; // as the prompt says

    /// <param name="documents">All that count.</param>
    /// <returns>Findings in the order of the passages and of the answers; none where the model failed.</returns>
    public async Task<(IReadOnlyList<ModelFinding> Found, ExtractionReport Report)> ExtractAsync(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        var room = PromptRoom.Of(engine.Options.UsableContextTokens);
        if (room.Capacity <= 0)
            engine.Note(FormattableString.Invariant($"The language model's context of {engine.Options.UsableContextTokens:N0} tokens has no room for passages: the built-in engine alone has read the documents."));
        var picked = PassagePicker.Pick(documents, room);
        var calls = room.Deal(picked.Sent);
        var results = (await Task.WhenAll(calls.Select(call => AskAsync(call, isWhole: true, cancellationToken)))).SelectMany(results => results).ToList();
        var items = results.SelectMany(result => result.Items ?? []).ToList();
        var report = new ExtractionReport
        {
            Prompt = Prompt,
            DocumentTokens = picked.DocumentTokens,
            SentTokens = calls.Sum(call => room.Instructions + call.Sum(PromptRoom.TokensOf)),
            Passages = picked.Sent.Count,
            Calls = results.Count,
            Unanswered = results.Count(result => result.Items is null),
            Proposed = items.Count,
            Kept = items.Count(item => item.Found is not null),
            Mended = items.Count(item => item is { Found: not null, WasMended: true }),
            Dropped = [.. items.Where(item => item.Drop is not null).GroupBy(item => item.Drop ?? 0).OrderBy(group => group.Key).Select(group => new DropCount(group.Key, group.Count()))],
            LeftOut = picked.LeftOut,
        };
        return ([.. items.Select(item => item.Found).OfType<ModelFinding>()], report);
    }

    /// <summary>One call; where the answer can't be used, as when it was cut off, the passages go in two calls, once.</summary>
    private async Task<IReadOnlyList<CallResult>> AskAsync(IReadOnlyList<SentPassage> call, bool isWhole, CancellationToken cancellationToken)
    {
        var passages = call.Select((passage, index) => (Id: FormattableString.Invariant($"p{index + 1}"), passage)).ToDictionary(one => one.Id, one => one.passage, StringComparer.Ordinal);
        var values = new Dictionary<string, string>
        {
            ["account"] = PromptData.Text(account),
            ["passages"] = PromptData.Passages(passages.Select(one => one.Value.ToPrompt(one.Key))),
        };
        var canHalve = isWhole && call.Count > 1;
        var (answer, _, isUnusable) = await engine.TryAsync(Prompt, values, isNoted: !canHalve, cancellationToken);
        if (isUnusable && canHalve)
            return [.. (await Task.WhenAll(call.Chunk((call.Count + 1) / 2).Select(half => AskAsync(half, isWhole: false, cancellationToken)))).SelectMany(results => results)];
        if (answer is null) return [new CallResult(null)];
        var check = new InsightProposalCheck(account, passages);
        var perPassage = new Dictionary<string, int>(StringComparer.Ordinal);
        return [new CallResult(await Task.WhenAll(ProposedInsight.Of(answer).Select(proposal =>
            (perPassage[proposal.Passage] = perPassage.GetValueOrDefault(proposal.Passage) + 1) > MostOfOnePassage
                ? Task.FromResult(new Item(null, Drop.TooMany, false))
                : SettleAsync(proposal, check, passages, cancellationToken))))];
    }

    private async Task<Item> SettleAsync(
        ProposedInsight proposal, InsightProposalCheck check, Dictionary<string, SentPassage> passages, CancellationToken cancellationToken)
    {
        var first = check.Check(proposal);
        // What repeats an attack isn't worth a second look, and without its passage nothing can be mended.
        if (first.Found is not null || first.Drop is Drop.SpeaksToReader or Drop.UnknownPassage) return new Item(first.Found, first.Drop, false);
        var answer = await engine.AskAsync(RepairPrompt, new Dictionary<string, string>
        {
            ["account"] = PromptData.Text(account),
            ["passage"] = PromptData.Passage(passages[proposal.Passage].ToPrompt(proposal.Passage)),
            ["insight"] = proposal.ToJson(),
            ["reason"] = PromptData.Text(first.Reason),
        }, cancellationToken);
        if (answer is null) return new Item(null, first.Drop, false);
        if (ProposedInsight.Of(answer) is not [var mended, ..]) return new Item(null, Drop.Withdrawn, false);
        var second = check.Check(mended with { Passage = proposal.Passage });
        return new Item(second.Found, second.Drop, second.Found is not null);
    }

    /// <param name="Items">Null when no usable answer came.</param>
    private sealed record CallResult(IReadOnlyList<Item>? Items);

    private sealed record Item(ModelFinding? Found, Drop? Drop, bool WasMended);
}
