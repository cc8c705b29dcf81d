namespace PlanCopilot.Core.Documents;

/// <summary>Reads Markdown.</summary>
internal static class MarkdownReader
{
    /// <returns>Null when the source isn't Markdown, by its name or its looks.</returns>
    public static ParsedText? TryRead(string source, string name) => null;
}
