namespace PlanCopilot.Core.Passages;

/// <summary>A word of a filing: a stem, or the letters that it begins with.</summary>
internal readonly record struct WordPattern(string Letters, bool IsBeginning);

/// <summary>Words that stand together in one sentence or row of a filing.</summary>
/// <param name="Weight">From 0 to 1: how surely they mean what was asked.</param>
internal sealed record Wording(IReadOnlyList<WordPattern> Words, float Weight)
{
    public static Wording Of(string stem, float weight = 1) => new([new(stem, false)], weight);
}

/// <summary>
/// What filings say instead of what people ask (everyday.txt says how it is written and why): the bridge over which a
/// question such as "Are they letting people go?" reaches "a reduction of our workforce".
/// </summary>
internal sealed class EverydayLexicon
{
    private const string Gap = "~";
    /// <summary>Words that a gap may stand for.</summary>
    private const int LongestGap = 3;
    private const float LesserWeight = 0.5f;

    private static readonly Lazy<EverydayLexicon> Lazily = new(() => Read(Resources.Text("everyday.txt")));

    private readonly List<IReadOnlyList<Wording>> _wordings = [];
    private readonly List<(string[] Words, int Entry)> _phrases = [];
    private readonly Dictionary<string, List<int>> _entries = new(StringComparer.Ordinal);
    private readonly ILookup<string, (string[] Words, int Entry)> _byFirstWord;

    /// <summary>Words [Start, End) of a question that the entries are about.</summary>
    public readonly record struct Match(int Start, int End, IReadOnlyList<int> Entries);

    private EverydayLexicon(string text)
    {
        foreach (var entry in Entries(text)) Add(entry);
        _byFirstWord = _phrases.ToLookup(phrase => phrase.Words[0], StringComparer.Ordinal);
    }

    public static EverydayLexicon Shipped => Lazily.Value;

    /// <exception cref="FormatException">An entry has no "=".</exception>
    public static EverydayLexicon Read(string text) => new(text);

    /// <summary>What people ask, in stems with a blank between them; phrases with a gap are left out.</summary>
    public IReadOnlyCollection<string> Phrases => _entries.Keys;

    public IReadOnlyList<int> EntriesOf(string phrase) => _entries.GetValueOrDefault(phrase) ?? [];

    /// <returns>What filings say.</returns>
    public IReadOnlyList<Wording> Wordings(int entry) => _wordings[entry];

    /// <summary>Each phrase beside two wordings at a time, for vectors to learn from.</summary>
    /// <param name="written">A word that fits the pattern.</param>
    public IEnumerable<string> Texts(Func<WordPattern, string> written)
    {
        var said = _wordings.ConvertAll(wordings => wordings.Select(wording => string.Join(' ', wording.Words.Select(written)))
            .Chunk(2).Select(pair => string.Join(' ', pair)).ToList());
        return from phrase in _phrases
               let asked = string.Join(' ', phrase.Words.Where(word => word != Gap && !WordReader.IsStop(word)))
               where asked.Length > 0
               from pair in said[phrase.Entry]
               select $"{asked} {pair}";
    }

    /// <returns>The phrases that stand in a question, longest first; no word is in two of them.</returns>
    public IReadOnlyList<Match> Find(IReadOnlyList<string> stems)
    {
        var found = Enumerable.Range(0, stems.Count)
            .SelectMany(start => _byFirstWord[stems[start]].Select(phrase => (Start: start, End: EndOf(phrase.Words, 0, stems, start), phrase.Words, phrase.Entry)))
            .Where(one => one.End > 0)
            .GroupBy(one => (one.Start, one.End, Count: one.Words.Count(word => word != Gap)))
            .OrderByDescending(group => group.Key.Count).ThenBy(group => group.Key.End - group.Key.Start).ThenBy(group => group.Key.Start);
        var (isTaken, matches) = (new bool[stems.Count], new List<Match>());
        foreach (var group in found)
        {
            var (start, end, _) = group.Key;
            if (isTaken.AsSpan(start, end - start).Contains(true)) continue;
            isTaken.AsSpan(start, end - start).Fill(true);
            matches.Add(new(start, end, [.. group.Select(one => one.Entry).Distinct()]));
        }
        return matches;
    }

    /// <returns>Where the rest of the phrase ends when it begins at <paramref name="at"/>, else -1.</returns>
    private static int EndOf(string[] phrase, int next, IReadOnlyList<string> stems, int at)
    {
        if (next == phrase.Length) return at;
        if (phrase[next] != Gap) return at < stems.Count && stems[at] == phrase[next] ? EndOf(phrase, next + 1, stems, at + 1) : -1;
        for (var length = 0; length <= LongestGap && at + length < stems.Count; length++)
            if (EndOf(phrase, next + 1, stems, at + length) is > 0 and var end) return end;
        return -1;
    }

    /// <summary>The entries with their lines joined, without comments.</summary>
    private static IEnumerable<string> Entries(string text)
    {
        var entry = "";
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()).Where(line => !line.StartsWith('#')).Append(""))
        {
            if (line.Length > 0 && line[0] == ' ') entry += line;
            else
            {
                if (entry.Length > 0) yield return entry;
                entry = line;
            }
        }
    }

    private void Add(string entry)
    {
        if (entry.Split('=') is not [var asked, var said]) throw new FormatException($"An entry of the lexicon needs one '=': {entry}");
        var weight = 1f;
        var wordings = new List<Wording>();
        foreach (var part in said.Split(';'))
        {
            wordings.AddRange(part.Split(',').Select(Pattern).Where(words => words.Length > 0).Select(words => new Wording(words, weight)));
            weight = LesserWeight;
        }
        foreach (var phrase in asked.Split(',').Select(Words).Where(words => words.Length > 0))
        {
            _phrases.Add((phrase, _wordings.Count));
            if (phrase.Contains(Gap)) continue;
            var key = string.Join(' ', phrase);
            if (!_entries.TryGetValue(key, out var entries)) _entries[key] = entries = [];
            if (!entries.Contains(_wordings.Count)) entries.Add(_wordings.Count);
        }
        _wordings.Add(wordings);
    }

    private static string[] Words(string phrase) =>
        [.. phrase.Split(' ').SelectMany(word => word == Gap ? [Gap] : WordReader.Read(word).Select(read => read.Stem))];

    private static WordPattern[] Pattern(string phrase) =>
    [
        .. phrase.Split(' ').SelectMany(word => WordReader.Read(word).Where(read => !WordReader.IsStop(read.Stem))
            .Select(read => word.EndsWith('*') ? new WordPattern(word[read.Start..read.End].ToLowerInvariant(), true) : new(read.Stem, false))),
    ];
}
