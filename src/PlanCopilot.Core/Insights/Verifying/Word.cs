using System.Globalization;
using System.Text;

namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>What stands before a word: the greater, the more it parts.</summary>
internal enum Break { None, Comma, Clause, Sentence }

/// <summary>One word or number of a sentence. Cut by hand, not by pattern: it runs on every drafted line.</summary>
/// <param name="Text">As printed, without a possessive.</param>
/// <param name="Key">Lower case, without accents.</param>
/// <param name="Stem">What is compared: endings cut, so that "increased" and "increase" agree.</param>
internal readonly record struct Word(string Text, string Key, string Stem, int Start, Break Break, bool IsPossessive, WordClass Class)
{
    public int End => Start + Text.Length;
    public bool IsCapital => char.IsUpper(Text[0]);
    public bool IsStop => (Class & WordClass.Stop) != 0;
    public bool IsNumber => char.IsAsciiDigit(Stem[0]);
    /// <summary>A designation such as HX-20B or 410X.</summary>
    public bool IsDesignation => Text.AsSpan().ContainsAnyInRange('0', '9') && (Text.AsSpan().ContainsAnyInRange('A', 'Z') || Text.AsSpan().ContainsAny('-', '/'));
    public bool IsContent => !IsStop && (char.IsLetter(Text[0]) && !IsNumber || IsDesignation);

    public bool Is(WordClass kind) => (Class & kind) != 0;

    public static List<Word> Split(string text)
    {
        var words = new List<Word>(text.Length / 6 + 4);
        var (before, i) = (Break.Sentence, 0);
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                var end = WordEnd(text, i);
                words.Add(Make(text, i, end, before));
                (before, i) = (Break.None, end);
            }
            else if (c is '$' or '€' or '£' or '%')
            {
                words.Add(new Word(text[i..(i + 1)], text[i..(i + 1)], text[i..(i + 1)], i++, before, false, WordClass.None));
                before = Break.None;
            }
            else
            {
                var mark = MarkOf(text, i++, words);
                if (mark > before) before = mark;
            }
        }
        return words;
    }

    private static Break MarkOf(string text, int i, List<Word> words) => text[i] switch
    {
        '!' or '?' or '•' or ':' or '\n' => Break.Sentence,
        '.' => EndsSentence(text, i, words) ? Break.Sentence : Break.None,
        ';' => Break.Clause,
        ',' or '(' or ')' or '—' or '–' => Break.Comma,
        '-' => i > 0 && char.IsWhiteSpace(text[i - 1]) ? Break.Comma : Break.None,
        _ => Break.None,
    };

    private static bool EndsSentence(string text, int i, List<Word> words)
    {
        if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && text[i + 1] is not ('"' or '”' or ')' or '’')) return false;
        if (words.Count == 0 || words[^1].End != i) return true;
        var last = words[^1];
        return last.Key is not ("mr" or "ms" or "mrs" or "dr" or "inc" or "corp" or "co" or "ltd" or "no" or "vs" or "st" or "jr" or "sr" or "u.s" or "u.k" or "approx")
            && !(last.Text.Length == 1 && last.IsCapital);
    }

    private static Word Make(string text, int start, int end, Break before)
    {
        var cut = end;
        var owns = cut - start > 2 && text[cut - 1] == 's' && text[cut - 2] is '\'' or '’';
        if (owns) cut -= 2;
        while (cut - start > 1 && text[cut - 1] is '\'' or '’') (cut, owns) = (cut - 1, true);
        var printed = text[start..cut];
        // The country, not the pronoun.
        var key = printed is "US" or "USA" ? "u.s" : WithoutAccents(printed.ToLowerInvariant());
        var kind = printed == "May" && before != Break.Sentence ? WordClass.Stop : WordClasses.Of(key);
        return new Word(printed, key, (kind & WordClass.Stop) != 0 ? key : Stemmer.Stem(key), start, before, owns, kind);
    }

    private static string WithoutAccents(string key)
    {
        if (Ascii.IsValid(key)) return key;
        var kept = new StringBuilder(key.Length);
        foreach (var c in key) kept.Append(Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : c);
        return kept.ToString();
    }

    // By hand: with invariant globalisation Unicode normalisation isn't there.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿčšžł’";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyycszl'";

    private static int WordEnd(string text, int i)
    {
        var end = PieceEnd(text, i);
        // "HX-20B", "S/7GRAN", "410-9": a designation is one word; "21-25" is a range.
        while (end + 1 < text.Length && text[end] is '-' or '/' && char.IsLetterOrDigit(text[end + 1]) && IsDesignationPart(text.AsSpan(i, end - i), text.AsSpan(end + 1, PieceEnd(text, end + 1) - end - 1)))
            end = PieceEnd(text, end + 1);
        return end;
    }

    private static bool IsDesignationPart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (right.Length > 1 && right[^1] == 's' && char.IsAsciiDigit(right[^2])) right = right[..^1]; // 737-8s
        if (int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var second))
            return left.Length == 3 && second < first && right.Length <= 3;
        var (leftDigit, rightDigit) = (left.ContainsAnyInRange('0', '9'), right.ContainsAnyInRange('0', '9'));
        var (leftCapital, rightCapital) = (left.ContainsAnyInRange('A', 'Z') && !left.ContainsAnyInRange('a', 'z'), right.ContainsAnyInRange('A', 'Z') && !right.ContainsAnyInRange('a', 'z'));
        return leftDigit && rightCapital || rightDigit && leftCapital && left.Length <= 5;
    }

    private static int PieceEnd(string text, int i)
    {
        if (char.IsAsciiDigit(text[i]))
        {
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))) i++;
            while (i < text.Length && char.IsAsciiLetter(text[i])) i++; // 21CF, 10th, 5G
            return i;
        }
        while (i < text.Length && (char.IsLetterOrDigit(text[i])
            || text[i] is '\'' or '’' or '&' or '.' && i + 1 < text.Length && char.IsLetter(text[i + 1]))) i++;
        return i;
    }
}
