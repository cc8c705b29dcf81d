namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>
/// Parts accounts for cross-validation. All sentences of an account fall in one part: what is learned from one filing of a
/// company would else be tested on its next, which repeats half of it.
/// </summary>
internal static class AccountFolds
{
    /// <returns>The part of each account, from 0; large accounts are dealt out first, each to the emptiest part.</returns>
    public static Dictionary<string, int> Of(IReadOnlyList<LabelledSentence> sentences, int parts)
    {
        var sizes = new int[parts];
        var folds = new Dictionary<string, int>(StringComparer.Ordinal);
        var accounts = sentences.GroupBy(sentence => sentence.Account, StringComparer.Ordinal)
            .OrderByDescending(account => account.Count()).ThenBy(account => account.Key, StringComparer.Ordinal);
        foreach (var account in accounts)
        {
            var part = Array.IndexOf(sizes, sizes.Min());
            folds[account.Key] = part;
            sizes[part] += account.Count();
        }
        return folds;
    }
}
