namespace PlanCopilot.Core.LanguageModels;

public enum ModelFailure
{
    /// <summary>The run's limit of tokens, money or time doesn't allow the call; nothing was sent.</summary>
    OverBudget,
    /// <summary>It can't be reached, or fails itself.</summary>
    Unavailable,
    /// <summary>It takes no more requests for now, or the quota is used up.</summary>
    Busy,
    TimedOut,
    /// <summary>It doesn't take the request: an input that is too long, a schema that it doesn't know.</summary>
    Rejected,
    /// <summary>The configuration is wrong: the key, the model's name or the address. Asking again is of no use.</summary>
    Misconfigured,
    /// <summary>What came isn't in the provider's own format.</summary>
    Unusable,
}

/// <summary>A call brought no answer. Callers go on without the model and say so; the message is for people and holds no key.</summary>
public sealed class ModelCallException(ModelFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public ModelFailure Failure { get; } = failure;
}
