namespace PlanCopilot.Core.Passages;

/// <summary>One thing that a question asks for, with all the ways in which a filing may say it.</summary>
/// <param name="Name">Its words in the question, as stems.</param>
/// <param name="Weight">How much it counts beside the question's other concepts.</param>
/// <param name="IsPlain">Whether it is a word that <see cref="EverydayLexicon"/> doesn't know.</param>
internal sealed record Concept(string Name, float Weight, IReadOnlyList<Wording> Wordings, bool IsPlain);

/// <summary>What someone asks: its words, and the concepts that they stand for.</summary>
internal sealed class Question
{
    /// <summary>What a phrase that is only a synonym of an everyday one counts.</summary>
    private const float SynonymWeight = 0.5f;
    private const int LongestPhrase = 3;

    private readonly string[] _stems;
    private readonly List<Concept> _concepts = [];

    private Question(string text)
    {
        var read = WordReader.Read(text).ToList();
        _stems = [.. read.Select(word => word.Stem)];
        Words = [.. read.Where(word => !WordReader.IsStop(word.Stem)).DistinctBy(word => word.Stem).Select(word => text[word.Start..word.End])];
        Names = [.. read.Skip(1).Where(word => char.IsUpper(text[word.Start])).Select(word => word.Stem).Where(IsContent)];
        Stems = [.. _stems.Where(IsContent).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The words as typed, without stop words and repeats.</summary>
    public IReadOnlyList<string> Words { get; }
    /// <summary>The stems of the words that carry meaning, without repeats.</summary>
    public IReadOnlyList<string> Stems { get; }
    /// <summary>Those of them, but for the first, that begin with a capital.</summary>
    public IReadOnlyList<string> Names { get; }
    public IReadOnlyList<Concept> Concepts => _concepts;

    public static Question Read(string text) => Read(text, EverydayLexicon.Shipped, SynonymTable.Shipped);

    public static Question Read(string text, EverydayLexicon lexicon, SynonymTable synonyms)
    {
        var question = new Question(text);
        question.FindConcepts(lexicon, synonyms);
        return question;
    }

    private void FindConcepts(EverydayLexicon lexicon, SynonymTable synonyms)
    {
        var isTaken = new bool[_stems.Length];
        foreach (var match in lexicon.Find(_stems))
        {
            isTaken.AsSpan(match.Start, match.End - match.Start).Fill(true);
            var said = match.Entries.SelectMany(lexicon.Wordings);
            if (match.End - match.Start == 1 && IsContent(_stems[match.Start])) said = said.Append(Wording.Of(_stems[match.Start]));
            Add(match.Start, match.End, [.. said], isPlain: false);
        }
        for (var length = LongestPhrase; length > 0; length--)
            for (var start = 0; start + length <= _stems.Length; start++)
            {
                if (isTaken.AsSpan(start, length).Contains(true)) continue;
                // A dictionary's "capital of Mongolia" must not hide that a name is asked for.
                if (length > 1 && _stems[start..(start + length)].Any(Names.Contains)) continue;
                var said = Synonyms(string.Join(' ', _stems[start..(start + length)]), lexicon, synonyms);
                if (length > 1 ? said.Count == 0 || !_stems[start..(start + length)].Any(IsContent) : !IsContent(_stems[start])) continue;
                isTaken.AsSpan(start, length).Fill(true);
                Add(start, start + length, length > 1 ? said : [Wording.Of(_stems[start]), .. said], isPlain: length == 1);
            }
    }

    /// <returns>From 0 to 1: how much of the question, rare words counting most, stands in the passage in its own words.</returns>
    public double Coverage(Passage passage)
    {
        if (Stems.Count == 0) return 0;
        var held = WordReader.Read($"{passage.Section} {passage.Text}").Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        return Stems.Where(held.Contains).Sum(WordVectors.Shipped.Weight) / (double)Stems.Sum(WordVectors.Shipped.Weight);
    }

    /// <summary>What filings say for the everyday phrases that are synonyms of this one; each entry once, at its best.</summary>
    private static List<Wording> Synonyms(string phrase, EverydayLexicon lexicon, SynonymTable synonyms) =>
    [
        .. synonyms.Find(phrase).SelectMany(synonym => lexicon.EntriesOf(synonym.Phrase).Select(entry => (Entry: entry, synonym.Weight)))
            .GroupBy(pair => pair.Entry).SelectMany(group => lexicon.Wordings(group.Key)
                .Select(wording => wording with { Weight = wording.Weight * SynonymWeight * group.Max(pair => pair.Weight) })),
    ];

    private void Add(int start, int end, IReadOnlyList<Wording> wordings, bool isPlain)
    {
        var name = string.Join(' ', _stems[start..end]);
        if (_concepts.TrueForAll(concept => concept.Name != name)) _concepts.Add(new(name, 1, wordings, isPlain));
    }

    /// <summary>Fillers such as "company" stand beside everything.</summary>
    private static bool IsContent(string stem) => !WordReader.IsStop(stem) && !WordReader.IsFiller(stem);
}
