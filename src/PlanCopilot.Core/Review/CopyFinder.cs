namespace PlanCopilot.Core.Review;

/// <summary>
/// Finds which plans share text, in time that grows with the number of plans. Shingles whose hash is 0 modulo a number are
/// the plan's sketch (Broder, "On the resemblance and containment of documents", 1997, section 4): unlike a fixed number of
/// smallest hashes it also finds a plan of which only a part was copied. Only plans that meet in a sketch are compared.
/// </summary>
internal sealed class CopyFinder
{
    private const ulong Sampling = 4;
    /// <summary>Plans kept for one shingle, the first ones: in a family of hundreds each meets the oldest.</summary>
    private const int Kept = 24;
    private const int Compared = 12;

    private readonly List<MaskedPlan> _plans = [];
    private readonly Dictionary<ulong, Holders> _holders = [];

    public void Add(MaskedPlan plan)
    {
        var number = _plans.Count;
        _plans.Add(plan);
        foreach (var shingle in Sketch(plan))
        {
            if (!_holders.TryGetValue(shingle, out var holders)) _holders[shingle] = holders = new Holders();
            if (holders.Count++ < Kept) holders.First.Add(number);
        }
    }

    /// <returns>The plans of other accounts that share most with it, the one that shares most first.</returns>
    public IReadOnlyList<Overlap> Find(MaskedPlan plan)
    {
        var met = new Dictionary<int, double>();
        foreach (var shingle in Sketch(plan))
        {
            if (!_holders.TryGetValue(shingle, out var holders)) continue;
            foreach (var number in holders.First)
                if (_plans[number].Plan.Account != plan.Plan.Account) met[number] = met.GetValueOrDefault(number) + 1.0 / holders.Count;
        }
        return
        [
            .. met.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Compared)
                .Select(pair => new Overlap(plan, _plans[pair.Key])).Where(overlap => overlap.Words > 0)
                .OrderByDescending(overlap => overlap.Words).ThenBy(overlap => overlap.Other.Plan.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The plans that have a shingle. What few have says more about where a plan comes from than what many have.</summary>
    private sealed class Holders
    {
        public int Count { get; set; }
        public List<int> First { get; } = [];
    }

    private static IEnumerable<ulong> Sketch(MaskedPlan plan) => plan.Shingles.Where(shingle => shingle % Sampling == 0);
}

/// <summary>The text of one plan that stands in another one too.</summary>
internal sealed class Overlap
{
    private const double LeastShare = 0.25;
    private const int LeastWords = 40;

    public Overlap(MaskedPlan plan, MaskedPlan other)
    {
        (Plan, Other) = (plan, other);
        Shared = [.. plan.Lines.Select(line => line.SharedWith(other))];
        Words = Shared.Sum(line => line.Count(isShared => isShared));
        Shingles = plan.Shingles.Count(other.Has);
    }

    public MaskedPlan Plan { get; }
    public MaskedPlan Other { get; }
    /// <summary>For each line of <see cref="Plan"/>, for each of its words.</summary>
    public IReadOnlyList<bool[]> Shared { get; }
    public int Words { get; }
    /// <summary>How many shingles the two have in common: finer than <see cref="Words"/>, which leaves out what is common by chance.</summary>
    public int Shingles { get; }
    /// <summary>All lines of the sections of <see cref="Plan"/> of which much is shared.</summary>
    public IReadOnlyList<MaskedLine> TouchedLines => [.. Plan.Lines.Zip(Shared).GroupBy(pair => pair.First.Section)
        .Where(section => section.Sum(pair => pair.Second.Count(isShared => isShared)) >= LeastShare * section.Sum(pair => pair.Second.Length))
        .SelectMany(section => section.Select(pair => pair.First))];
    public double Share => Plan.Words == 0 ? 0 : (double)Words / Plan.Words;
    /// <summary>More than the phrases that any two plans have in common.</summary>
    public bool IsCopy => Share >= LeastShare && Words >= LeastWords;
}
