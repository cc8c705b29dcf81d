using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.LanguageModels;

namespace PlanCopilot.Core.Storage;

/// <summary>What one prompt of a run took: where time and money went.</summary>
/// <param name="Prompt">Its name; null for calls that named none.</param>
/// <param name="Calls">All of them, whatever came of them.</param>
/// <param name="Replayed">Those answered from what was kept.</param>
/// <param name="Failed">Those without a usable answer: refused, cut off, failed, or not sent.</param>
/// <param name="Cost">US dollars, of the calls whose cost is known.</param>
/// <param name="UnknownCosts">Calls that a model answered at a cost that isn't known.</param>
/// <param name="Seconds">Time until the answer, summed over the calls; parallel ones count each.</param>
public sealed record ModelUse(
    string? Prompt, string? PromptVersion, string Model, int Calls, int Replayed, int Failed,
    long InputTokens, long OutputTokens, decimal Cost, int UnknownCosts, double Seconds)
{
    /// <returns>The prompts of a run, the ones that took longest first.</returns>
    public static Task<List<ModelUse>> LoadAsync(PlanCopilotDbContext db, long run, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var calls = await db.ModelCalls.AsNoTracking().Where(call => call.Run == run)
                .Select(call => new Line(call.Prompt, call.PromptVersion, call.Model, call.Outcome, call.InputTokens, call.OutputTokens, call.Cost, call.Milliseconds))
                .ToListAsync(cancellationToken);
            return ByPrompt(calls);
        });

    /// <returns>All of it in one line, that names no prompt.</returns>
    public static ModelUse Total(IReadOnlyList<ModelUse> use) => new(null, null, "", use.Sum(prompt => prompt.Calls), use.Sum(prompt => prompt.Replayed),
        use.Sum(prompt => prompt.Failed), use.Sum(prompt => prompt.InputTokens), use.Sum(prompt => prompt.OutputTokens),
        use.Sum(prompt => prompt.Cost), use.Sum(prompt => prompt.UnknownCosts), use.Sum(prompt => prompt.Seconds));

    /// <returns>The prompts of these calls, the ones that took longest first.</returns>
    public static IReadOnlyList<ModelUse> Of(IEnumerable<ModelCall> calls) => ByPrompt(calls
        .Select(call => new Line(call.Prompt, call.PromptVersion, call.Model, call.Outcome, call.InputTokens, call.OutputTokens, call.Cost, call.Milliseconds)));

    private static List<ModelUse> ByPrompt(IEnumerable<Line> calls) =>
    [
        .. calls.GroupBy(call => (call.Prompt, call.PromptVersion, call.Model)).Select(group => Sum([.. group]))
            .OrderByDescending(use => use.Seconds).ThenBy(use => use.Prompt, StringComparer.Ordinal)
            .ThenBy(use => use.PromptVersion, StringComparer.Ordinal).ThenBy(use => use.Model, StringComparer.Ordinal),
    ];

    private sealed record Line(
        string? Prompt, string? PromptVersion, string Model, CallOutcome Outcome, long? InputTokens, long? OutputTokens, decimal? Cost, double Milliseconds);

    private static ModelUse Sum(IReadOnlyList<Line> calls) => new(
        calls[0].Prompt, calls[0].PromptVersion, calls[0].Model,
        calls.Count,
        calls.Count(call => call.Outcome == CallOutcome.Replayed),
        calls.Count(call => call.Outcome is not CallOutcome.Answered and not CallOutcome.Replayed),
        calls.Sum(call => call.InputTokens ?? 0),
        calls.Sum(call => call.OutputTokens ?? 0),
        calls.Sum(call => call.Cost ?? 0),
        calls.Count(call => call.Cost is null && call.Outcome is CallOutcome.Answered or CallOutcome.Refused or CallOutcome.Truncated),
        Math.Round(calls.Sum(call => call.Milliseconds) / 1000, 1));
}
