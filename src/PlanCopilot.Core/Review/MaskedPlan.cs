using PlanCopilot.Core.Passages;

namespace PlanCopilot.Core.Review;

/// <summary>A plan as it is compared with others: its lines masked, and their shingles.</summary>
internal sealed class MaskedPlan
{
    private readonly HashSet<ulong> _shingles = [];

    /// <param name="lines">What is left of <see cref="LinesOf"/> when the furniture is taken out.</param>
    public MaskedPlan(PlanText plan, IReadOnlyList<MaskedLine> lines)
    {
        (Plan, Lines) = (plan, lines);
        _shingles.UnionWith(lines.SelectMany(line => line.Shingles).Where(shingle => shingle != 0));
        Words = lines.Sum(line => line.Words.Count);
    }

    public static IReadOnlyList<MaskedLine> LinesOf(PlanText plan, PlanMask mask) =>
    [
        .. plan.Sections.SelectMany((section, index) => section.Lines.Select(line => new MaskedLine(line, index, mask.Mask(line.Text)))).Where(line => line.Words.Count > 0),
    ];

    public PlanText Plan { get; }
    public IReadOnlyList<MaskedLine> Lines { get; }
    public int Words { get; }
    public IReadOnlyCollection<ulong> Shingles => _shingles;

    public bool Has(ulong shingle) => _shingles.Contains(shingle);
}

/// <summary>One line and its shingles.</summary>
/// <param name="Section">Index of its section in the plan.</param>
internal sealed record MaskedLine(PlanLine Line, int Section, IReadOnlyList<string> Words)
{
    /// <summary>Words in a shingle: short enough for points of a list, which are often three words long.</summary>
    public const int Width = 3;

    private ulong[]? _shingles;

    /// <summary>
    /// The hash of the words from each position on; 0 where they hold no word that means something, so that "in @ #" makes no
    /// two plans alike. A line shorter than a shingle is one shingle.
    /// </summary>
    public IReadOnlyList<ulong> Shingles => _shingles ??= [.. Enumerable.Range(0, Math.Max(1, Words.Count - Width + 1)).Select(Hash)];

    /// <returns>For each word whether it stands in text that the other plan has too: at least six words in a row, or the whole line; fewer are alike by chance where thousands of plans are compared.</returns>
    public bool[] SharedWith(MaskedPlan other)
    {
        const int least = 6;
        var shared = new bool[Words.Count];
        foreach (var (at, shingle) in Shingles.Index())
            if (shingle != 0 && other.Has(shingle)) Array.Fill(shared, true, at, Math.Min(Width, Words.Count - at));
        for (var start = 0; start < shared.Length;)
        {
            var end = start;
            while (end < shared.Length && shared[end]) end++;
            if (end - start < least && end - start < shared.Length) Array.Fill(shared, false, start, end - start);
            start = end + 1;
        }
        return shared;
    }

    // FNV-1a (Fowler, Noll and Vo) over UTF-16 code units: the same on every machine.
    private ulong Hash(int start)
    {
        const ulong prime = 0x100000001b3;
        var hash = 0xcbf29ce484222325;
        var means = false;
        foreach (var word in Words.Skip(start).Take(Width))
        {
            means |= word is not (PlanMask.Name or PlanMask.Number) && word.Length > 2 && !WordReader.IsStop(word);
            foreach (var c in word) hash = (hash ^ c) * prime;
            hash = (hash ^ ' ') * prime;
        }
        return means ? Math.Max(1, Mixed(hash)) : 0;
    }

    // FNV's high bits are weak in short texts; the finaliser of MurmurHash3 (Appleby 2011) spreads them.
    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
