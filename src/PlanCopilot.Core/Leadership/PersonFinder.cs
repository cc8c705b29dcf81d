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
    private const int Near = 40;
    private readonly Dictionary<string, string> _byLast = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _titled = new(StringComparer.OrdinalIgnoreCase);
    /// <summary>Names that stand alone behind "Mr." or "Ms.".</summary>
    private readonly HashSet<string> _addressed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _women = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _men = new(StringComparer.OrdinalIgnoreCase);
    private readonly OwnNames _own;
    /// <summary>Where "William (Bill) Doe" is "Bill Doe" from then on, that is the name.</summary>
    private readonly List<(string Known, string Form)> _forms = [];
    private readonly Dictionary<string, string> _usual = new(StringComparer.Ordinal);

    /// <param name="text">The whole document's text.</param>
    /// <param name="own">Companies are named like people: the document's own is never one.</param>
    public PersonFinder(string text, OwnNames own)
    {
        _own = own;
        foreach (Match match in Titled.Matches(text))
        {
            var last = NamePart.Bare(match.Groups["last"].Value);
            _titled.Add(last);
            if (match.Groups["given"].Length == 0) _addressed.Add(last);
            if (match.Groups["she"].Success) _women.Add(last);
            if (match.Groups["he"].Success) _men.Add(last);
        }
        foreach (Match match in NamePart.Run.Matches(text))
            foreach (var part in NamePart.Of(match, text))
                if (IsFullName(text, part)) Add(part);
        foreach (Match match in Listed.Matches(text)) AddListed(text, match);
        foreach (var (known, form) in _forms.GroupBy(pair => pair).OrderByDescending(group => group.Count()).Select(group => group.Key))
            if (_forms.Count(pair => pair == (known, form)) > 1) _usual.TryAdd(known, form);
    }

    /// <returns>Mentions in order, without overlap, as offsets into <paramref name="sentence"/>.</returns>
    public IReadOnlyList<PersonMention> Find(string sentence)
    {
        var found = new List<PersonMention>();
        foreach (Match match in NamePart.Run.Matches(sentence))
            foreach (var part in NamePart.Of(match, sentence))
                if (Resolve(sentence, part) is { } name) found.Add(new PersonMention(part.Start, AfterLetters(sentence, part.End), _usual.GetValueOrDefault(name, name)));
        return found;
    }

    /// <returns>Whether "she" (or else "he") can be the person, as far as "Ms." and "Mr." tell.</returns>
    public bool CanBe(string name, bool isHer) => !(isHer ? _men : _women).Contains(name[(name.LastIndexOf(' ') + 1)..]);

    private void Add(NamePart part)
    {
        var words = part.Words;
        var last = NamePart.Bare(words[^1]);
        // "Robert J. Smith" and "Robert Smith" are one person: the first mention names both.
        if (_byLast.TryGetValue(last, out var known) && IsSame(known, words))
        {
            if (known[0] != words[0][0]) _forms.Add((known, part.Text));
            return;
        }
        _names.Add(part.Text);
        if (!_byLast.TryAdd(last, part.Text)) return; // two people of one last name: the first keeps the short form
        // "Zhang Wei" is "Ms. Zhang" where names begin with the family's.
        if (!_addressed.Contains(last) && _addressed.Contains(words[0])) _byLast.TryAdd(words[0], part.Text);
        _byFirst[words[0]] = _byFirst.ContainsKey(words[0]) ? "" : part.Text;
        foreach (Match nick in NamePart.Nickname.Matches(part.Text)) _byFirst[nick.Value] = part.Text;
    }

    /// <summary>In "A, B and C" all are people when one is: names that no list holds stand beside others that do.</summary>
    private void AddListed(string text, Match list)
    {
        var parts = NamePart.Run.Matches(list.Value).SelectMany(run => NamePart.Of(run, list.Value)).ToList();
        if (!parts.Exists(part => _names.Contains(part.Text))) return;
        foreach (var part in parts)
            if (part.Words.Count is 2 or 3 && !_own.IsCompany(part.Text) && !part.Words.Any(PersonWords.Company.Contains)
                && !CompanyFollows.IsMatch(text.AsSpan(list.Index + part.End, Math.Min(24, text.Length - list.Index - part.End)))) Add(part);
    }

    private string? Resolve(string sentence, NamePart part)
    {
        var words = part.Words;
        var last = NamePart.Bare(words[^1]);
        if (words.Count >= 2)
        {
            if (_names.Contains(part.Text)) return part.Text;
            if (_byLast.TryGetValue(last, out var known) && IsSame(known, words)) return known;
            return IsFullName(sentence, part) ? part.Text : null;
        }
        if (_byLast.TryGetValue(last, out var byLast)) return byLast;
        if (part.HasTitle) return last;
        return _byFirst.TryGetValue(last, out var byFirst) && byFirst != "" ? byFirst : null;
    }

    private bool IsFullName(string text, NamePart part)
    {
        var words = part.Words;
        if (words.Count < 2 || words.Count > 6 || !part.Text.Contains(' ', StringComparison.Ordinal) || words[^1].EndsWith('.') || words[^1].Length < 2 || words.Any(PersonWords.Company.Contains)) return false;
        if (CompanyFollows.IsMatch(text.AsSpan(part.End, Math.Min(24, text.Length - part.End)))) return false;
        if (part.HasTitle) return true;
        if (_own.IsCompany(part.Text)) return false;
        if (words.Any(word => word.Length == 2 && word[1] == '.')) return true;
        return PersonWords.GivenNames.Contains(words[0].Split('-')[0]) || _titled.Contains(NamePart.Bare(words[^1])) || IsInPlaceOfPerson(text, part);
    }

    /// <summary>For names that no list holds: what stands right before or after says that it is somebody.</summary>
    private static bool IsInPlaceOfPerson(string text, NamePart part) =>
        PersonBefore.IsMatch(text[Math.Max(0, part.Start - Near)..part.Start]) || PersonAfter.IsMatch(text.AsSpan(AfterLetters(text, part.End)) is { Length: > 60 } rest ? rest[..60] : text.AsSpan(AfterLetters(text, part.End)));

    /// <summary>Behind "CPA", "Ph.D." and whatever else people put after their names.</summary>
    private static int AfterLetters(string text, int end) => PostNominals.Match(text, end) is { Success: true } letters ? letters.Index + letters.Length : end;

    private static bool IsSame(string known, List<string> words)
    {
        var others = known.Split(' ');
        if (others.Length > 2 && words.Count > 2 && IsInitial(others[1]) && IsInitial(words[1]) && others[1] != words[1]) return false;
        var first = words[0].TrimEnd('.');
        var other = others[0].TrimEnd('.');
        if (NamePart.Nickname.Matches(known).Any(nick => nick.Value == first) || PersonWords.AreNicknames(first, other)) return true;
        return other == first || first[0] == other[0] && (Math.Min(first.Length, other.Length) == 1
            || first.Length >= 3 && other.StartsWith(first, StringComparison.Ordinal) || other.Length >= 3 && first.StartsWith(other, StringComparison.Ordinal));
    }

    private static bool IsInitial(string word) => word.Length == 2 && word[1] == '.';

    [GeneratedRegex(@"\b(?:(?<he>Mr|Messrs)|(?<she>Ms|Mrs)|Dr)\.? (?<given>(?:\p{Lu}[\p{L}\p{M}'’\-]*\.? ){0,2})(?<last>\p{Lu}[\p{L}\p{M}'’\-]+)")]
    private static partial Regex Titled { get; }

    [GeneratedRegex(@"\G(?:,? \(?(?:(?!(?:CEO|CFO|COO|CTO|CIO|CMO|CRO|CHRO|CLO|CISO|CPO|CSO|CCO|CAO|CDO|EVP|SVP|VP|LLC|LLP|PLC|INC|AND|THE|OF|AS|TO|IN|US|USA|UK|III?|IV|JR|SR)\b)[A-Z]{2,5}(?:/[A-Z]{2,4})?(?:®)?|Ph\.? ?D\.?|Pharm\.? ?D\.?|M\.D\.?|J\.D\.?|D\.O\.?|M\.B\.A\.?|C\.P\.A\.?|MSc|BSc|Esq\.?|PhD|P\.Geo\.?|P\.Eng\.?|MD|M\.S\.?)(?![\p{L}\d])\)?)+")]
    private static partial Regex PostNominals { get; }

    [GeneratedRegex(@"\A,? ?(?:Inc\b|Corp\b|Corporation|Company\b|Co\.|LLC|L\.L\.C|Ltd|Limited|LLP|L\.P\.|PLC|plc|N\.A\.|Group\b|Holdings|Bank\b|\((?:NYSE|NASDAQ|Nasdaq|OTC|TSX|AMEX))")]
    private static partial Regex CompanyFollows { get; }

    private const string FullName = @"(?:(?:Mr|Ms|Mrs|Dr)\.? )?\p{Lu}[\p{L}\p{M}'’\-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}\p{M}'’\-]+){1,2}(?:, (?:Jr|Sr|Ph\.? ?D|M\.D)\b\.?)?";

    [GeneratedRegex(@"\b" + FullName + "(?:, " + FullName + ")*,? and " + FullName)]
    private static partial Regex Listed { get; }

    private const string Office = "(?:[Cc]hief|[Pp]resident|[Vv]ice|[Ee]xecutive|[Ss]enior|[Cc]hair|[Ii]nterim|[Aa]cting|[Dd]irector|[Gg]eneral|[Mm]anaging|[Hh]ead|[Pp]rincipal|CEO|CFO|COO|CTO|CIO|CMO|CRO|EVP|SVP|VP)";

    [GeneratedRegex(@"(?:[Aa]ppoint(?:s|ed|ing|ments? of)|[Nn]am(?:es|ed|ing)|[Pp]romot(?:es|ed|ing|ion of)|[Ee]lect(?:s|ed|ing|ion of)|[Hh]ir(?:es|ed|ing|ing of)|[Tt]ap(?:s|ped)|[Ww]elcom(?:es?|ed|ing)|[Aa]dd(?:s|ition of)|[Ss]elect(?:s|ed|ion of)|[Rr]esignations? of|[Rr]etirement of|[Dd]eparture of|[Dd]eath of|[Pp]assing of|[Ss]ucceed(?:s|ed|ing)?|[Rr]eplac(?:es|ed|ing)|[Ss]ucceeded by|[Vv]acated by|[Ll]eft by|[Jj]oined by|said|[Aa]ttorney|[Pp]artner|[Ii]nvestor|[Gg]eneral|[Aa]dmiral|[Gg]overnor|[Ss]enator|[Aa]mbassador|[Pp]resident|[Oo]fficer|CEO|CFO|COO|[Cc]hairman|[Ff]ounder|[Ee]xecutive|[Vv]eteran|[Ee]xpert|[Dd]irectors?|[Mm]embers?|[Ll]eader|/s/),? \z")]
    private static partial Regex PersonBefore { get; }

    [GeneratedRegex(@"\A(?:, (?:age )?\d\d,|, (?:the (?:Company|Bank|Registrant|Corporation)['’]s|our|its|who|both |each |aged? \d|" + Office + @"|currently|formerly|previously|most recently)|,? (?:resigned|retired|(?:has|have|had) (?:been|notified|informed|resigned|retired|served|joined|decided|agreed|accepted|left|stepped|advised|tendered|elected|passed)|(?:was|were|is|are|be) (?:also )?(?:appointed|elected|named|promoted|hired|leaving|joining|retiring|stepping|set to|expected to|succeeded)|(?:will|would) (?:also |be )?(?:succeed|retir|resign|join|serve|becom|assum|step|leav|depart|lead|report|tak|transition|continue|remain)|to (?:the|its|our) (?:board|Board)|to (?:succeed|replace|lead|join|become|serve)|[Bb]ecomes|[Ss]ucceeds|[Aa]ssumes|[Jj]oins|joined|notified|tendered|[Ss]tep(?:s|ped)|passed away|said\b|[Aa]ppointed|[Nn]amed|[Ee]lected|[Pp]romoted|(?:as|to) (?:(?:its|the|our|new|New|a|an) ){0,3}" + Office + @"))")]
    private static partial Regex PersonAfter { get; }
}
