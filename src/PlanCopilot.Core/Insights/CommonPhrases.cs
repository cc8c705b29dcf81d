namespace PlanCopilot.Core.Insights;

/// <summary>
/// How common a sentence's wording is among public filings, so that what every filer prints ranks below what only this one says:
/// a sketch that counts, for each run of four words, the distinct companies that print it.
/// </summary>
/// <remarks>
/// A count-min sketch with conservative reading (Cormode and Muthukrishnan 2005): two hashes into half-byte counters,
/// the smaller one counts. It can overstate a count, never understate it below <see cref="MaxCount"/>.
/// </remarks>
public static class CommonPhrases
{
    private const int MaxCount = 15;
    private const int Slots = 1 << 20;
    private const int Run = 4;
    /// <summary>Runs printed by fewer companies aren't kept: they are chance, or the company itself with a customer.</summary>
    private const int LeastCompanies = 3;

    private static readonly Lazy<byte[]> Sketch = new(Read);

    /// <returns>From 0 (no run of its words is known from three companies) to 1 (all are).</returns>
    public static double Share(string sentence)
    {
        var sketch = Sketch.Value;
        int runs = 0, common = 0;
        foreach (var hash in Runs(sentence))
        {
            runs++;
            if (Math.Min(Get(sketch, Slot1(hash)), Get(sketch, Slot2(hash))) >= LeastCompanies) common++;
        }
        return runs == 0 ? 0 : (double)common / runs;
    }

    /// <summary>Makes the sketch that is shipped beside this class.</summary>
    /// <param name="texts">Filings as (company, text with one sentence a line); a company may come more than once.</param>
    public static byte[] Build(IEnumerable<(string Company, string Text)> texts)
    {
        var companies = new Dictionary<ulong, int>();
        foreach (var company in texts.GroupBy(text => text.Company, StringComparer.Ordinal))
        {
            var seen = new HashSet<ulong>(company.SelectMany(text => text.Text.Split('\n')).SelectMany(Runs));
            foreach (var hash in seen) companies[hash] = companies.GetValueOrDefault(hash) + 1;
        }
        var sketch = new byte[Slots / 2];
        foreach (var (hash, count) in companies.Where(entry => entry.Value >= LeastCompanies))
        {
            Raise(sketch, Slot1(hash), Math.Min(count, MaxCount));
            Raise(sketch, Slot2(hash), Math.Min(count, MaxCount));
        }
        return sketch;
    }

    /// <returns>FNV-1a hashes of each run of four words; numbers count as one word, so that a changed amount changes nothing.</returns>
    private static IEnumerable<ulong> Runs(string sentence)
    {
        var words = new ulong[Run];
        var count = 0;
        foreach (var (start, length) in Terms.Words(sentence))
        {
            words[count++ % Run] = Hash(sentence.AsSpan(start, length));
            if (count < Run) continue;
            var hash = 14695981039346656037UL;
            for (var i = 0; i < Run; i++) hash = (hash ^ words[(count + i) % Run]) * 1099511628211UL;
            yield return hash ^ (hash >> 29);
        }
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0])) return 7;
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        return hash;
    }

    private static int Slot1(ulong hash) => (int)(hash % Slots);

    private static int Slot2(ulong hash) => (int)((hash >> 32) % Slots);

    private static int Get(byte[] sketch, int slot) => (sketch[slot >> 1] >> ((slot & 1) * 4)) & 15;

    private static void Raise(byte[] sketch, int slot, int count)
    {
        if (Get(sketch, slot) >= count) return;
        var shift = (slot & 1) * 4;
        sketch[slot >> 1] = (byte)((sketch[slot >> 1] & ~(15 << shift)) | (count << shift));
    }

    private static byte[] Read()
    {
        using var stream = typeof(CommonPhrases).Assembly.GetManifestResourceStream("PlanCopilot.Core.Insights.CommonPhrases.bin")
            ?? throw new InvalidOperationException("The build lost Insights/CommonPhrases.bin.");
        var sketch = new byte[Slots / 2];
        stream.ReadExactly(sketch);
        return sketch;
    }
}
