namespace PlanCopilot.Core.Insights;

/// <summary>A text as the set of words by which it is compared with others: folded, singular, without stop-words.</summary>
internal static class Terms
{
    private static readonly HashSet<string> Stop =
    [
        .. ("a an the and or but nor of in on at to for from by with without as is are was were be been being has have had do does did will would may might "
            + "can could should must shall not no than that this these those which who whom whose what when where while if because since until unless although though "
            + "we our us ours ourselves it its itself they their them he she his her you your i my there here such so also any all each some both either neither "
            + "more most less least other others another own same very further additional certain various many much several well including include includes included "
            + "company companies business businesses continue continued continues continuing expect expected expects believe believes intend plan plans planned "
            + "result results resulting related due based into over under between through during within across about against per up down out off "
            + "s t inc corp year years fiscal quarter month period ended end new could adversely affect impact impacts affected effect effects material materially "
            + "financial condition operating operations operation future past time addition ability able significant significantly increase increased increases increasing "
            + "decrease decreased use used using make made making provide provides provided example help percent approximately primarily among like one two three").Split(' '),
    ];

    public static bool IsStop(string folded) => Stop.Contains(folded);

    /// <returns>Every word of <paramref name="text"/> as printed, with where it starts; hyphens, apostrophes, ampersands and dots inside words belong to them.</returns>
    public static IEnumerable<(int Start, int Length)> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWord(text[i])) continue;
            var start = i;
            while (i < text.Length && (IsWord(text[i]) || (IsJoint(text[i]) && i + 1 < text.Length && IsWord(text[i + 1])))) i++;
            yield return (start, i - start);
        }
    }

    /// <returns>The distinct content words, folded, in order of first use.</returns>
    public static IReadOnlyList<string> Of(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var terms = new List<string>();
        foreach (var (start, length) in Words(text))
        {
            var term = Fold(text.AsSpan(start, length));
            if (term.Length > 1 && !Stop.Contains(term) && seen.Add(term)) terms.Add(term);
        }
        return terms;
    }

    /// <summary>Lower case, without possessive and plural: "Customers'", "customer’s" and "customer" are one term.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = word.ToString().ToLowerInvariant().Replace('’', '\'');
        if (folded.EndsWith("'s", StringComparison.Ordinal)) folded = folded[..^2];
        if (folded.Length > 4 && folded.EndsWith("ies", StringComparison.Ordinal)) return folded[..^3] + "y";
        if (folded.Length > 4 && folded.EndsWith("sses", StringComparison.Ordinal)) return folded[..^2];
        return folded.Length > 3 && folded[^1] == 's' && folded[^2] is not ('s' or 'u' or 'i') ? folded[..^1] : folded;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private static bool IsJoint(char c) => c is '-' or '\'' or '’' or '&' or '.';
}
