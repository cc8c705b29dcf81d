using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <param name="Name">The full name as first printed, without title; the same for every mention of the person.</param>
internal readonly record struct PersonMention(int Start, int End, string Name);

/// <summary>
/// Finds people in a document: full names first, then every later "Mr. Smith", "Smith" or "Bart" that can mean only
/// one of them. Knows no list of people: a name is a run of capitalised words that nothing speaks against and something speaks for.
/// </summary>
internal sealed partial class PersonFinder
{
    private readonly Dictionary<string, string> _byLast = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> _titled = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="text">The whole document's text.</param>
    public PersonFinder(string text)
    {
        foreach (Match match in Titled.Matches(text)) _titled.Add(Bare(match.Groups["last"].Value));
        foreach (Match match in Run.Matches(text))
            foreach (var part in Parts(match))
                if (IsFullName(text, part)) Add(part);
    }

    /// <returns>Mentions in order, without overlap, as offsets into <paramref name="sentence"/>.</returns>
    public IReadOnlyList<PersonMention> Find(string sentence)
    {
        var found = new List<PersonMention>();
        foreach (Match match in Run.Matches(sentence))
            foreach (var part in Parts(match))
                if (Resolve(sentence, part) is { } name) found.Add(new PersonMention(part.Start, part.End, name));
        return found;
    }

    private void Add(NamePart part)
    {
        var words = part.Words;
        var last = Bare(words[^1]);
        // "Robert J. Smith" and "Robert Smith" are one person: the first mention names both.
        if (_byLast.TryGetValue(last, out var known) && SameFirst(known, words)) return;
        var name = part.Text;
        _names.Add(name);
        if (!_byLast.TryAdd(last, name)) return; // two people of one last name: the first keeps the short form
        _byFirst[words[0]] = _byFirst.ContainsKey(words[0]) ? "" : name;
        foreach (Match nick in Nickname.Matches(name)) _byFirst[nick.Value] = name;
    }

    private string? Resolve(string sentence, NamePart part)
    {
        var words = part.Words;
        var last = Bare(words[^1]);
        if (words.Count >= 2)
        {
            if (_byLast.TryGetValue(last, out var known) && SameFirst(known, words)) return known;
            if (_names.Contains(part.Text)) return part.Text;
            return IsFullName(sentence, part) ? part.Text : null;
        }
        if (_byLast.TryGetValue(last, out var byLast)) return byLast;
        if (part.HasTitle) return last;
        return _byFirst.TryGetValue(last, out var byFirst) && byFirst != "" ? byFirst : null;
    }

    private bool IsFullName(string text, NamePart part)
    {
        var words = part.Words;
        if (words.Count < 2 || words.Count > 6 || words[^1].EndsWith('.') || words.Any(PersonWords.Company.Contains)) return false;
        if (CompanyFollows.IsMatch(text.AsSpan(part.End, Math.Min(24, text.Length - part.End)))) return false;
        if (part.HasTitle || words.Any(word => word.Length == 2 && word[1] == '.')) return true;
        return PersonWords.GivenNames.Contains(words[0].Split('-')[0]) || _titled.Contains(Bare(words[^1])) || IsInPlaceOfPerson(text, part);
    }

    /// <summary>For names that no list holds: what stands right before or after says that it is somebody.</summary>
    private static bool IsInPlaceOfPerson(string text, NamePart part) =>
        PersonBefore.IsMatch(text[Math.Max(0, part.Start - 40)..part.Start]) || PersonAfter.IsMatch(text.AsSpan(part.End, Math.Min(60, text.Length - part.End)));

