namespace PlanCopilot.Core.Documents;

/// <summary>The bytes came, but no text could be read from them. The message says why, for people.</summary>
public sealed class DocumentFormatException(string message, Exception? inner = null) : Exception(message, inner);
