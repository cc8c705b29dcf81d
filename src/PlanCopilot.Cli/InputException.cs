namespace PlanCopilot.Cli;

/// <summary>What the user asked for can't be done as asked. The message says what is wrong and what to do.</summary>
internal sealed class InputException(string message, Exception? inner = null) : Exception(message, inner);
