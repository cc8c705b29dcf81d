using Microsoft.EntityFrameworkCore;
using PlanCopilot.Core.Research;
using PlanCopilot.Core.Storage;
using PlanCopilot.Core.Team;

namespace PlanCopilot.Web.Research;

/// <summary>Takes orders in, from the page and from the API alike.</summary>
internal sealed class OrderTaking(PlanCopilotDbContext db, Viewer viewer, OrderBell bell, TimeProvider time)
{
    /// <summary>Limits of one upload: of all files together in bytes, and how many.</summary>
    public const int LargestUpload = 100 << 20, MostFiles = 50;

    private const int LongestWanted = 200, LongestKey = 100;

    /// <param name="wanted">A ticker, CIK or name; the sample needs none.</param>
    /// <param name="key">The caller's own name for the order, or null.</param>
    /// <returns>The order's number, or why it can't be taken.</returns>
    public async Task<(long? Id, string? Problem)> TakeAsync(OrderKind kind, string? wanted, string? key, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        wanted = kind == OrderKind.Sample ? SampleDocuments.Account : wanted?.Trim();
        if (string.IsNullOrEmpty(wanted)) return (null, "Say which company: its ticker, CIK or name.");
        if (wanted.Length > LongestWanted || wanted.Any(char.IsControl)) return (null, $"A company's name has at most {LongestWanted} characters on one line.");
        if (key?.Length > LongestKey) return (null, $"An idempotency key has at most {LongestKey} characters.");
        if (kind == OrderKind.Upload && files.Count is 0 or > MostFiles) return (null, $"Choose 1 to {MostFiles} files.");
        var bytes = new List<(string, ReadOnlyMemory<byte>)>();
        foreach (var file in files) bytes.Add((NameOf(file), await ReadAsync(file, cancellationToken)));
        var known = (await db.AccountsOf(viewer).Select(account => new { account.Key, account.Name, account.Ticker, account.Cik }).ToListAsync(cancellationToken))
            .Select(row => new Core.Accounts.Account(row.Key, row.Name) { Ticker = row.Ticker, Cik = Core.Accounts.Cik.TryParse(row.Cik) }).FirstOrDefault(account => AccountMatcher.Means(wanted, account));
        var id = await db.AddOrderAsync(new StoredOrder
        {
            Kind = kind,
            Wanted = known?.Key ?? wanted,
            Account = known?.Key,
            Member = viewer.Name,
            RequestKey = string.IsNullOrEmpty(key) ? null : key,
            AskedAt = time.GetUtcNow(),
            State = OrderState.Waiting,
            Report = "{}",
        }, bytes, cancellationToken);
        bell.Ring();
        return (id, null);
    }

    /// <summary>The name only, whatever path the sender's browser put before it.</summary>
    private static string NameOf(IFormFile file)
    {
        var name = string.Concat(file.FileName.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter)));
        return name.Length == 0 ? "file" : name.Length > 200 ? name[^200..] : name;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
