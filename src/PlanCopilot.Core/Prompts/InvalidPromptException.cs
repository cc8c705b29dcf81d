namespace PlanCopilot.Core.Prompts;

/// <summary>Prompt files that can't be used as they are. Holds every error of every file, not only the first.</summary>
public sealed class InvalidPromptException(IReadOnlyList<PromptError> errors) : Exception(string.Join('\n', errors))
{
    public IReadOnlyList<PromptError> Errors { get; } = errors;
}

/// <param name="Line">From 1.</param>
public sealed record PromptError(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}
