namespace PlanCopilot.Core.Prompts;

/// <summary>
/// The model answered, unusably: nothing, a refusal, half an answer, no JSON, or JSON of another shape. The message repeats
/// nothing of the answer, which may hold a document's text.
/// </summary>
/// <param name="prompt"><see cref="PromptTemplate.Tag"/> of the template.</param>
/// <param name="reason">What is wrong, in words that can be sent back to the model.</param>
public sealed class ModelOutputException(string prompt, string reason, Exception? inner = null) : Exception($"{prompt}: {reason}", inner)
{
    public string Prompt { get; } = prompt;
    public string Reason { get; } = reason;
}
