using System.Numerics;

namespace PlanCopilot.Core.Insights.Classifier;

internal enum FeatureFamily { Word, Name, Pair, Triple, Skip, Letters, Beginning, Cue, CuePair, CueTriple, Heading, Shape }

/// <summary>
/// What the classifier sees of a sentence: hashed features by family. Reused from sentence to sentence, so that reading
/// one allocates nothing; not thread-safe.
/// </summary>
internal sealed class SentenceFeatures
{
    public const int Families = (int)FeatureFamily.Shape + 1;
    internal const int LongestSentence = 160; // words; no later word changes what a sentence is about
    private const int LongestHeading = 16;
    private readonly uint[] _keys = new uint[8192];
    private readonly int[] _ends = new int[Families];
    private static readonly ulong NameHash = WordReader.HashOf("<name>");
    private readonly ulong[] _plain = new ulong[LongestSentence];
    private readonly Word[] _words = new Word[LongestSentence];
    private readonly Word[] _heading = new Word[LongestHeading];
    private readonly byte[] _cues = new byte[LongestSentence];
    private readonly float[] _meaning = new float[WordTable.Length];
    private int _count;

    /// <summary>The mean vector of the sentence's words.</summary>
    public ReadOnlySpan<float> Meaning => _meaning;

    public ReadOnlySpan<uint> Of(FeatureFamily family) =>
        _keys.AsSpan(family == 0 ? 0 : _ends[(int)family - 1], _ends[(int)family] - (family == 0 ? 0 : _ends[(int)family - 1]));

    public void Read(SentenceInput input)
    {
        var names = AccountName.WordsOf(input.Company);
        var words = _words.AsSpan(0, WordReader.Read(input.Text, names, _words));
        var cues = _cues.AsSpan(0, ReadCues(words, _cues));
        _count = 0;
        var plain = _plain.AsSpan(0, words.Length);
        HideNames(words, plain);
        AddWords(words, plain);
        AddLetters(input.Text, words);
        AddBeginning(words, cues);
        AddCues(cues);
        AddHeading(input, names, cues);
        AddShape(input, words);
        WordTable.Embedded.Embed(input.Text, words, plain, _meaning);
    }

    /// <summary>
    /// A capitalised word in mid-sentence is likely a name. Unless it is a cue, it is read as "a name": whose it is, is left
    /// to a family of its own, of which only names that many accounts use are kept.
    /// </summary>
    private static void HideNames(ReadOnlySpan<Word> words, Span<ulong> plain)
    {
        for (var n = 0; n < words.Length; n++) plain[n] = PlainOf(words[n]);
    }

    public static ulong PlainOf(Word word) => IsName(word) ? NameHash : word.Hash;

    private static bool IsName(Word word) =>
        word.Is(WordMarks.Capitalised) && !word.Is(WordMarks.Begins | WordMarks.Account) && !CueLexicon.Shared.Knows(word.Hash);

    private void AddWords(ReadOnlySpan<Word> words, ReadOnlySpan<ulong> plain)
    {
        foreach (var hash in plain) Add(FeatureFamily.Word, hash);
        End(FeatureFamily.Word);
        foreach (var word in words) if (IsName(word)) Add(FeatureFamily.Name, word.Hash);
        End(FeatureFamily.Name);
        for (var n = 1; n < plain.Length; n++) Add(FeatureFamily.Pair, plain[n - 1], plain[n]);
        End(FeatureFamily.Pair);
        for (var n = 2; n < plain.Length; n++) Add(FeatureFamily.Triple, plain[n - 2], plain[n - 1], plain[n]);
        End(FeatureFamily.Triple);
        for (var n = 2; n < plain.Length; n++) Add(FeatureFamily.Skip, plain[n - 2], plain[n]);
        End(FeatureFamily.Skip);
    }

