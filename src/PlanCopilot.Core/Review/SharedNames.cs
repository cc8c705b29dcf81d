using System.Collections.Frozen;
using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Review;

/// <summary>The team's own vocabulary: names that the plans for many accounts hold, such as the seller's and its products'.</summary>
internal static class SharedNames
{
    private const int LeastAccounts = 3;
    private const double LeastShare = 0.3;

    public static FrozenSet<string> Find(IReadOnlyList<PlanText> plans, IReadOnlyList<PlanMask> masks, IReadOnlyList<string> seller)
    {
        var holders = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (plan, mask) in plans.Zip(masks))
            foreach (var name in plan.Lines.SelectMany(line => Specifics.NamesIn(line.Text, mask)))
            {
                if (!holders.TryGetValue(name, out var accounts)) holders[name] = accounts = new HashSet<string>(StringComparer.Ordinal);
                accounts.Add(plan.Account);
            }
        var needed = Math.Max(LeastAccounts, LeastShare * plans.Select(plan => plan.Account).Distinct().Count());
        return holders.Where(pair => pair.Value.Count >= needed).Select(pair => pair.Key)
            .Concat(seller.SelectMany(name => WordReader.Ranges(name, 0, name.Length).Select(range => name[range.Start..range.End])))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
