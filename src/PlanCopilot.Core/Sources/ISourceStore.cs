namespace PlanCopilot.Core.Sources;

/// <summary>An answer that was kept.</summary>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of its body.</param>
public sealed record FetchedPage(string Url, string Hash, string? ETag, string? LastModified, DateTimeOffset FetchedAt);

/// <summary>Keeps what was fetched, so that nothing is downloaded twice. Used by several tasks at once.</summary>
public interface ISourceStore
{
    /// <returns>What was fetched from this address last, or null.</returns>
    Task<FetchedPage?> FindAsync(string url, CancellationToken cancellationToken);

    /// <returns>The body with this hash, or null.</returns>
    Task<byte[]?> LoadAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Keeps the answer in place of the one before from the same address, all or nothing.</summary>
    Task SaveAsync(FetchedPage page, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
