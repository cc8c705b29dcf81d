namespace PlanCopilot.Core.Prompts;

/// <summary>A template can't be filled in with these values: one is missing, unknown, or not of its variable's shape.</summary>
public sealed class PromptValueException(string message) : Exception(message);
