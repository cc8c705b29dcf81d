using System.Text;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <param name="Own">Whether the sentence says that it is (or was until now) a role at the company that reports.</param>
internal sealed record HeldRole(string Person, RoleMention Roles, bool Own);

/// <summary>
/// A sentence with its people, roles and dates replaced by one letter each of the private use area, in lower case, so that
/// grammar can be written as patterns over what is left. Appositions ("Jane Doe, our Chief Financial Officer,") are taken out
/// and kept as <see cref="Held"/>; a relative clause becomes a clause of its own.
/// </summary>
internal sealed partial class SentenceFrame
{
    // Ranges of letters: people U+E000.., roles U+E200.., "the board" U+E400, dates U+E500..
    public const string P = "[\uE000-\uE1FF]", R = "[\uE200-\uE3FF]", B = "\uE400", D = "[\uE500-\uE5FF]";

    private readonly List<string> _people = [];
    private readonly List<RoleMention> _roles = [];
    private readonly List<DateMention> _dates = [];
    private readonly List<HeldRole> _held = [];
    private readonly List<string> _clauses = [];

    public SentenceFrame(string sentence, IReadOnlyList<PersonMention> people, DateOnly? reported, IReadOnlyDictionary<string, DateOnly> named)
    {
        var frame = Replace(sentence, people, reported, named);
        frame = Noise.Replace(frame.Replace('’', '\''), "");
        frame = Degrees.Replace(frame, "$1");
        frame = Relative.Replace(frame, TakeRelative);
        frame = Apposition.Replace(frame, TakeApposition);
        frame = Prenominal.Replace(frame, TakePrenominal);
        _clauses.Insert(0, frame);
    }

    /// <summary>The main clause first, then relative clauses with their antecedent as subject.</summary>
    public IReadOnlyList<string> Clauses => _clauses;
    public IReadOnlyList<HeldRole> Held => _held;
    public IReadOnlyList<string> People => _people;

    public string Person(char letter) => _people[letter - '\uE000'];
    public RoleMention RolesOf(char letter) => letter == '\uE400' ? Board : _roles[letter - '\uE200'];
    public DateMention Date(char letter) => _dates[letter - '\uE500'];

    private static readonly RoleMention Board = new(0, 0, [new Role("Director", true, false, false, false)]);

    private string Replace(string sentence, IReadOnlyList<PersonMention> people, DateOnly? reported, IReadOnlyDictionary<string, DateOnly> named)
    {
        var spans = new List<(int Start, int End, int Rank, Func<char> Letter)>();
        foreach (var date in DateReader.Find(sentence, reported)) spans.Add((date.Start, date.End, 0, () => Keep(_dates, date, '\uE500')));
        foreach (Match term in NamedDate.Matches(sentence))
            if (named.TryGetValue(term.Groups["term"].Value, out var day)) spans.Add((term.Index, term.Index + term.Length, 0, () => Keep(_dates, new DateMention(term.Index, term.Index + term.Length, day, day), '\uE500')));
        foreach (var person in people) spans.Add((person.Start, person.End, 1, () => Keep(_people, person.Name, '\uE000')));
        foreach (var role in RoleFinder.Find(sentence)) spans.Add((role.Start, role.End, 2, () => Keep(_roles, role, '\uE200')));
        foreach (Match board in TheBoard.Matches(sentence)) spans.Add((board.Index, board.Index + board.Length, 3, () => '\uE400'));
        var text = new StringBuilder();
        var at = 0;
        foreach (var span in spans.OrderBy(span => span.Start).ThenBy(span => span.Rank))
        {
            if (span.Start < at) continue;
            text.Append(sentence.AsSpan(at, span.Start - at).ToString().ToLowerInvariant()).Append(span.Letter());
            at = span.End;
        }
        return text.Append(sentence[at..].ToLowerInvariant()).ToString();
    }

    private static char Keep<T>(List<T> list, T item, char first)
    {
        if (list.Count < 250) list.Add(item);
        return (char)(first + list.Count - 1);
    }

    private string TakeRelative(Match match)
    {
        var person = match.Groups["p"].Value;
        _clauses.Add(person + match.Groups["clause"].Value);
        return person + (match.Value.EndsWith(',') ? "" : match.Groups["end"].Value);
    }

    private string TakeApposition(Match match)
    {
        var roles = RolesOf(match.Groups["r"].Value[0]);
        _held.Add(new HeldRole(Person(match.Groups["p"].Value[0]), roles, OwnRole.IsMatch(match.Groups["apposition"].Value) && !roles.Roles[0].IsFormer));
        return match.Groups["p"].Value;
    }

    private string TakePrenominal(Match match)
    {
        var roles = RolesOf(match.Groups["r"].Value[0]);
        _held.Add(new HeldRole(Person(match.Groups["p"].Value[0]), roles, true));
        return match.Groups["p"].Value;
    }

    /// <summary>"the Effective Date", which the document defines elsewhere.</summary>
    [GeneratedRegex(@"\b(?:[Tt]he|[Ss]uch) (?<term>(?:\p{Lu}\p{L}+ ){1,2}Date)\b")]
    private static partial Regex NamedDate { get; }

    [GeneratedRegex(@"\b(?:the|its|our|their)(?: (?:company|bank|registrant|corporation|firm)['’]s)? board(?: of directors| of trustees)?\b|\bboard of directors\b|(?<=(?:to|joins|from|on) (?:\p{L}+['’]?s? ){0,4})board\b", RegexOptions.IgnoreCase)]
    private static partial Regex TheBoard { get; }

    [GeneratedRegex(@" ?\([^()]{0,120}\)|[“”""]")]
    private static partial Regex Noise { get; }

    [GeneratedRegex("(" + P + @")(?:,? (?:m\.?d\.?|ph\.?d\.?|cpa(?:/ca)?|cma|cfm|cfa|mba|esq\.?|j\.?d\.?|d\.?o\.?|pharm\.?d\.?|ma|msc|bsc|jr\.?|sr\.?|pe|frcp|facs|(?:age )?\d\d(?: years old)?)(?![\p{L}\d]),?)+")]
    private static partial Regex Degrees { get; }

    [GeneratedRegex("(?<p>" + P + @"),? (?:who|whom)(?<clause> [^;]{3,240}?)(?<end>,(?! and " + R + @")|\.?$)")]
    private static partial Regex Relative { get; }

    [GeneratedRegex("(?<p>" + P + @"),(?<apposition> (?:(?:the )?[a-z.&]+'s |the |its |our |currently |current |formerly |former |a |an |the |who is |also |most recently )*(?<r>" + R + @")(?: (?:of|for|at|in|and|since|with) [^,;\uE000-\uE1FF]{0,90}|))(?:,|(?= (?:resigned|retired|has|have|will|was|notified|informed|tendered)))")]
    private static partial Regex Apposition { get; }

    [GeneratedRegex("(?<!(?:appoint|nam|elect|promot|hir|tap|select|welcom|add)[a-z]{0,4} (?:its |a |the |an |new )*)(?<!\\b(?:as|to) (?:its |the |our )?)(?<r>" + R + "),? (?:and founder,? )?(?<p>" + P + ")")]
    private static partial Regex Prenominal { get; }

    [GeneratedRegex("(?:company|registrant|corporation|bank|firm)'s|our |its |currently|current|of the (?:company|corporation|bank)")]
    private static partial Regex OwnRole { get; }
}
