using System.Collections.Concurrent;
using PlanCopilot.Core.LanguageModels;

namespace PlanCopilot.Core.Tests.LanguageModels;

internal sealed class MemoryCallStore : ICallStore
{
    private readonly ConcurrentQueue<ModelCall> _calls = new();

    public IReadOnlyList<ModelCall> Calls => [.. _calls];

    public IEnumerable<CallOutcome> Outcomes => _calls.Select(call => call.Outcome);

    public Task<ModelCall?> FindAnswerAsync(string inputHash, CancellationToken cancellationToken) =>
        Task.FromResult(_calls.LastOrDefault(call => call.InputHash == inputHash && call.Outcome == CallOutcome.Answered));

    public Task AddAsync(ModelCall made, CancellationToken cancellationToken)
    {
        _calls.Enqueue(made);
        return Task.CompletedTask;
    }
}
