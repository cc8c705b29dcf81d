namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>The sentence to check, with what of it names the company itself and how much each word tells.</summary>
internal sealed class Claim
{
    public const int MostWords = 64;
    private const double OfDesignation = 2.5, OfName = 1.5, OfPlace = 0.75, OfLight = 0.4;
    private readonly double[] _weights;
    private readonly int[] _frequencies;

    public Claim(Reading reading, IReadOnlyList<Reading> quotes, string? company)
    {
        Reading = reading;
        Quotes = quotes;
        Own = OwnName.Find(reading, quotes, company);
        _weights = [.. reading.Words.Select(OfWord)];
        foreach (var name in reading.Names)
            for (var i = name.At; i < name.Until; i++) _weights[i] = Own.Contains(i) ? 0 : OfNameWord(name, reading.Words[i]);
        Extract = Extract.Find(reading, Own, quotes);
        IsWholeExtract = Extract?.HoldsAll == true;
        Alignments = [.. quotes.Select(quote => new Alignment(this, quote))];
        _frequencies = [.. Enumerable.Range(0, reading.Words.Count).Select(i => Alignments.Sum(alignment => alignment.Hits(i).Count))];
    }

    public Reading Reading { get; }
    public IReadOnlyList<Reading> Quotes { get; }
    public IReadOnlyList<Alignment> Alignments { get; }

    /// <summary>The words that name the company whose documents are quoted.</summary>
    public IReadOnlySet<int> Own { get; }

    /// <summary>Set when the sentence is a quotation with words left out.</summary>
    public Extract? Extract { get; }

    /// <summary>All values of the sentence stand where the quotation has them.</summary>
    public bool IsWholeExtract { get; }

    /// <summary>A name that only the quotations show to be a person's ("Ms. Castell") is one in the sentence too.</summary>
    public CheckedValueType TypeOf(Name name) =>
        name.Type == CheckedValueType.Name && Quotes.Any(quote => quote.Names.Exists(source => source.Type == CheckedValueType.Person && quote.Words[source.Until - 1].Key == Reading.Words[name.Until - 1].Key))
            ? CheckedValueType.Person : name.Type;

    public double Weight(int word) => _weights[word];

    /// <summary>How often the quotations have the word: one that is everywhere tells values apart the less.</summary>
    public int Frequency(int word) => _frequencies[word];

    public double Weight(ulong words)
    {
        var sum = 0.0;
        for (var i = 0; i < _weights.Length && i < MostWords; i++) if ((words >> i & 1) != 0) sum += _weights[i];
        return sum;
    }

    private static double OfWord(Word word) =>
        NumberWords.Scales.ContainsKey(word.Key) ? 0 : word.IsDesignation ? OfDesignation : word.IsNumber ? 1 : !word.IsContent ? 0 : word.Is(WordClass.Light) ? OfLight : 1;

    private static double OfNameWord(Name name, Word word) =>
        word.IsStop && name.Until - name.At == 1 || word.Key is "of" or "the" ? 0 : word.IsDesignation ? OfDesignation : name.Type == CheckedValueType.Place ? OfPlace : OfName;
}
