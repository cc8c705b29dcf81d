using System.Buffers;

namespace PlanCopilot.Core.Passages;

/// <summary>The words of a text as search and vectors see them: lower case, without the endings of number and tense.</summary>
internal static class WordReader
{
    /// <summary>A word in its stem and as a range of the text.</summary>
    public readonly record struct Word(string Stem, int Start, int End);

    public static IEnumerable<Word> Read(string text) =>
        Ranges(text, 0, text.Length).Select(range => new Word(Stem(text.AsSpan(range.Start, range.End - range.Start)), range.Start, range.End));

    /// <returns>Where the words of [start, end) stand.</returns>
    public static IEnumerable<(int Start, int End)> Ranges(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var from = at;
            while (at < end && (char.IsLetterOrDigit(text[at]) || IsInner(text, at))) at++;
            yield return (from, at);
        }
    }

    /// <summary>Function words and the words of questions: they say nothing of what is asked for.</summary>
    public static bool IsStop(string stem) => Stops.Contains(stem);

    /// <summary>Words that may matter in a question's wording but stand beside everything, so that they teach vectors nothing.</summary>
    public static bool IsFiller(string stem) => Fillers.Contains(stem);

    /// <remarks>Steps 1a and 1b of Porter, "An algorithm for suffix stripping" (1980), and a final e, so that rate, rates, rated and rating meet.</remarks>
    public static string Stem(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        if (lower.EndsWith("'s") || lower.EndsWith("’s")) lower = lower[..^2];
        var length = lower.Length;
        if (length <= 3) return lower.ToString();
        if (lower.EndsWith("sses")) length -= 2;
        else if (lower.EndsWith("ies")) length -= length > 4 ? 2 : 1;
        else if (lower[^1] == 's' && lower[^2] is not ('s' or 'u' or 'i')) length--;
        length = WithoutTense(lower[..length]);
        if (length > 3 && lower[length - 1] == 'e') length--;
        if (length > 2 && lower[length - 1] == 'y' && !IsVowel(lower[length - 2])) lower[length - 1] = 'i';
        return lower[..length].ToString();
    }

    private static int WithoutTense(ReadOnlySpan<char> word)
    {
        var length = word.EndsWith("ing") ? word.Length - 3 : word.EndsWith("ed") ? word.Length - 2 : word.Length;
        if (length == word.Length || length < 3 || !word[..length].ContainsAny(Vowels)) return word.Length;
        var last = word[length - 1];
        return length > 3 && last == word[length - 2] && last is not ('l' or 's' or 'z') ? length - 1 : length;
    }

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsInner(string text, int at) =>
        text[at] is '\'' or '’' or '.' or ',' && at + 1 < text.Length
        && (text[at] is '\'' or '’' ? char.IsLetter(text[at + 1]) : char.IsDigit(text[at + 1]) && char.IsDigit(text[at - 1]));

    private static readonly HashSet<string> Stops = [.. """
        a an the and or but nor if then than that this these those there here of in on at to from by with without for as into
        onto over under about above below between through during before after up down out off again further is are was were
        be been being am do does did done doing have has had having will would shall should can could may might must i you he
        she it we they me him her us them my your his its our their mine yours theirs who whom whose which what when where
        why how all any both each few more most other some such no not only same so too very just also ever still it's
        they're there's what's who's don't doesn't isn't aren't won't can't tell say says said
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Stem(word))];

    private static readonly HashSet<string> Fillers = [.. "own company companies one ones much many anything something someone anyone everything"
        .Split(' ').Select(word => Stem(word))];
}
