using System.Collections.Concurrent;

namespace PlanCopilot.Core.LanguageModels;

/// <summary>Remembers the calls that it passes on to where they are kept: what was asked and paid outside of any run.</summary>
public sealed class CallTally(ICallStore inner) : ICallStore
{
    private readonly ConcurrentQueue<ModelCall> _calls = new();

    public IReadOnlyList<ModelCall> Calls => [.. _calls];

    public Task<ModelCall?> FindAnswerAsync(string inputHash, CancellationToken cancellationToken) => inner.FindAnswerAsync(inputHash, cancellationToken);

    public async Task AddAsync(ModelCall made, CancellationToken cancellationToken)
    {
        await inner.AddAsync(made, cancellationToken);
        _calls.Enqueue(made);
    }
}