    /// <summary>Beginnings of words stand in for stems: "invest", "investing" and "investments" share theirs.</summary>
    private void AddLetters(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            var letters = text[word.Start..word.End];
            if (word.Is(WordMarks.Number | WordMarks.Account) || IsName(word) || letters.Length < 5) continue;
            Add(FeatureFamily.Letters, 4, WordReader.HashOf(letters[..4]));
            Add(FeatureFamily.Letters, 5, WordReader.HashOf(letters[..5]));
            if (letters.Length > 6) Add(FeatureFamily.Letters, 6, WordReader.HashOf(letters[..6]));
            Add(FeatureFamily.Letters, 3, WordReader.HashOf(letters[^3..]));
        }
        End(FeatureFamily.Letters);
    }

    private void AddBeginning(ReadOnlySpan<Word> words, ReadOnlySpan<byte> cues)
    {
        var hash = WordReader.Seed;
        for (var n = 0; n < Math.Min(4, words.Length); n++)
        {
            hash = WordReader.Step(hash, words[n].Hash);
            Add(FeatureFamily.Beginning, 1, hash);
        }
        for (var n = 0; n < Math.Min(3, cues.Length); n++) Add(FeatureFamily.Beginning, 2, cues[n], (ulong)n);
        if (cues.Length > 1) Add(FeatureFamily.Beginning, 3, cues[0], cues[1]);
        if (cues.Length > 2) Add(FeatureFamily.Beginning, 4, cues[0], cues[1], cues[2]);
        End(FeatureFamily.Beginning);
    }

    private void AddCues(ReadOnlySpan<byte> cues)
    {
        UInt128 seen = 0;
        foreach (var cue in cues)
        {
            if ((seen >> cue & 1) == 0) Add(FeatureFamily.Cue, cue);
            seen |= UInt128.One << cue;
        }
        End(FeatureFamily.Cue);
        for (var n = 0; n < cues.Length; n++)
            for (var m = n + 1; m < Math.Min(cues.Length, n + 7); m++) Add(FeatureFamily.CuePair, cues[n], cues[m]);
        End(FeatureFamily.CuePair);
        for (var n = 2; n < cues.Length; n++) Add(FeatureFamily.CueTriple, cues[n - 2], cues[n - 1], cues[n]);
        End(FeatureFamily.CueTriple);
    }

    private void AddHeading(SentenceInput input, ulong[] names, ReadOnlySpan<byte> cues)
    {
        var isFurniture = input.Heading.Contains("table of contents", StringComparison.OrdinalIgnoreCase);
        var words = _heading.AsSpan(0, isFurniture ? 0 : WordReader.Read(input.Heading, names, _heading));
        for (var n = 0; n < words.Length; n++)
        {
            Add(FeatureFamily.Heading, 1, words[n].Hash);
            if (n > 0) Add(FeatureFamily.Heading, 2, words[n - 1].Hash, words[n].Hash);
            var (cue, _) = CueLexicon.Shared.At(words, n);
            if (cue == 0) continue;
            Add(FeatureFamily.Heading, 3, (ulong)cue);
            if (cues.Length > 0) Add(FeatureFamily.Heading, 4, (ulong)cue, cues[0]);
        }
        End(FeatureFamily.Heading);
    }

    private void AddShape(SentenceInput input, ReadOnlySpan<Word> words)
    {
        var text = input.Text;
        var (capitals, numbers, marks) = (0, 0, WordMarks.None);
        foreach (var word in words[Math.Min(1, words.Length)..])
        {
            marks |= word.Marks;
            if (word.Is(WordMarks.Capitalised)) capitals++;
            if (word.Is(WordMarks.Number)) numbers++;
        }
        Add(FeatureFamily.Shape, 1, input.IsFiling ? 1ul : 0);
        Add(FeatureFamily.Shape, 2, (ulong)BitOperations.Log2((uint)words.Length + 1));
        Add(FeatureFamily.Shape, 3, (ulong)words.Length / 8);
        Add(FeatureFamily.Shape, 4, (ulong)Math.Min(capitals, 6));
        Add(FeatureFamily.Shape, 5, (ulong)Math.Min(numbers, 4));
        Add(FeatureFamily.Shape, 6, (ulong)(marks & (WordMarks.Year | WordMarks.Money | WordMarks.Percent)));
        if (text.Length > 0) Add(FeatureFamily.Shape, 7, text[^1]);
        if (text.Length > 0) Add(FeatureFamily.Shape, 8, char.IsLetter(text[0]) ? char.IsUpper(text[0]) ? 1ul : 2 : 3);
        if (text.AsSpan().ContainsAny("“\"")) Add(FeatureFamily.Shape, 9);
        if (text.AsSpan().ContainsAny(";:")) Add(FeatureFamily.Shape, 10);
        if (text.AsSpan().ContainsAny("()")) Add(FeatureFamily.Shape, 11);
        End(FeatureFamily.Shape);
    }

    private static int ReadCues(ReadOnlySpan<Word> words, Span<byte> cues)
    {
        var count = 0;
        for (var at = 0; at < words.Length;)
        {
            var (cue, length) = CueLexicon.Shared.At(words, at);
            if (cue > 0 && (count == 0 || cues[count - 1] != cue)) cues[count++] = (byte)cue;
            at += length;
        }
        return count;
    }

    private void Add(FeatureFamily family, ulong first, ulong second = 0, ulong third = 0, ulong fourth = 0)
    {
        if (_count == _keys.Length) return;
        var hash = WordReader.Seed + (ulong)family;
        hash = Mix(hash ^ first);
        hash = Mix(hash ^ second);
        hash = Mix(hash ^ third);
        if (fourth != 0) hash = Mix(hash ^ fourth);
        _keys[_count++] = Math.Max(1, (uint)(hash >> 32)); // 0 marks an empty slot of a table
    }

    private void End(FeatureFamily family) => _ends[(int)family] = _count;

    // A multiply and a shift spread the bits well enough for 32-bit keys of some hundred thousand features.
    private static ulong Mix(ulong hash)
    {
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ hash >> 29;
    }
}
