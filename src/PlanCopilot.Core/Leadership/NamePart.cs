using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <summary>Words that can be somebody's name: a run of capitalised words, cut at those that can't.</summary>
/// <param name="Words">Without nicknames and suffixes.</param>
/// <param name="Start">Where the name begins, its title included.</param>
internal sealed partial record NamePart(string Text, List<string> Words, int Start, int End, bool HasTitle)
{
    public static IEnumerable<NamePart> Of(Match run, string text)
    {
        var words = new List<Match>();
        Match? title = null;
        foreach (Match word in Word.Matches(run.Value))
        {
            var bare = Bare(word.Value);
            if (Title.IsMatch(bare))
            {
                if (words.Count > 0) yield return From(run, words, title, text);
                (title, words) = (word, []);
            }
            else if (EndsName(bare))
            {
                if (words.Count > 0) yield return From(run, words, title, text);
                (title, words) = (null, []);
            }
            else words.Add(word);
            if (word.Value.EndsWith("'s", StringComparison.Ordinal) || word.Value.EndsWith("’s", StringComparison.Ordinal))
            {
                if (words.Count > 0) yield return From(run, words, title, text);
                (title, words) = (null, []);
            }
        }
        if (words.Count > 0) yield return From(run, words, title, text);
    }

    public static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '’');

    /// <summary>Headlines in capitals aside, "SVP" and "IBM" are no names, and "RT" is only one in quotation marks.</summary>
    private static bool EndsName(string word) => PersonWords.Never.Contains(word) || word.Length > 1 && word.All(char.IsUpper) && word is not ("II" or "III" or "IV");

    private static NamePart From(Match run, List<Match> words, Match? title, string text)
    {
        while (words.Count > 1 && Particle.IsMatch(words[0].Value)) words.RemoveAt(0);
        while (words.Count > 1 && Particle.IsMatch(words[^1].Value) && !Suffix.IsMatch(words[^1].Value)) words.RemoveAt(words.Count - 1);
        var start = words[0].Index;
        var end = words[^1].Index + Bare(words[^1].Value).Length;
        var names = words.Where(word => !Nickname.IsMatch(word.Value) && !Suffix.IsMatch(word.Value)).Select(word => word.Value).ToList();
        if (names.Count == 0) names = [words[0].Value];
        // "Messrs. John E. and John C. Smith" share their last name.
        var shared = title?.Value == "Messrs." && names[^1].EndsWith('.') ? SharedLast.Match(text, run.Index + end) : Match.Empty;
        var name = run.Value[start..end] + (shared.Success ? " " + shared.Groups["last"].Value : "");
        if (shared.Success) names.Add(shared.Groups["last"].Value);
        return new NamePart(name, names, run.Index + (title?.Index ?? start), run.Index + end, title is not null);
    }

    // Text copies glue a table's head or a title to the name after it.
    private const string Cap = @"(?!(?:Officer|Position|Director|Secretary|President|Counsel|Title|Name|Treasurer|Controller|Age)\p{Lu})\p{Lu}[\p{L}\p{M}]*(?:['’\-]\p{L}[\p{L}\p{M}]*)*";
    private const string Item = @"(?:,? ?(?:Jr|Sr)\b\.?|,? ?(?:II|III|IV)\b|(?:Mr|Ms|Mrs|Dr|Prof|Messrs)(?:\.(?:-Ing\.)?|(?= \p{Lu}))|(?:\p{Lu}\.){1,3}|" + Cap + @"|[(“""‘']{1,2}" + Cap + @"[)”""’']{1,2}|(?:de|van|von|der|den|la|le|di|da|del|du|bin|ten|ter)(?= ))";

    [GeneratedRegex(Item + "(?:[ \u00A0]?" + Item + "){0,14}")]
    public static partial Regex Run { get; }

    [GeneratedRegex(@"(?<=[(“""‘']{1,2})\p{Lu}[\p{L}\-]+(?=[)”""’'])")]
    public static partial Regex Nickname { get; }

    [GeneratedRegex(Item)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"\A(?:(?:Mr|Ms|Mrs|Dr|Prof|Messrs)(?:\.(?:-Ing\.)?)?|Sir)\z")]
    private static partial Regex Title { get; }

    [GeneratedRegex(@"\G,? and (?:\p{Lu}[\p{L}.\-]* ){1,2}(?<last>\p{Lu}[\p{L}'’\-]+)")]
    private static partial Regex SharedLast { get; }

    [GeneratedRegex(@"\A,? ?(?:Jr\.?|Sr\.?|II|III|IV)\z")]
    private static partial Regex Suffix { get; }

    [GeneratedRegex(@"\A(?:de|van|von|der|den|la|le|di|da|del|du|bin|ten|ter|,? ?(?:Jr|Sr)\.?|II|III|IV)\z")]
    private static partial Regex Particle { get; }
}
