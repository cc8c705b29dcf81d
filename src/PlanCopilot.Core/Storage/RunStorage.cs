using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Insights.Extraction;

namespace PlanCopilot.Core.Storage;

/// <summary>One step of a run.</summary>
/// <param name="Count">How many things it handled, such as documents or passages.</param>
public sealed record RunStage(string Name, int Count, double Milliseconds)
{
    /// <summary>What a language model was sent in this step, and what became of its answers; null when none was asked.</summary>
    public IReadOnlyList<ExtractionReport>? Extraction { get; init; }
}

/// <summary>One research of an account.</summary>
public sealed record Run(
    long Id, string Account, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, RunState State,
    IReadOnlyList<RunStage> Stages, string? Message);

/// <summary>Runs in and out of the database.</summary>
public static class RunStorage
{
    /// <summary>
    /// Starts a run. The account's runs that never ended are marked interrupted: their process was ended. One that is
    /// in truth still going on in another process says so by finishing.
    /// </summary>
    /// <returns>The new run's id.</returns>
    public static Task<long> StartRunAsync(
        this PlanCopilotDbContext db, string account, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.LockAccountAsync(account, cancellationToken);
            await db.Database.ExecuteSqlAsync(
                $"""UPDATE runs SET "State" = 'Interrupted' WHERE "Account" = {account} AND "State" = 'Running'""", cancellationToken);
            var row = new StoredRun { Account = account, StartedAt = time.GetUtcNow(), State = RunState.Running, Stages = "[]" };
            await db.InsertAsync(row, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return row.Id;
        });

    /// <summary>Writes down the stages done so far.</summary>
    public static Task SaveRunStagesAsync(
        this PlanCopilotDbContext db, long id, IReadOnlyList<RunStage> stages, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(stages, StorageJson.Default.IReadOnlyListRunStage);
        return StorageException.ExplainAsync(() => db.Database.ExecuteSqlAsync(
            $"""UPDATE runs SET "Stages" = {json} WHERE "Id" = {id}""", cancellationToken));
    }

    /// <param name="state">Done, failed, or interrupted by the user.</param>
    public static Task FinishRunAsync(
        this PlanCopilotDbContext db, long id, RunState state, IReadOnlyList<RunStage> stages, string? message,
        TimeProvider time, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(stages, StorageJson.Default.IReadOnlyListRunStage);
        return StorageException.ExplainAsync(() => db.Database.ExecuteSqlAsync(
            $"""
            UPDATE runs SET "State" = {state.ToString()}, "Stages" = {json}, "Message" = {message},
                "FinishedAt" = {time.GetUtcNow().UtcDateTime} WHERE "Id" = {id}
            """, cancellationToken));
    }

    /// <returns>The account's runs, latest first.</returns>
    public static Task<List<Run>> LoadRunsAsync(this PlanCopilotDbContext db, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var rows = await db.Runs.AsNoTracking().Where(run => run.Account == account)
                .OrderByDescending(run => run.Id).ToListAsync(cancellationToken);
            return rows.ConvertAll(row => new Run(row.Id, row.Account, row.StartedAt, row.FinishedAt, row.State,
                JsonSerializer.Deserialize(row.Stages, StorageJson.Default.IReadOnlyListRunStage) ?? [], row.Message));
        });
}
