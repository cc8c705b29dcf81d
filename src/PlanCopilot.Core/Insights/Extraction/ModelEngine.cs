using System.Collections.Concurrent;
using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>
/// The language model at work on one run. What it can't do isn't done by it: a call that brings nothing usable gives null
/// and is noted, and the embedded engine's work stands in its place.
/// </summary>
/// <param name="options">Of the model that <paramref name="prompts"/> ask.</param>
public sealed class ModelEngine(IPromptRunner prompts, ModelOptions options)
{
    /// <summary>After so many calls that the model was not there for, it isn't asked again in this run: each has been retried and waited for.</summary>
    private const int MostOutages = 3;

    private readonly ConcurrentQueue<FailedCall> _failures = new();
    private readonly ConcurrentQueue<string> _notes = new();

    public ModelOptions Options { get; } = options;

    /// <summary>Whether asking is still of use.</summary>
    public bool IsGivenUp => _failures.Any(call => call.Failure == ModelFailure.Misconfigured) || _failures.Count(call => IsOutage(call.Failure)) >= MostOutages;

    /// <summary>Asks once. Safe to call from several threads.</summary>
    /// <returns>An answer of the prompt's shape, unverified; null when none came.</returns>
    /// <exception cref="PromptValueException">The prompt can't be filled in with the values.</exception>
    public async Task<PromptAnswer?> AskAsync(string prompt, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) =>
        (await TryAsync(prompt, values, isNoted: true, cancellationToken)).Answer;

    /// <summary>The same as <see cref="AskAsync"/>, with the reason where no answer came.</summary>
    /// <param name="isNoted">Whether an unusable answer is noted; not by whoever will ask in another way.</param>
    public async Task<ModelAnswer> TryAsync(string prompt, IReadOnlyDictionary<string, string> values, bool isNoted, CancellationToken cancellationToken)
    {
        if (IsGivenUp) return Failed(new(prompt, null, "it failed before in this run and wasn't asked again"));
        try
        {
            return new(await prompts.RunAsync(prompt, values, cancellationToken), "", IsUnusable: false);
        }
        catch (ModelCallException failed)
        {
            return Failed(new(prompt, failed.Failure, InWords(failed.Failure)));
        }
        catch (ModelOutputException unusable)
        {
            if (isNoted) _failures.Enqueue(new(prompt, null, unusable.Reason));
            return new(null, unusable.Reason, IsUnusable: true);
        }
    }

    /// <summary>Notes something else that readers of the plan must know of how the model was used.</summary>
    public void Note(string line) => _notes.Enqueue(line);

    /// <returns>A line for each prompt and reason of calls that brought nothing, in words of our own; empty when all is well.</returns>
    public IReadOnlyList<string> Notes() =>
    [
        .. _notes.Order(StringComparer.Ordinal),
        .. _failures.GroupBy(call => (call.Prompt, call.Why))
            .OrderBy(group => group.Key.Prompt, StringComparer.Ordinal).ThenBy(group => group.Key.Why, StringComparer.Ordinal)
            .Select(group => FormattableString.Invariant(
                $"The language model brought nothing for {group.Count():N0} of the calls of {group.Key.Prompt}: {group.Key.Why}. The built-in engine's work stands in their place.")),
    ];

    private ModelAnswer Failed(FailedCall call)
    {
        _failures.Enqueue(call);
        return new(null, call.Why, IsUnusable: false);
    }

    private static bool IsOutage(ModelFailure? failure) => failure is ModelFailure.Unavailable or ModelFailure.Busy or ModelFailure.TimedOut;

    // A provider's own message may repeat a document's text, and plans show these notes.
    private static string InWords(ModelFailure failure) => failure switch
    {
        ModelFailure.OverBudget => "the run's limit of tokens, money or time was reached",
        ModelFailure.Unavailable => "its server couldn't be reached or failed",
        ModelFailure.Busy => "it is out of quota or takes no more requests for now",
        ModelFailure.TimedOut => "it didn't answer in time",
        ModelFailure.Rejected => "it refuses the request",
        ModelFailure.Misconfigured => "its key, name or address is wrong (see plancopilot doctor)",
        _ => "its server's answer can't be read",
    };

    private sealed record FailedCall(string Prompt, ModelFailure? Failure, string Why);
}

/// <param name="Answer">Null when nothing usable came.</param>
/// <param name="Why">Why not, in words of our own; empty when it did.</param>
/// <param name="IsUnusable">Whether the model did answer, but unusably.</param>
public readonly record struct ModelAnswer(PromptAnswer? Answer, string Why, bool IsUnusable);
