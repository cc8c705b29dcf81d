using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Core.Storage;

/// <summary>Orders in and out of the database, where all instances find them.</summary>
public static class OrderStorage
{
    private const int MostAttempts = 3;

    /// <summary>After so long without a sign of life another instance goes on with an order.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Keeps an order with its files. With a key that the member used before, that order is given back and no new one made.</summary>
    public static Task<long> AddOrderAsync(
        this PlanCopilotDbContext db, StoredOrder order, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> files, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var originals = files.Select(file => (file.Name, Hash: Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)), Content: StoredOriginal.Compress(file.Bytes.Span))).ToList();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.Members.Where(member => member.Name == order.Member).ExecuteUpdateAsync(set => set.SetProperty(member => member.Name, member => member.Name), cancellationToken); // one order a member at a time
            if (order.RequestKey is { } key && await db.Orders.Where(row => row.Member == order.Member && row.RequestKey == key).Select(row => (long?)row.Id).SingleOrDefaultAsync(cancellationToken) is { } known) return known;
            await db.InsertAsync(order, cancellationToken);
            foreach (var (index, file) in originals.Index())
            {
                await db.Database.ExecuteSqlAsync($"""INSERT INTO originals ("Hash", "Content") VALUES ({file.Hash}, {file.Content}) ON CONFLICT DO NOTHING""", cancellationToken);
                await db.Database.ExecuteSqlAsync($"""INSERT INTO order_files ("Order", "Ordinal", "Name", "Hash") VALUES ({order.Id}, {index}, {file.Name}, {file.Hash})""", cancellationToken);
            }
            await transaction.CommitAsync(cancellationToken);
            return order.Id;
        });

    /// <returns>The orders that the viewer may see, latest first: own ones, and those for accounts that they may see.</returns>
    public static Task<List<Order>> ListOrdersAsync(this PlanCopilotDbContext db, Viewer viewer, int most, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => (await OrdersOf(db, viewer).OrderByDescending(order => order.Id).Take(most).ToListAsync(cancellationToken)).ConvertAll(ToOrder));

    /// <returns>Null when there is none that the viewer may see.</returns>
    public static Task<Order?> FindOrderAsync(this PlanCopilotDbContext db, Viewer viewer, long id, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => await OrdersOf(db, viewer).SingleOrDefaultAsync(order => order.Id == id, cancellationToken) is { } row ? ToOrder(row) : null);

    /// <returns>The files of an order, in their order, without their bytes.</returns>
    public static Task<List<StoredOrderFile>> ListOrderFilesAsync(this PlanCopilotDbContext db, long id, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.OrderFiles.AsNoTracking().Where(file => file.Order == id).OrderBy(file => file.Ordinal).ToListAsync(cancellationToken));

    /// <summary>
    /// Takes the oldest order that nobody works on. One for an account that an older order is about waits for that, so that no two
    /// run on one account. Of two who try at once, one gets it.
    /// </summary>
    public static Task<Order?> TakeOrderAsync(this PlanCopilotDbContext db, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var now = time.GetUtcNow();
            var free = db.Orders.Where(order => order.State == OrderState.Waiting || (order.State == OrderState.Running && order.LeaseEnd < now));
            var id = await free.Where(order => !db.Orders.Any(other => other.Id < order.Id && (other.State == OrderState.Waiting || other.State == OrderState.Running) && (other.Account ?? other.Wanted) == (order.Account ?? order.Wanted)))
                .OrderBy(order => order.Id).Select(order => (long?)order.Id).FirstOrDefaultAsync(cancellationToken);
            if (id is null) return null;
            var end = now + Lease;
            var taken = await free.Where(order => order.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(order => order.State, order => order.Attempts >= MostAttempts ? OrderState.Failed : OrderState.Running)
                .SetProperty(order => order.Attempts, order => order.Attempts + 1).SetProperty(order => order.LeaseEnd, end), cancellationToken);
            return taken == 1 ? ToOrder(await db.Orders.AsNoTracking().SingleAsync(order => order.Id == id, cancellationToken)) : null;
        });

    /// <summary>Says how far an order is, and that whoever works on it is alive.</summary>
    /// <returns>False when its member wants it to stop.</returns>
    public static Task<bool> SaveOrderProgressAsync(this PlanCopilotDbContext db, long id, OrderReport report, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var (json, end) = (report.ToJson(), time.GetUtcNow() + Lease);
            await db.Orders.Where(order => order.Id == id).ExecuteUpdateAsync(set => set.SetProperty(order => order.Report, json).SetProperty(order => order.LeaseEnd, end), cancellationToken);
            return !await db.Orders.AnyAsync(order => order.Id == id && order.IsCancelAsked, cancellationToken);
        });

    /// <summary>Says whom an order is about, as soon as that is known.</summary>
    public static Task SetOrderAccountAsync(this PlanCopilotDbContext db, long id, string account, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() => db.Orders.Where(order => order.Id == id).ExecuteUpdateAsync(set => set.SetProperty(order => order.Account, account), cancellationToken));

    /// <param name="state">Waiting when another start of the program shall go on with it.</param>
    public static Task FinishOrderAsync(this PlanCopilotDbContext db, long id, OrderState state, OrderReport report, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(() =>
        {
            var json = report.ToJson();
            var finished = state == OrderState.Waiting ? (DateTimeOffset?)null : time.GetUtcNow();
            return db.Orders.Where(order => order.Id == id).ExecuteUpdateAsync(set => set.SetProperty(order => order.State, state)
                .SetProperty(order => order.Report, json).SetProperty(order => order.FinishedAt, finished).SetProperty(order => order.LeaseEnd, (DateTimeOffset?)null)
                .SetProperty(order => order.IsCancelAsked, false).SetProperty(order => order.Attempts, order => state == OrderState.Waiting ? order.Attempts - 1 : 0), cancellationToken);
        });

    /// <summary>Stops an order: one that waits at once, one that runs at its next step.</summary>
    /// <returns>False when it is over already.</returns>
    public static Task<bool> CancelOrderAsync(this PlanCopilotDbContext db, long id, TimeProvider time, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () =>
        {
            var now = time.GetUtcNow();
            var waiting = await db.Orders.Where(order => order.Id == id && order.State == OrderState.Waiting)
                .ExecuteUpdateAsync(set => set.SetProperty(order => order.State, OrderState.Cancelled).SetProperty(order => order.FinishedAt, now), cancellationToken);
            return waiting == 1 || await db.Orders.Where(order => order.Id == id && order.State == OrderState.Running).ExecuteUpdateAsync(set => set.SetProperty(order => order.IsCancelAsked, true), cancellationToken) == 1;
        });

    /// <summary>Lets an order that failed or was cancelled go on; what was stored isn't done again.</summary>
    /// <returns>False when it is done, or not over.</returns>
    public static Task<bool> ResumeOrderAsync(this PlanCopilotDbContext db, long id, CancellationToken cancellationToken) =>
        StorageException.ExplainAsync(async () => await db.Orders.Where(order => order.Id == id && (order.State == OrderState.Failed || order.State == OrderState.Cancelled)).ExecuteUpdateAsync(set => set
            .SetProperty(order => order.State, OrderState.Waiting).SetProperty(order => order.FinishedAt, (DateTimeOffset?)null).SetProperty(order => order.Attempts, 0), cancellationToken) == 1);

    private static IQueryable<StoredOrder> OrdersOf(PlanCopilotDbContext db, Viewer viewer)
    {
        var (name, accounts) = (viewer.Name, db.AccountsOf(viewer));
        return viewer.IsAdmin ? db.Orders.AsNoTracking() : db.Orders.AsNoTracking().Where(order => order.Member == name || accounts.Any(account => account.Key == order.Account));
    }

    private static Order ToOrder(StoredOrder row) =>
        new(row.Id, row.Kind, row.Wanted, row.Account, row.Member, row.AskedAt, row.State, row.IsCancelAsked, row.FinishedAt, OrderReport.Parse(row.Report));
}
