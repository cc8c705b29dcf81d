using System.Collections.Frozen;

namespace PlanCopilot.Core.Documents;

/// <summary>
/// Whether a stop ends a sentence. A stop after an abbreviation does only when the next word is one that seldom follows
/// it inside a sentence ("… at Acme Inc. He …" but "Acme Inc. Chief Financial Officer"): filings are too full of
/// names for a list of abbreviations alone.
/// </summary>
internal static class SentenceBoundary
{
    private const int LongestWord = 24;

    /// <summary>Followed by a name, a number or a clause; a sentence never ends with one.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bound = Words(
        "Mr Mrs Ms Messrs Dr Prof Hon Rev Gen Sen Rep Gov Lt Col Capt Sgt St Mt Ft vs v e.g i.e cf viz approx est incl ca para Art Sec Rule Reg");

    /// <summary>Numbers follow ("No. 5", "Jan. 31"); before anything else the word is a word ("No. We don't.", "May.").</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumber = Words(
        "No Nos no nos Vol vol Fig fig p pp Pub Ch ch Stat Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");

    /// <summary>Abbreviations that may stand at the end of a sentence or within one.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Free = Words(
        "Inc Corp Co Cos Ltd Bros Jr Sr Esq Assn Dept Univ Intl Mfg Dist Div Ave Blvd Rd Ste Bldg Fl etc et al PLC LLC Cl Ser Conn Mass Calif Tex Fla Wash Ill Pa Va Del");

    /// <summary>Words that begin a sentence far more often than they follow an abbreviation inside one.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Words(
        "The This These That Those There Then Thus Therefore We Our Us It Its He His She Her They Their You Your I My "
        + "In On At As By For From To With Without Within Under Upon Until Unless Although Though Also And But Or Nor So Yet "
        + "If When While Where Which Who What Why How Because Since Such Some Many Most Any All Each Every Both Neither Either No Not "
        + "After Before During Prior Pursuant Following Further Furthermore Moreover However Additionally Effective Based "
        + "Before Between Through Throughout Over Other Another Certain Several One Two Please Refer See Yes Well Thank Thanks Here "
        + "Accordingly Currently Previously Subsequently Beginning Once Historically Finally First Second Third Now Today");

    /// <param name="stop">The last character of the run of stops.</param>
    /// <param name="after">Behind the stops and the quotes and brackets that close there.</param>
    public static bool Is(string text, int from, int stop, int after, int end)
    {
        var next = after;
        while (next < end && char.IsWhiteSpace(text[next])) next++;
        if (next == end) return true;
        if (next == after && !BeginsUnspaced(text, stop, after, end)) return false;
        if (!CanBegin(text, next, end)) return false;
        return text[stop] != '.' || EndsAfterWord(text, from, stop, next, end);
    }

    private static bool EndsAfterWord(string text, int from, int stop, int next, int end)
    {
        var start = stop;
        while (start > from && stop - start < LongestWord && IsWordPart(text, start - 1)) start--;
        var word = text.AsSpan(start, stop - start);
        if (word.IsEmpty || stop - start == LongestWord) return true;
        if (start == from && IsEnumerator(word)) return false;
        if (Bound.Contains(word)) return false;
        if (BeforeNumber.Contains(word)) return !char.IsAsciiDigit(text[next]) && text[next] != '#';
        var isAbbreviation = Free.Contains(word) || IsDotted(word)
            || word.Length == 1 && char.IsAsciiLetterUpper(word[0]) || FollowsItem(text, from, start, word);
        return !isAbbreviation || IsStarter(text, next, end);
    }

    /// <summary>"U.S", "a.m", "Ph.D", but not "www.northwind.com".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word) => word.Length <= 8 && word.LastIndexOf('.') is > 0 and var dot && word.Length - dot <= 3 && char.IsAsciiLetter(word[^1]);

    private static bool IsWordPart(string text, int at) => char.IsLetterOrDigit(text[at]) || text[at] is '.' or '&';

    /// <summary>"1." or "b." or "iv." at the front of a sentence numbers it.</summary>
    private static bool IsEnumerator(ReadOnlySpan<char> word) =>
        word.Length <= 2 && (word.ContainsAnyExceptInRange('0', '9') is false || word.Length == 1) || word is "iii" or "ii" or "iv" or "vi" or "vii";

    /// <summary>"Item 5.02." and "Item 1A." are mostly followed by the item's name.</summary>
    private static bool FollowsItem(string text, int from, int start, ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) && word.Length <= 5 && start - from >= 5
        && text.AsSpan(start - 5, 4).Equals("item", StringComparison.OrdinalIgnoreCase);

    private static bool CanBegin(string text, int at, int end)
    {
        while (at < end && text[at] is '"' or '“' or '‘' or '\'' or '(' or '[' or '$' or '€' or '£' or '¥') at++;
        if (at == end) return false;
        var c = text[at];
        if (char.IsUpper(c) || char.IsAsciiDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter) return true;
        if (char.IsLower(c)) return at > 0 && text[at - 1] == '(' ? IsListMark(text, at, end) : at + 1 < end && char.IsUpper(text[at + 1]); // "(ii) ", "iPhone"
        if (c == '!' && at + 1 < end && text[at + 1] == '[') return true; // a picture in Markdown
        return c is '•' or '●' or '▪' or '■' or '–' or '—' or '-' or '*' or '©' or '®';
    }

    private static bool IsListMark(string text, int at, int end)
    {
        var close = text.AsSpan(at, Math.Min(5, end - at)).IndexOf(')');
        return close is > 0 and <= 4;
    }

    private static bool IsStarter(string text, int at, int end)
    {
        while (at < end && text[at] is '"' or '“' or '(') at++;
        var stop = at;
        while (stop < end && stop - at < LongestWord && char.IsLetter(text[stop])) stop++;
        return stop < end && text[stop] is ' ' or ',' or '’' or '\'' && Starters.Contains(text.AsSpan(at, stop - at));
    }

    /// <summary>Printed without a space after the stop: "today.[Operator Instructions]", "last year.The increase was".</summary>
    private static bool BeginsUnspaced(string text, int stop, int after, int end) =>
        text[after] == '[' && after + 1 < end && char.IsUpper(text[after + 1])
        || stop > 0 && char.IsLower(text[stop - 1]) && IsStarter(text, after, end);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
