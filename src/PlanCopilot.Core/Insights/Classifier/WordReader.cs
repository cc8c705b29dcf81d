namespace PlanCopilot.Core.Insights.Classifier;

[Flags]
internal enum WordMarks : byte
{
    None = 0,
    Capitalised = 1,
    AllCapitals = 2,
    Number = 4,
    Year = 8,
    Money = 16,
    Percent = 32,
    Account = 64,
    Begins = 128,
}

/// <param name="Hash">Of the lower-case letters, or of what stands for them: every amount reads alike, and so does the account's own name.</param>
internal readonly record struct Word(ulong Hash, int Start, int End, WordMarks Marks)
{
    public bool Is(WordMarks mark) => (Marks & mark) != 0;
}

/// <summary>
/// Cuts a text into words without making strings: a word is a hash and a range. Hyphens and apostrophes part words,
/// and a possessive s is dropped.
/// </summary>
internal static class WordReader
{
    public const ulong Seed = 14695981039346656037;
    public static readonly ulong AccountHash = HashOf("<account>");
    private static readonly ulong NumberHash = HashOf("<number>");
    private static readonly ulong YearHash = HashOf("<year>");
    private static readonly ulong MoneyHash = HashOf("<money>");
    private static readonly ulong PercentHash = HashOf("<percent>");

    /// <param name="names">Hashes of the words of the account's name; only capitalised words are taken for it.</param>
    /// <returns>How many words were written; a longer text is read up to the length of <paramref name="words"/>.</returns>
    public static int Read(ReadOnlySpan<char> text, ReadOnlySpan<ulong> names, Span<Word> words)
    {
        var count = 0;
        for (var at = 0; at < text.Length && count < words.Length;)
        {
            if (!char.IsLetterOrDigit(text[at])) { at++; continue; }
            var word = char.IsAsciiDigit(text[at]) ? Number(text, at) : Letters(text, at);
            at = word.End;
            if (IsPossessive(text, word)) continue;
            if (word.Is(WordMarks.Capitalised) && names.Contains(word.Hash))
            {
                if (count > 0 && words[count - 1].Is(WordMarks.Account)) continue; // a name of three words is one account
                word = word with { Hash = AccountHash, Marks = word.Marks | WordMarks.Account };
            }
            if (count == 0) word = word with { Marks = word.Marks | WordMarks.Begins };
            words[count++] = word;
        }
        return count;
    }

    public static ulong HashOf(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text) hash = Step(hash, char.ToLowerInvariant(c));
        return hash;
    }

    /// <summary>FNV-1a over UTF-16 code units: fast, and the same on every machine.</summary>
    public static ulong Step(ulong hash, ulong next) => (hash ^ next) * 1099511628211;

    private static bool IsPossessive(ReadOnlySpan<char> text, Word word) =>
        word.End - word.Start == 1 && word.Start > 0 && text[word.Start] is 's' && text[word.Start - 1] is '\'' or '’';

    private static Word Letters(ReadOnlySpan<char> text, int start)
    {
        var hash = Seed;
        var at = start;
        var capitals = 0;
        for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
        {
            if (char.IsUpper(text[at])) capitals++;
            hash = Step(hash, char.ToLowerInvariant(text[at]));
        }
        var marks = char.IsUpper(text[start]) ? WordMarks.Capitalised : WordMarks.None;
        if (capitals > 1 && capitals == at - start) marks |= WordMarks.AllCapitals;
        return new Word(hash, start, at, marks);
    }

    private static Word Number(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInNumber(text, at))) at++;
        if (start > 0 && text[start - 1] is '$' or '€' or '£') return new Word(MoneyHash, start, at, WordMarks.Number | WordMarks.Money);
        if (at < text.Length && text[at] == '%') return new Word(PercentHash, start, at, WordMarks.Number | WordMarks.Percent);
        var isYear = at - start == 4 && text[start..(start + 2)] is "19" or "20";
        return new Word(isYear ? YearHash : NumberHash, start, at, WordMarks.Number | (isYear ? WordMarks.Year : 0));
    }

    private static bool IsInNumber(ReadOnlySpan<char> text, int at) =>
        text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
}
