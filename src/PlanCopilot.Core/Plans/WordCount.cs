namespace PlanCopilot.Core.Plans;

/// <summary>Counts words as people do: what white space parts and has a letter or digit; an ellipsis is none.</summary>
public static class WordCount
{
    /// <summary>A statement longer than this is not one that a rep takes in at a glance.</summary>
    public const int LongestStatement = 35;

    public static int Of(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
