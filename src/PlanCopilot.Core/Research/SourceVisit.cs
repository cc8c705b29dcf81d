using PlanCopilot.Core.Sources;
using PlanCopilot.Core.Storage;

namespace PlanCopilot.Core.Research;

/// <summary>What one source gave in one run, and what it didn't.</summary>
/// <param name="source">Such as "EDGAR", or a feed's address.</param>
internal sealed class SourceVisit(string source, TimeProvider time)
{
    private static readonly TimeSpan AfterSuccess = TimeSpan.FromHours(6);
    private static readonly TimeSpan AfterError = TimeSpan.FromMinutes(15);

    private DateTimeOffset? _nextTry;

    /// <summary>What the account doesn't hold yet.</summary>
    public List<SourceFile> Files { get; } = [];

    /// <summary>What couldn't be had, in words, each once.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Something should have been had and wasn't.</summary>
    public bool HasFailed { get; private set; }

    public void Fail(SourceException failure, string what = "") => Note(what + failure.Message, !failure.IsUnwanted, failure.NextTry);

    /// <param name="hasFailed">Whether asking again may help.</param>
    /// <param name="nextTry">Before this the source doesn't want to be asked.</param>
    public void Note(string problem, bool hasFailed, DateTimeOffset? nextTry = null)
    {
        if (!Problems.Contains(problem)) Problems.Add(problem);
        HasFailed |= hasFailed;
        if (nextTry > (_nextTry ?? DateTimeOffset.MinValue)) _nextTry = nextTry;
    }

    public Task SaveAsync(PlanCopilotDbContext db, string account, CancellationToken cancellationToken)
    {
        var next = _nextTry ?? time.GetUtcNow() + (HasFailed ? AfterError : AfterSuccess);
        return db.SaveSourceStateAsync(account, source, HasFailed ? Problems[^1] : null, next, time, cancellationToken);
    }
}
