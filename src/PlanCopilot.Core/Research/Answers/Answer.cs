using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Research.Answers;

/// <summary>What a language model answers to a question about an account, as far as the documents bear it out.</summary>
/// <param name="Sentences">At most <see cref="MostWords"/> words; none when the documents don't say, or when there is no answer.</param>
/// <param name="Why">Why the model gave no answer, in words; null when it did, or said that the documents don't say.</param>
/// <param name="Repaired">Sentences that failed a check and passed once mended.</param>
/// <param name="Removed">Why sentences were removed, one reason each, in words that repeat nothing of them.</param>
/// <param name="LeftOut">Passages that the model wasn't given, since they didn't fit into its context.</param>
public sealed record Answer(IReadOnlyList<AnswerSentence> Sentences, string? Why, int Repaired, IReadOnlyList<string> Removed, IReadOnlyList<string> LeftOut)
{
    public const int MostWords = 120;
    /// <summary>What is said when no passage answers.</summary>
    public const string DocumentsDoNotSay = "The documents don't say.";

    /// <summary>Name and version of the prompt, such as "answer@0a1b2c3d4e5f".</summary>
    public required string Prompt { get; init; }

    public bool IsThatDocumentsDoNotSay => Why is null && Sentences.Count == 0;
}

/// <param name="Evidence">The sentences or rows of passages that bear it out, best first; never empty.</param>
public sealed record AnswerSentence(string Text, IReadOnlyList<Evidence> Evidence);
