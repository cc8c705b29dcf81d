using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Review;

/// <summary>
/// Whose plan is this, when the account's name is taken out? A plan is laid beside what is known of every account; a specific
/// one lies nearest to its own. Words, pairs of words and figures that few accounts' evidence holds count most.
/// </summary>
internal sealed class BlindSwap
{
    private readonly List<(string Account, HashSet<string> Terms)> _accounts = [];
    private readonly Dictionary<string, int> _accountsWith = new(StringComparer.Ordinal);

    /// <param name="names">The account's own names; they are taken out.</param>
    /// <param name="evidence">Texts about the account: passages, quotations.</param>
    public void Add(string account, IEnumerable<string> names, IEnumerable<string> evidence)
    {
        var mask = new PlanMask(names);
        var terms = evidence.SelectMany(text => Terms(text, mask)).ToHashSet(StringComparer.Ordinal);
        _accounts.Add((account, terms));
        foreach (var term in terms) _accountsWith[term] = _accountsWith.GetValueOrDefault(term) + 1;
    }

    /// <returns>The place of the plan's own account, 1 for the first, and how far the best other one lies behind it, from -1 to 1; null when nothing is known of the account, or of no other.</returns>
    public (int Rank, double Margin)? RankOf(string account, IEnumerable<string> lines, PlanMask mask)
    {
        if (_accounts.Count < 2 || !_accounts.Exists(one => one.Account == account)) return null;
        var terms = lines.SelectMany(line => Terms(line, mask)).Distinct(StringComparer.Ordinal).Where(_accountsWith.ContainsKey).ToList();
        if (terms.Count == 0) return null;
        var scores = _accounts.Select(one => (one.Account, Score: terms.Where(one.Terms.Contains).Sum(Weight) / Math.Log(2 + one.Terms.Count))).ToList();
        var own = scores.First(score => score.Account == account).Score;
        var others = scores.Where(score => score.Account != account).ToList();
        var best = others.Max(score => score.Score);
        return (1 + others.Count(score => score.Score >= own), own + best == 0 ? 0 : (own - best) / (own + best));
    }

    private double Weight(string term) => Math.Log((1.0 + _accounts.Count) / _accountsWith[term]);

    private static IEnumerable<string> Terms(string text, PlanMask mask)
    {
        string? before = null;
        foreach (var (start, end) in WordReader.Ranges(text, 0, text.Length))
        {
            var stem = WordReader.Stem(text.AsSpan(start, end - start));
            if (mask.IsOwn(text.AsSpan(start, end - start)) || WordReader.IsStop(stem) || stem.Length < 2)
            {
                before = null;
                continue;
            }
            yield return stem;
            if (before is not null) yield return $"{before} {stem}";
            before = stem;
        }
    }
}