    private static bool SameFirst(string known, List<string> words)
    {
        var first = words[0].TrimEnd('.');
        var other = known[..known.AsSpan().IndexOfAny(" .")];
        return other == first || (Math.Min(first.Length, other.Length) == 1 || first.Length >= 3 && other.StartsWith(first, StringComparison.Ordinal)
            || other.Length >= 3 && first.StartsWith(other, StringComparison.Ordinal)) && first[0] == other[0];
    }

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '’');

    /// <param name="Start">Where the name begins, its title included.</param>
    private sealed record NamePart(string Text, List<string> Words, int Start, int End, bool HasTitle);

    /// <summary>A run of capitalised words, cut at words that can't be part of a name.</summary>
    private static IEnumerable<NamePart> Parts(Match run)
    {
        var words = new List<Match>();
        Match? title = null;
        foreach (Match word in Word.Matches(run.Value))
        {
            var bare = Bare(word.Value);
            if (bare is "Mr." or "Ms." or "Mrs." or "Dr." or "Prof." or "Sir" or "Messrs.")
            {
                if (words.Count > 0) yield return Part(run, words, title);
                (title, words) = (word, []);
            }
            else if (PersonWords.Never.Contains(bare) || (bare.Length > 3 && bare.All(char.IsUpper)) || (bare.Length is 2 or 3 && bare.All(char.IsUpper) && bare is not ("II" or "III")))
            {
                if (words.Count > 0) yield return Part(run, words, title);
                (title, words) = (null, []);
            }
            else words.Add(word);
            if (word.Value.EndsWith("'s", StringComparison.Ordinal) || word.Value.EndsWith("’s", StringComparison.Ordinal))
            {
                if (words.Count > 0) yield return Part(run, words, title);
                (title, words) = (null, []);
            }
        }
        if (words.Count > 0) yield return Part(run, words, title);
    }

    private static NamePart Part(Match run, List<Match> words, Match? title)
    {
        while (words.Count > 1 && Particle.IsMatch(words[0].Value)) words.RemoveAt(0);
        while (words.Count > 1 && Particle.IsMatch(words[^1].Value) && !Suffix.IsMatch(words[^1].Value)) words.RemoveAt(words.Count - 1);
        var start = words[0].Index;
        var end = words[^1].Index + Bare(words[^1].Value).Length;
        var names = words.Where(word => !Nickname.IsMatch(word.Value) && !Suffix.IsMatch(word.Value)).Select(word => word.Value).ToList();
        if (names.Count == 0) names = [words[0].Value];
        return new NamePart(run.Value[start..end], names, run.Index + (title?.Index ?? start), run.Index + end, title is not null);
    }

    // Text copies glue a table's head or a title to the name after it.
    private const string Cap = @"(?!(?:Officer|Position|Director|Secretary|President|Counsel|Title|Name|Treasurer|Controller|Age)\p{Lu})\p{Lu}[\p{L}\p{M}]*(?:['’\-]\p{L}[\p{L}\p{M}]*)*";
    private const string Item = @"(?:(?:Mr|Ms|Mrs|Dr|Prof|Messrs)\.|(?:\p{Lu}\.){1,3}|" + Cap + @"|[(“""‘']{1,2}" + Cap + @"[)”""’']{1,2}|(?:de|van|von|der|den|la|le|di|da|del|du|bin|ten|ter)(?= )|,? ?(?:Jr|Sr)\b\.?|,? ?(?:II|III|IV)\b)";

    [GeneratedRegex(Item + "(?:[ \u00A0]?" + Item + "){0,14}")]
    private static partial Regex Run { get; }

    [GeneratedRegex(Item)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"\b(?:Mr|Ms|Mrs|Dr|Messrs)\. (?:\p{Lu}[\p{L}\p{M}'’\-]*\.? ){0,2}(?<last>\p{Lu}[\p{L}\p{M}'’\-]+)")]
    private static partial Regex Titled { get; }

    [GeneratedRegex(@"(?<=[(“""‘']{1,2})\p{Lu}[\p{L}\-]+(?=[)”""’'])")]
    private static partial Regex Nickname { get; }

    [GeneratedRegex(@"\A,? ?(?:Jr\.?|Sr\.?|II|III|IV)\z")]
    private static partial Regex Suffix { get; }

    [GeneratedRegex(@"\A(?:de|van|von|der|den|la|le|di|da|del|du|bin|ten|ter|,? ?(?:Jr|Sr)\.?|II|III|IV)\z")]
    private static partial Regex Particle { get; }

    [GeneratedRegex(@"\A,? ?(?:Inc\b|Corp\b|Corporation|Company\b|Co\.|LLC|L\.L\.C|Ltd|Limited|LLP|L\.P\.|PLC|plc|N\.A\.|Group\b|Holdings|Bank\b|\((?:NYSE|NASDAQ|Nasdaq|OTC|TSX|AMEX))")]
    private static partial Regex CompanyFollows { get; }

    [GeneratedRegex(@"(?:[Aa]ppoint(?:s|ed|ment of|ing)|[Nn]am(?:es|ed|ing)|[Pp]romot(?:es|ed|ion of)|[Ee]lect(?:s|ed|ion of)|[Hh]ire[sd]|[Tt]ap(?:s|ped)|[Ww]elcom(?:es|ed)|[Rr]esignation of|[Rr]etirement of|[Dd]eparture of|[Ss]ucceed(?:s|ed|ing)?|[Rr]eplac(?:es|ed|ing)|said|[Pp]resident|[Oo]fficer|CEO|CFO|COO|[Cc]hairman|/s/),? \z")]
    private static partial Regex PersonBefore { get; }

    [GeneratedRegex(@"\A(?:, (?:age )?\d\d,|, (?:the (?:Company|Bank|Registrant|Corporation)['’]s|our|its|who|(?:[Ee]xecutive |[Ss]enior )?[Vv]ice [Pp]resident|[Pp]resident|[Cc]hief \p{L}+ [Oo]fficer|[Cc]hair|CEO|CFO|COO|M\.?D|Ph\.?D|CPA|[Ee]sq)|,? (?:resigned|retired|has (?:been|notified|informed|resigned|served)|was (?:appointed|elected|named|promoted)|will (?:succeed|retire|resign|join|serve|become|assume)|joins|notified|tendered|stepped|passed away|said\b))")]
    private static partial Regex PersonAfter { get; }
}
