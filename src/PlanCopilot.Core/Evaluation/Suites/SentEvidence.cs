using PlanCopilot.Core.Documents;
using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Evaluation.Suites;

/// <summary>What a language model would be shown of an account's documents: how much of it, and whether it holds what analysts quote.</summary>
internal sealed class SentEvidence
{
    /// <summary>A common model's; one with less gets the same passages in more calls.</summary>
    private const int ContextTokens = 128_000;

    public SentEvidence(string account, IReadOnlyList<GoldInsight> gold, IReadOnlyList<Document> documents)
    {
        Account = account;
        var room = PromptRoom.Of(ContextTokens);
        var picked = PassagePicker.Pick(documents, room);
        DocumentTokens = picked.DocumentTokens;
        SentTokens = room.Deal(picked.Sent).Sum(call => room.Instructions + call.Sum(PromptRoom.TokensOf));
        var parts = picked.Sent.SelectMany(passage => passage.Parts.Select(part => TextTokens.Joined(passage.Document.Text[part.Start..part.End]))).ToList();
        Sent = [.. gold.Select(insight => insight.Quotes.Any(quote => parts.Exists(part => part.Contains(TextTokens.Joined(quote), StringComparison.Ordinal))))];
    }

    private string Account { get; }
    private int DocumentTokens { get; }
    private int SentTokens { get; }
    /// <summary>Whether one of an insight's quotations is sent, whole and without a gap.</summary>
    private IReadOnlyList<bool> Sent { get; }

    public static IReadOnlyList<Metric> Measure(IReadOnlyList<SentEvidence> accounts) =>
    [
        Bootstrap.Measure("evidence sent", [.. accounts.SelectMany(one => one.Sent.Select(sent => (one.Account, sent)))], one => one.Account, drawn => drawn.Count == 0 ? null : drawn.Average(one => one.sent ? 1.0 : 0)),
        Bootstrap.Measure("tokens sent", accounts, one => one.Account, drawn => (double)drawn.Sum(one => one.SentTokens) / Math.Max(1, drawn.Sum(one => one.DocumentTokens))) with { LowerIsBetter = true },
    ];
}
