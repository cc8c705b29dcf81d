namespace PlanCopilot.Core.Passages;

/// <summary>Princeton WordNet's nouns, verbs and adjectives, from the files that its manual page wndb(5) describes; for training only.</summary>
internal sealed class WordNet
{
    /// <summary>Meanings of a word from the most frequent on that count, and what each next one counts to the one before.</summary>
    private const int Meanings = 4;
    private const float NextMeaning = 0.6f;
    private const float Synonym = 0.8f, Derived = 0.6f, Kind = 0.5f, Example = 0.4f, KindOfKind = 0.3f;

    private readonly Dictionary<string, Synset> _synsets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Synset Synset, int Rank)>> _meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _irregular = new(StringComparer.Ordinal);

    /// <summary>Words that mean the same.</summary>
    /// <param name="Pointers">Their kind as WordNet writes it ('@' to what it is a kind of, '~' back, '+' derived, '&amp;' similar …), and the other synset's key.</param>
    private sealed record Synset(IReadOnlyList<string> Words, IReadOnlyList<(char Kind, string Key)> Pointers, string Gloss);

    private WordNet(string folder)
    {
        foreach (var part in (string[])["noun", "verb", "adj"])
        {
            foreach (var line in Lines(folder, $"data.{part}")) AddSynset(part, line);
            foreach (var line in Lines(folder, $"index.{part}")) AddMeanings(part, line);
            foreach (var line in Lines(folder, $"{part}.exc")) AddIrregular(line);
        }
    }

    /// <summary>All words and phrases, in stems with a blank between them, names left out.</summary>
    public IEnumerable<string> Phrases => _meanings.Keys.Union(_irregular.Keys);

    /// <exception cref="FileNotFoundException">A file of WordNet isn't in the folder.</exception>
    public static WordNet Load(string folder) => new(folder);

    /// <returns>Phrases that mean the same or nearly, each with its nearness from 0 to 1.</returns>
    public Dictionary<string, float> Related(string phrase)
    {
        var related = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var word in (_irregular.GetValueOrDefault(phrase) ?? []).Append(phrase))
        {
            if (word != phrase) Add(word, 1);
            foreach (var (synset, rank) in _meanings.GetValueOrDefault(word) ?? [])
                if (rank < Meanings) AddAround(synset, MathF.Pow(NextMeaning, rank));
        }
        return related;

        void AddAround(Synset synset, float weight)
        {
            AddAll(synset, weight * Synonym);
            foreach (var (kind, other) in Others(synset))
            {
                AddAll(other, weight * (kind == '+' ? Derived : kind == '~' ? Example : Kind));
                if (kind == '@') foreach (var (_, above) in Others(other).Where(pair => pair.Kind == '@')) AddAll(above, weight * KindOfKind);
            }
        }

        void AddAll(Synset synset, float weight)
        {
            foreach (var word in synset.Words.Where(word => !IsName(word))) Add(KeyOf(word), weight);
        }

        void Add(string key, float weight)
        {
            if (key != phrase && key.Length > 0 && related.GetValueOrDefault(key) < weight) related[key] = weight;
        }
    }

    /// <returns>Definitions, examples, and the words of each synset with those of what it is a kind of, for training vectors.</returns>
    public IEnumerable<(string Text, bool IsSynonyms)> Texts()
    {
        foreach (var (_, synset) in _synsets.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (synset.Words.All(IsName)) continue;
            foreach (var gloss in synset.Gloss.Split(';')) yield return (gloss.Trim(' ', '"'), false);
            yield return (string.Join(' ', synset.Words.Concat(Others(synset).Where(pair => pair.Kind is '@' or '&').SelectMany(pair => pair.Synset.Words))
                .Where(word => !IsName(word)).Select(word => word.Replace('_', ' '))), true);
        }
    }

    private IEnumerable<(char Kind, Synset Synset)> Others(Synset synset) =>
        synset.Pointers.Where(pointer => pointer.Kind is '@' or '~' or '+' or '&' or '$' or '^' && _synsets.ContainsKey(pointer.Key))
            .Select(pointer => (pointer.Kind, _synsets[pointer.Key]));

    private void AddSynset(string part, string line)
    {
        var (bar, fields) = (line.IndexOf('|', StringComparison.Ordinal), Fields(line));
        var words = Convert.ToInt32(fields[3], 16);
        var pointers = 5 + 2 * words;
        _synsets[part[0] + fields[0]] = new(
            [.. Enumerable.Range(0, words).Select(index => fields[4 + 2 * index].Split('(')[0])],
            [.. Enumerable.Range(0, int.Parse(fields[pointers - 1], null)).Select(index => pointers + 4 * index)
                .Select(at => (fields[at][0], (fields[at + 2] == "s" ? "a" : fields[at + 2]) + fields[at + 1]))],
            line[(bar + 1)..].Trim());
    }

    private void AddMeanings(string part, string line)
    {
        var fields = Fields(line);
        var (count, first) = (int.Parse(fields[2], null), 6 + int.Parse(fields[3], null));
        var key = KeyOf(fields[0]);
        if (key.Length == 0) return;
        if (!_meanings.TryGetValue(key, out var meanings)) _meanings[key] = meanings = [];
        for (var rank = 0; rank < count; rank++)
        {
            var synset = _synsets[part[0] + fields[first + rank]];
            if (!synset.Words.All(IsName)) meanings.Add((synset, rank));
        }
    }

    private void AddIrregular(string line)
    {
        var forms = Fields(line);
        if (KeyOf(forms[0]) is not { Length: > 0 } key || WordReader.IsStop(key)) return;
        if (!_irregular.TryGetValue(key, out var words)) _irregular[key] = words = new(StringComparer.Ordinal);
        words.UnionWith(forms.Skip(1).Select(KeyOf).Where(word => word != key && word.Length > 0));
    }

    private static string KeyOf(string word) => string.Join(' ', WordReader.Read(word.Replace('_', ' ')).Select(read => read.Stem));

    private static bool IsName(string word) => char.IsUpper(word[0]);

    private static string[] Fields(string line) => line.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Without the licence, whose lines begin with two blanks.</summary>
    private static IEnumerable<string> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0 && !line.StartsWith("  ", StringComparison.Ordinal));
}
