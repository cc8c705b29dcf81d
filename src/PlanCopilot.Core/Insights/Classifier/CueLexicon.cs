using System.Reflection;

namespace PlanCopilot.Core.Insights.Classifier;

/// <summary>
/// Words and phrases that speak for a kind: what wants, presses, acts or stands in the way, who is meant, and how sure it is.
/// Written by hand in cues.txt; a verb marked with ~ counts in all its forms, each form as a cue of its own tense.
/// </summary>
internal sealed class CueLexicon
{
    public const int LongestPhrase = 5;
    private readonly Dictionary<ulong, byte> _cues = [];
    private readonly HashSet<ulong> _beginnings = [];
    private readonly HashSet<ulong> _words = [];
    private readonly List<string> _names = ["none"];

    private CueLexicon(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('#')) continue;
            var parts = line.Split(':', 2);
            foreach (var phrase in parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                foreach (var (form, tense) in FormsOf(phrase)) Add(form, parts[0] + tense);
        }
    }

    public static CueLexicon Shared { get; } = Load();

    /// <returns>The longest cue that begins at the word, with its length in words; (0, 1) when there is none.</returns>
    public (int Cue, int Words) At(ReadOnlySpan<Word> words, int at)
    {
        var hash = WordReader.Seed;
        var (cue, length) = (0, 1);
        for (var n = 0; n < LongestPhrase && at + n < words.Length; n++)
        {
            hash = WordReader.Step(hash, words[at + n].Hash);
            if (_cues.TryGetValue(hash, out var found)) (cue, length) = (found, n + 1);
            if (!_beginnings.Contains(hash)) break;
        }
        return (cue, length);
    }

    /// <returns>Whether a cue has this word in it.</returns>
    public bool Knows(ulong word) => _words.Contains(word);

    private void Add(string phrase, string name)
    {
        var cue = _names.IndexOf(name);
        if (cue < 0) { cue = _names.Count; _names.Add(name); }
        var buffer = new Word[LongestPhrase];
        var count = WordReader.Read(phrase, [], buffer);
        var hash = WordReader.Seed;
        for (var n = 0; n < count; n++)
        {
            _words.Add(buffer[n].Hash);
            if (n > 0) _beginnings.Add(hash);
            hash = WordReader.Step(hash, buffer[n].Hash);
        }
        _cues.TryAdd(hash, (byte)cue); // the first list that names a phrase has it
    }

    private static IEnumerable<(string Form, string Tense)> FormsOf(string phrase)
    {
        if (!phrase.Contains('~')) return [(phrase, "")];
        var (verb, rest) = (phrase[..phrase.IndexOf('~')], phrase[(phrase.IndexOf('~') + 1)..]);
        var stem = verb.EndsWith('e') ? verb[..^1] : verb.EndsWith('y') && !"aeo".Contains(verb[^2]) ? verb[..^1] + "i" : verb;
        var third = verb.EndsWith('y') && stem != verb ? stem + "es" : verb.EndsWith("sh") || verb.EndsWith("ch") || verb.EndsWith('s') ? verb + "es" : verb + "s";
        var ing = verb.EndsWith('e') ? stem + "ing" : verb + "ing";
        return [(verb + rest, ""), (third + rest, "-s"), (stem + "ed" + rest, "-ed"), (ing + rest, "-ing")];
    }

    private static CueLexicon Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("cues.txt")
            ?? throw new InvalidOperationException("The program was built without its cue lexicon.");
        using var reader = new StreamReader(stream);
        return new CueLexicon(reader.ReadToEnd());
    }
}
