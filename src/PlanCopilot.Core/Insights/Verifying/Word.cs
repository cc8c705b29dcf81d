namespace PlanCopilot.Core.Insights.Verifying;

/// <summary>One word or number of a sentence. Cut by hand, not by pattern: it runs on every drafted line.</summary>
/// <param name="Text">As printed, without a possessive.</param>
/// <param name="Key">Lower case.</param>
/// <param name="OpensClause">After a comma, semicolon, bracket or dash.</param>
/// <param name="Stem">What is compared: endings cut, so that "increased" and "increase" agree.</param>
internal readonly record struct Word(string Text, string Key, string Stem, int Start, bool OpensSentence, bool OpensClause, WordClass Class)
{
    public bool IsCapital => char.IsUpper(Text[0]);
    public bool IsStop => (Class & WordClass.Stop) != 0;
    public bool IsContent => !IsStop && char.IsLetter(Text[0]);

    public bool Is(WordClass kind) => (Class & kind) != 0;

    public static List<Word> Split(string text)
    {
        var words = new List<Word>(text.Length / 6 + 4);
        var (opens, clause, i) = (true, true, 0);
        while (i < text.Length)
        {
            var c = text[i];
            if (c is '$' or '€' or '£' or '%') words.Add(new Word(text[i..(i + 1)], text[i..(i + 1)], text[i..(i + 1)], i++, false, false, WordClass.None));
            else if (!char.IsLetterOrDigit(c))
            {
                if (c is '.' or '!' or '?' or '•' or ':') opens = true;
                if (c is ',' or ';' or '(' or ')' or '—' or '–') clause = true;
                i++;
            }
            else
            {
                var end = char.IsAsciiDigit(c) ? NumberEnd(text, i) : WordEnd(text, i);
                words.Add(Make(text, i, end, opens, clause || opens));
                (opens, clause, i) = (false, false, end);
            }
        }
        return words;
    }

    private static Word Make(string text, int start, int end, bool opens, bool clause)
    {
        var cut = end;
        if (cut - start > 2 && text[cut - 1] == 's' && text[cut - 2] is ('\'' or '’')) cut -= 2;
        while (cut - start > 1 && text[cut - 1] is ('\'' or '’')) cut--;
        var printed = text[start..cut];
        var key = printed.ToLowerInvariant();
        var kind = printed == "May" && !opens ? WordClass.Stop : WordClasses.Of(key);
        return new Word(printed, key, (kind & WordClass.Stop) != 0 ? key : Stemmer.Stem(key), start, opens, clause, kind);
    }

    private static int NumberEnd(string text, int i)
    {
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is ('.' or ',') && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))) i++;
        while (i < text.Length && char.IsAsciiLetter(text[i])) i++; // 21CF, 10th, 5G
        return i;
    }

    private static int WordEnd(string text, int i)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i])
            || text[i] is ('\'' or '’' or '&' or '.') && i + 1 < text.Length && char.IsLetter(text[i + 1]) && (text[i] != '.' || char.IsUpper(text[i + 1]) && char.IsUpper(text[i - 1])))) i++;
        return i;
    }
}
