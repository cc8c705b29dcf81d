using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Signals;

namespace PlanCopilot.Core.Storage;

/// <summary>Signals about contacts into the database.</summary>
public static class ContactSignalStorage
{
    /// <summary>Raises those that weren't raised before; a dismissed one stays dismissed.</summary>
    internal static Task RaiseContactSignalsAsync(
        this PlanCopilotDbContext db, string account, IReadOnlyList<Signal> signals, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            foreach (var signal in signals)
            {
                if (await db.Signals.AnyAsync(row => row.Account == account && row.Id == signal.Id, cancellationToken)) continue;
                var row = new StoredSignal
                {
                    Account = account,
                    Id = signal.Id,
                    Kind = signal.Kind,
                    Severity = signal.Severity,
                    Date = signal.Date,
                    Document = signal.Evidence.DocumentId,
                    Start = signal.Evidence.Start,
                    Quote = signal.Evidence.Quote,
                    RaisedAt = time.GetUtcNow(),
                };
                await db.InsertAsync(row, cancellationToken);
            }
        });
}
