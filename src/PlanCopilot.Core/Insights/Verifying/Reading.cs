namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>A sentence or quotation, read once for all checks.</summary>
internal sealed class Reading
{
    private const int Beginning = 5;
    private readonly WordClass _classes;
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);

    public Reading(string text)
    {
        Text = text;
        Words = Word.Split(text);
        Periods = Period.Read(Words);
        Quantities = Quantity.Read(Words, Periods);
        foreach (var word in Words)
        {
            Keys.Add(word.Key);
            Stems.Add(word.Stem);
            _classes |= word.Class;
            if (word.Stem.Length >= Beginning) _beginnings.Add(word.Stem[..Beginning]);
        }
    }

    public string Text { get; }
    public List<Word> Words { get; }
    public List<Period> Periods { get; }
    public List<Quantity> Quantities { get; }
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Stems { get; } = new(StringComparer.Ordinal);

    public bool SaysWe => Keys.Contains("we") || Keys.Contains("our") || Keys.Contains("us") || Keys.Contains("company") || Keys.Contains("ours") || Keys.Contains("registrant");

    public bool HasAny(WordClass kind) => (_classes & kind) != 0;

    public bool HasAny(IReadOnlySet<string> keys)
    {
        foreach (var word in Words) if (keys.Contains(word.Key)) return true;
        return false;
    }

    public string Printed(int at, int until)
    {
        var last = Words[until - 1];
        return Text[Words[at].Start..(last.Start + last.Text.Length)];
    }

    /// <summary>The stems of up to <paramref name="most"/> content words after <paramref name="at"/>, within its clause: what a negation or a "may" governs.</summary>
    public List<string> Governed(int at, int most)
    {
        var governed = new List<string>();
        for (var i = at + 1; i < Words.Count && governed.Count < most; i++)
        {
            var word = Words[i];
            if (word.OpensSentence || word.OpensClause && governed.Count > 0 || word.Key is "but" or "although" or "however" or "while") break;
            if (word.IsContent) governed.Add(word.Stem);
        }
        return governed;
    }

    /// <summary>The share of these stems that this text carries, a common beginning of five letters counting as the same word.</summary>
    public double Share(IReadOnlyCollection<string> stems)
    {
        if (stems.Count == 0) return 1;
        var found = 0;
        foreach (var stem in stems) if (Carries(stem)) found++;
        return found / (double)stems.Count;
    }

    public bool Carries(string stem) =>
        Stems.Contains(stem) || stem.Length >= Beginning && _beginnings.Contains(stem[..Beginning]);
}
