using System.Globalization;
using System.Text;

namespace PlanCopilot.Core.Passages;

/// <summary>
/// Which phrases of <see cref="EverydayLexicon"/> a word that it lacks is a synonym or a kind of, by WordNet: "painkiller"
/// is a medicine. Lines such as "painkill = medicin 40, drug 24": stems, and how near they are in hundredths.
/// </summary>
internal sealed class SynonymTable
{
    /// <summary>Most synonyms kept of a word; further ones are of its rarer meanings.</summary>
    private const int Most = 6;
    private const float LeastWeight = 0.15f;
    private const int LongestPhrase = 3;

    private static readonly Lazy<SynonymTable> Lazily = new(() => Read(Resources.Text("synonyms.txt")));

    private readonly Dictionary<string, string> _lines;

    private SynonymTable(Dictionary<string, string> lines) => _lines = lines;

    public static SynonymTable Shipped => Lazily.Value;

    public static SynonymTable Read(string text) => new(text.Split('\n').Where(line => line.Contains('=') && line[0] != '#')
        .Select(line => line.Split(" = ")).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal));

    /// <param name="phrase">Stems with a blank between them.</param>
    /// <returns>Phrases in stems, each with its nearness from 0 to 1.</returns>
    public IEnumerable<(string Phrase, float Weight)> Find(string phrase) =>
        (_lines.GetValueOrDefault(phrase)?.Split(", ") ?? []).Select(one =>
            (one[..one.LastIndexOf(' ')], int.Parse(one.AsSpan(one.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture) / 100f));

    /// <summary>Makes the table that is shipped beside this class.</summary>
    public static string Write(WordNet wordNet, EverydayLexicon lexicon)
    {
        var phrases = lexicon.Phrases.ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder("# Made from WordNet and everyday.txt by \"plancopilot train vectors\"; see VECTORS.md for its licence.\n");
        foreach (var word in wordNet.Phrases.Where(word => !phrases.Contains(word) && word.Split(' ').Length <= LongestPhrase).Order(StringComparer.Ordinal))
        {
            var related = wordNet.Related(word).Where(pair => pair.Value >= LeastWeight && phrases.Contains(pair.Key))
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Most).ToList();
            if (related.Count == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"{word} = ");
            text.AppendJoin(", ", related.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {(int)MathF.Round(pair.Value * 100)}"))).Append('\n');
        }
        return text.ToString();
    }
}
