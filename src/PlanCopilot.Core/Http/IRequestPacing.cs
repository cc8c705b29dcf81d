namespace PlanCopilot.Core.Http;

/// <summary>When requests to one server may go: kept by one process, or by all on one database.</summary>
public interface IRequestPacing
{
    /// <summary>Returns when the next request may go.</summary>
    /// <exception cref="PauseTooLongException">That is later than <paramref name="longest"/> from now.</exception>
    Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken);

    /// <summary>Lets no request go before <paramref name="pause"/> is over.</summary>
    Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken);
}
