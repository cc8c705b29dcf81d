using System.Runtime.InteropServices;

namespace PlanCopilot.Core.Passages;

/// <summary>
/// The words of an account's passages and where they stand, in memory. Made anew from the texts whenever an account is
/// opened, at some 20 ms for a thousand passages: nothing derived is stored that a later version would misread.
/// </summary>
internal sealed class PassageIndex
{
    private readonly List<SentenceAt> _sentences = [];
    private readonly string[] _words;
    private readonly int[][] _occurrences;

    /// <summary>A sentence, row or heading of a passage; the name of its section has an empty range.</summary>
    /// <param name="Start">In the passage.</param>
    public readonly record struct SentenceAt(int Passage, int Start, int End);

    public PassageIndex(IReadOnlyList<Passage> passages)
    {
        var (terms, stems) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        var occurrences = new List<List<int>>();
        var forms = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Lengths = new int[passages.Count];
        for (var passage = 0; passage < passages.Count; passage++)
        {
            var (section, text) = (passages[passage].Section, passages[passage].Text);
            Add(passage, section, new(passage, 0, 0), section.Length);
            foreach (var line in PassageLines.Of(text)) Add(passage, text, new(passage, line.Start, line.End), line.End);
        }
        var order = Enumerable.Range(0, stems.Count).OrderBy(term => stems[term], StringComparer.Ordinal).ToArray();
        _words = Array.ConvertAll(order, term => stems[term]);
        _occurrences = Array.ConvertAll(order, term => occurrences[term].ToArray());
        MeanLength = passages.Count == 0 ? 0 : Lengths.Average();

        void Add(int passage, string text, SentenceAt sentence, int end)
        {
            foreach (var (from, to) in WordReader.Ranges(text, sentence.Start, end))
            {
                Lengths[passage]++;
                ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(forms, text.AsSpan(from, to - from), out var isKnown);
                if (!isKnown) term = TermOf(WordReader.Stem(text.AsSpan(from, to - from)));
                if (term >= 0) occurrences[term].Add(_sentences.Count);
            }
            _sentences.Add(sentence);
        }

        int TermOf(string stem)
        {
            if (WordReader.IsStop(stem)) return -1;
            if (!terms.TryGetValue(stem, out var term))
            {
                terms[stem] = term = stems.Count;
                stems.Add(stem);
                occurrences.Add([]);
            }
            return term;
        }
    }

    public IReadOnlyList<SentenceAt> Sentences => _sentences;
    /// <summary>Words of each passage with its section's name, stop words too.</summary>
    public int[] Lengths { get; }
    public double MeanLength { get; }
    /// <summary>All stems but stop words, in ordinal order.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <returns>The sentences that hold the word, in order, one as often as the word stands in it.</returns>
    public ReadOnlySpan<int> Occurrences(int word) => _occurrences[word];

    /// <returns>The words that fit, as a range of <see cref="Words"/>.</returns>
    public (int Start, int End) Find(WordPattern pattern)
    {
        var start = Array.BinarySearch(_words, pattern.Letters, StringComparer.Ordinal);
        if (!pattern.IsBeginning) return start < 0 ? (0, 0) : (start, start + 1);
        if (start < 0) start = ~start;
        var end = start;
        while (end < _words.Length && _words[end].StartsWith(pattern.Letters, StringComparison.Ordinal)) end++;
        return (start, end);
    }
}
