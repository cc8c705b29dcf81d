namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>A sentence or quotation, read once for all checks.</summary>
internal sealed class Reading
{
    /// <summary>Longer texts are cut here: a quotation is a sentence or two, and what checks them takes time by the square.</summary>
    private const int LongestText = 4000;
    private readonly WordClass _classes;
    private readonly (int From, int To)[] _sentences, _clauses;
    private Neighbourhood? _aroundQuantities, _aroundPeriods, _aroundNames;

    public Reading(string text)
    {
        Text = text.Length > LongestText ? text[..LongestText] : text;
        Words = Word.Split(Text);
        Periods = PeriodReader.Read(Words);
        Quantities = QuantityReader.Read(Words, Periods);
        Titles = Title.Read(Words);
        Names = NameReader.Read(Words, Periods, Titles);
        foreach (var word in Words)
        {
            _classes |= word.Class;
            Keys.Add(word.Key);
        }
        _sentences = Stretches(i => Words[i].Break == Break.Sentence);
        _clauses = Stretches(i => Words[i].Break == Break.Sentence || OpensClause(i));
    }

    public string Text { get; }
    public List<Word> Words { get; }
    public List<Period> Periods { get; }
    public List<Quantity> Quantities { get; }
    public List<Title> Titles { get; }
    public List<Name> Names { get; }
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>It speaks as the company: "we", "our", "the Company".</summary>
    public bool SaysWe => Keys.Contains("we") || Keys.Contains("our") || Keys.Contains("us") || Keys.Contains("company") || Keys.Contains("ours") || Keys.Contains("registrant") || Keys.Contains("corporation");

    /// <summary>What stands around the quantities, periods and names, in their order.</summary>
    public Neighbourhood AroundQuantities => _aroundQuantities ??= new Neighbourhood(this, Quantities.ConvertAll(one => new Place(one.At, one.Until)));
    public Neighbourhood AroundPeriods => _aroundPeriods ??= new Neighbourhood(this, Periods.ConvertAll(one => new Place(one.At, one.Until)));
    public Neighbourhood AroundNames => _aroundNames ??= new Neighbourhood(this, Names.ConvertAll(one => new Place(one.At, one.Until)));

    public bool HasAny(WordClass kind) => (_classes & kind) != 0;

    public (int From, int To) SentenceAt(int i) => _sentences[i];

    /// <summary>The part of the sentence between semicolons, "but", "while" and ", and".</summary>
    public (int From, int To) ClauseAt(int i) => _clauses[i];

    public IEnumerable<(int From, int To)> Clauses()
    {
        for (var at = 0; at < Words.Count;)
        {
            var clause = ClauseAt(at);
            yield return clause;
            at = clause.To;
        }
    }

    public string Printed(int at, int until) => Text[Words[at].Start..Words[until - 1].End];

    /// <summary>A break before this word that isn't one inside a date.</summary>
    public Break BreakBefore(int i) =>
        i < Words.Count && !Periods.Exists(period => period.At < i && i < period.Until) ? Words[i].Break : Break.None;

    /// <summary>Up to <paramref name="most"/> content words after <paramref name="at"/>, within its clause: what a negation or a "may" governs.</summary>
    public List<int> Governed(int at, int most)
    {
        var (_, to) = ClauseAt(at);
        var governed = new List<int>();
        for (var i = at + 1; i < to && governed.Count < most; i++)
        {
            if (BreakBefore(i) != Break.None && governed.Count > 0) break;
            if (Words[i].IsContent) governed.Add(i);
        }
        return governed;
    }

    private bool OpensClause(int i)
    {
        var mark = BreakBefore(i);
        var next = i + 1 < Words.Count ? Words[i + 1].Key : "";
        return mark == Break.Clause || Words[i].Key == "and" && next is "may" or "could" or "will" or "would" or "can" or "might" or "should" or "must" or "is" or "are" or "was" or "were" or "has" or "have" or "do" or "does" or "did" || Words[i].Key is "but" or "while" or "whereas" or "although" or "though"
            || mark == Break.Comma && Words[i].Key is "and" && i + 2 < Words.Count && !Words[i + 1].IsNumber && HasVerbSoon(i + 1);
    }

    /// <summary>After ", and" a clause of its own has a verb; the last item of a list has none before it ends.</summary>
    private bool HasVerbSoon(int i)
    {
        for (var j = i; j < Words.Count && j < i + 9 && (j == i || BreakBefore(j) == Break.None); j++)
            if (Words[j].Key is "is" or "are" or "was" or "were" or "be" or "has" or "have" or "had" or "will" or "may" or "could" or "can" or "we" or "it" or "they" or "in" || j > i && Words[j].Key.EndsWith("ed", StringComparison.Ordinal)) return true;
        return false;
    }

    private (int From, int To)[] Stretches(Func<int, bool> opens)
    {
        var stretches = new (int, int)[Words.Count];
        for (var from = 0; from < Words.Count;)
        {
            var to = from + 1;
            while (to < Words.Count && !opens(to)) to++;
            Array.Fill(stretches, (from, to), from, to - from);
            from = to;
        }
        return stretches;
    }
}
