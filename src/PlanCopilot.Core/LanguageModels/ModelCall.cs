namespace PlanCopilot.Core.LanguageModels;

public enum CallOutcome
{
    Answered,
    /// <summary>Answered from an earlier call of the same content; nothing was sent.</summary>
    Replayed,
    /// <summary>The model declined to answer.</summary>
    Refused,
    /// <summary>The answer ran into the limit of tokens, or ended without saying so.</summary>
    Truncated,
    Failed,
    /// <summary>The run's budget didn't allow it.</summary>
    NotSent,
}

/// <summary>One call of a model, as it is kept.</summary>
public sealed record ModelCall
{
    /// <summary>Null for a call outside of any run.</summary>
    public long? Run { get; init; }
    /// <summary>The prompt's name and version, as <see cref="CallProperties"/> brought them; null when they didn't.</summary>
    public string? Prompt { get; init; }
    public string? PromptVersion { get; init; }
    public required ModelProvider Provider { get; init; }
    public required string Model { get; init; }
    /// <summary>The hash of all that decides on the answer: see <see cref="CallKey"/>.</summary>
    public required string InputHash { get; init; }
    public required CallOutcome Outcome { get; init; }
    /// <summary>What the model wrote, also when it refused or was cut off; null when nothing came, and for a replayed call.</summary>
    public string? Output { get; init; }
    /// <summary>Why it failed; null for one that was answered.</summary>
    public string? Message { get; init; }
    /// <summary>Null when the provider didn't say.</summary>
    public long? InputTokens { get; init; }
    public long? OutputTokens { get; init; }
    /// <summary>US dollars; null when unknown, which isn't zero.</summary>
    public decimal? Cost { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public double Milliseconds { get; init; }
}

/// <summary>Where calls are kept.</summary>
public interface ICallStore
{
    /// <returns>The latest call of this content that was answered, or null.</returns>
    Task<ModelCall?> FindAnswerAsync(string inputHash, CancellationToken cancellationToken);

    /// <summary>Returns when the call is safely written. Several may be written at once.</summary>
    Task AddAsync(ModelCall made, CancellationToken cancellationToken);
}

/// <summary>Names in the additional properties of options and answers, by which prompts and calls know each other.</summary>
public static class CallProperties
{
    /// <summary>Of the options: the prompt's name, a string; also with the version, as in "extract_insights@0a1b2c3d4e5f".</summary>
    public const string Prompt = "plancopilot.prompt";
    /// <summary>Of the options: the version of the prompt's text, a string.</summary>
    public const string PromptVersion = "plancopilot.prompt_version";
    /// <summary>Of the answer: true when it was given before, and cost nothing this time; its usage is that of the first time.</summary>
    public const string Replayed = "plancopilot.replayed";
    /// <summary>Of the answer: what it cost when it was made, a decimal of US dollars; absent when unknown.</summary>
    public const string Cost = "plancopilot.cost";
}
