using PlanCopilot.Core.Accounts;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Research;

/// <summary>
/// Refreshes the accounts whose sources are due, one after the other. Several programs on one database share the work: a
/// source is claimed before it is asked, and is due again when whoever claimed it hasn't said in time how it went.
/// </summary>
/// <param name="open">Opens the database, which is up to date.</param>
/// <param name="refresh">Makes what refreshes one account on that database.</param>
public sealed class RefreshSchedule(Func<PlanCopilotDbContext> open, Func<PlanCopilotDbContext, AccountRefresh> refresh, TimeProvider time)
{
    /// <summary>How often it is looked whether something is due.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Longer than any refresh takes; only a program that was killed leaves a claim to run out.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromHours(1);

    /// <summary>Goes on until it is cancelled.</summary>
    /// <param name="progress">Is told of each refresh when it has ended.</param>
    public async Task RunAsync(IProgress<ScheduledRefresh>? progress, CancellationToken cancellationToken)
    {
        while (true)
        {
            await RunDueAsync(progress, cancellationToken);
            await Task.Delay(Interval, time, cancellationToken);
        }
    }

    /// <summary>Refreshes what is due now. A failure is told and ends no other account's refresh.</summary>
    /// <returns>How many accounts were refreshed, successfully or not.</returns>
    public async Task<int> RunDueAsync(IProgress<ScheduledRefresh>? progress, CancellationToken cancellationToken)
    {
        List<Account> accounts;
        await using (var db = open()) accounts = await db.ListAccountsAsync(cancellationToken);
        var count = 0;
        foreach (var account in accounts)
        {
            await using var db = open();
            var until = time.GetUtcNow() + Claim;
            var claimed = await db.ClaimDueSourcesAsync(account.Key, until, time, cancellationToken);
            if (claimed.Count == 0) continue;
            var outcome = await RefreshAsync(db, account.Key, claimed, until, cancellationToken);
            progress?.Report(outcome);
            count++;
        }
        return count;
    }

    private async Task<ScheduledRefresh> RefreshAsync(PlanCopilotDbContext db, string account, IReadOnlySet<string> sources, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            return new(account, await refresh(db).RunAsync(account, sources, null, cancellationToken), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await db.ReleaseSourcesAsync(account, until, time, CancellationToken.None);
            throw;
        }
        catch (Exception failure) // whatever it is, the other accounts are due too; it is told, and tried again when the claim has run out
        {
            return new(account, null, failure.Message);
        }
    }
}

/// <summary>How the refresh of one account went.</summary>
/// <param name="Failure">Why there is no result, in words; else null.</param>
public sealed record ScheduledRefresh(string Account, RefreshResult? Result, string? Failure);
