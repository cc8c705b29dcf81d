using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.LanguageModels;

namespace PlanCopilot.Core.Storage;

/// <summary>Calls of language models in and out of the database. Calls run in parallel, so each takes a connection of its own.</summary>
/// <param name="open">Opens the database, which is up to date.</param>
public sealed class ModelCallStorage(Func<PlanCopilotDbContext> open) : ICallStore
{
    public Task<ModelCall?> FindAnswerAsync(string inputHash, CancellationToken cancellationToken) => StorageException.ExplainAsync(async () =>
    {
        await using var db = open();
        var row = await db.ModelCalls.AsNoTracking()
            .Where(call => call.InputHash == inputHash && call.Outcome == CallOutcome.Answered)
            .OrderByDescending(call => call.Id).FirstOrDefaultAsync(cancellationToken);
        return row?.ToCall();
    });

    public Task AddAsync(ModelCall made, CancellationToken cancellationToken) => StorageException.ExplainAsync(async () =>
    {
        await using var db = open();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO model_calls ("Run", "Prompt", "PromptVersion", "Provider", "Model", "InputHash", "Outcome", "Output", "Message",
                "InputTokens", "OutputTokens", "Cost", "StartedAt", "Milliseconds")
            VALUES ({made.Run}, {made.Prompt}, {made.PromptVersion}, {made.Provider.ToString()}, {made.Model}, {made.InputHash},
                {made.Outcome.ToString()}, {made.Output}, {made.Message}, {made.InputTokens}, {made.OutputTokens}, {made.Cost},
                {made.StartedAt.UtcDateTime}, {made.Milliseconds})
            """, cancellationToken);
    });
}
