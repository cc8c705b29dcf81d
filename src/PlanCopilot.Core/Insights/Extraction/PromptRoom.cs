using PlanCopilot.Core.LanguageModels;
using PlanCopilot.Core.Prompts;

namespace PlanCopilot.Core.Insights.Extraction;

/// <summary>How many tokens of passages one call takes, and how passages are dealt out to calls. Nothing is cut: a passage is sent whole or in no call.</summary>
/// <param name="Instructions">Tokens of a call without its passages: messages and schema.</param>
/// <param name="Capacity">Tokens of passages in one call; 0 or less when the model's context has no room for any.</param>
public sealed record PromptRoom(int Instructions, int Capacity)
{
    /// <summary>More in one call would ask for more findings than an answer holds, and models overlook what stands in the middle.</summary>
    private const int MostInACall = 9_000;
    /// <summary>Of a short context this share is kept for the answer.</summary>
    private const int AnswersShare = 3;
    /// <summary>Where many small calls would use a budget up for their instructions, passages still get this share of it.</summary>
    private const double LeastForPassages = 2 / 3.0;
    /// <summary>A passage has at most 1,200 characters, which may take a token each.</summary>
    private const int LeastInACall = 500;

    /// <summary>Of <c>extract_insights</c>: its instructions, and the most tokens of its answer.</summary>
    public const int InsightInstructions = 1_800, InsightAnswer = 6_000;

    /// <param name="context">Tokens of input and answer together.</param>
    /// <param name="answer">The most tokens of an answer.</param>
    public static PromptRoom Of(int context, int instructions = InsightInstructions, int answer = InsightAnswer)
    {
        var left = context - instructions - Math.Min(answer, context / AnswersShare);
        return new(instructions, left < LeastInACall ? 0 : Math.Min(left, MostInACall));
    }

    /// <returns>What passages may take of <paramref name="budget"/> when each call's instructions are paid from it too.</returns>
    public int ForPassages(int budget)
    {
        if (Capacity <= 0) return 0;
        var calls = (budget + Capacity + Instructions - 1) / (Capacity + Instructions);
        return Math.Max((int)(budget * LeastForPassages), budget - (calls * Instructions));
    }

    /// <returns>The passages in their order, in as few calls as they need, of about the same length.</returns>
    public IReadOnlyList<IReadOnlyList<SentPassage>> Deal(IReadOnlyList<SentPassage> passages)
    {
        if (Capacity <= 0 || passages.Count == 0) return [];
        var total = passages.Sum(TokensOf);
        var share = (double)total / ((total + Capacity - 1) / Capacity);
        var (calls, filled) = (new List<List<SentPassage>> { new() }, 0);
        var (before, inCall) = (0, 0);
        foreach (var passage in passages)
        {
            var tokens = TokensOf(passage);
            if (calls[^1].Count > 0 && (inCall + tokens > Capacity || before + (tokens / 2) > share * (filled + 1)))
            {
                calls.Add([]);
                (filled, inCall) = (filled + 1, 0);
            }
            calls[^1].Add(passage);
            (before, inCall) = (before + tokens, inCall + tokens);
        }
        return calls;
    }

    public static int TokensOf(SentPassage passage) => TokenEstimate.Of(PromptData.Passages([passage.ToPrompt("p100")]));
}
