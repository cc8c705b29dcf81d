using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <summary>People who stand together in a clause, such as "A, B and C", as letters; End is behind the last.</summary>
internal readonly record struct PersonGroup(string Letters, int Start, int End);

/// <summary>Roles that belong to one word of change; Letters are a role's or the board's, End is behind the last.</summary>
internal readonly record struct RoleGroup(string Letters, string Link, int End);

/// <summary>
/// Finds what belongs to a word of change: the nearest people and roles on the side where they are to be expected, as long
/// as nothing stands between that would belong to somebody or something else.
/// </summary>
internal static partial class ClauseArguments
{
    private const string P = SentenceFrame.P, R = SentenceFrame.R;
    private const string RB = SentenceFrame.RB;
    private const int FurthestSubject = 260, FurthestObject = 90, FurthestRole = 120;

    public static bool IsPerson(char letter) => letter is >= '\uE000' and < '\uE200';

    public static bool IsRole(char letter) => letter is >= '\uE200' and <= '\uE401';

    /// <returns>Who does what the word at <paramref name="at"/> says, standing before it.</returns>
    public static PersonGroup? Before(string clause, int at)
    {
        var last = at - 1;
        while (last >= 0 && !IsPerson(clause[last])) last--;
        // "will succeed John Roe and become": who succeeds him does both.
        while (last >= 0 && !clause.AsSpan(last, at - last).Contains(" who ", StringComparison.Ordinal) && AsObject.IsMatch(clause[..last]) && PersonBefore(clause, last) is { } subject) last = subject;
        if (last < 0 || at - last > FurthestSubject || Barrier.IsMatch(clause.AsSpan(last + 1, at - last - 1))) return null;
        return GroupEndingAt(clause, last);
    }

    private static int? PersonBefore(string clause, int at)
    {
        for (at--; at >= 0; at--)
            if (IsPerson(clause[at])) return at;
        return null;
    }

    /// <returns>To whom it is done: who stands behind the word, before any role but one that is part of the name ("new CFO Jane Doe").</returns>
    public static PersonGroup? After(string clause, int at, int until)
    {
        var first = at;
        while (first < until && !IsPerson(clause[first])) first++;
        if (first >= until || first - at > FurthestObject || NotObject.IsMatch(clause.AsSpan(at, first - at))) return null;
        var roles = clause.AsSpan(at, first - at).IndexOfAnyInRange('\uE200', '\uE401');
        return roles >= 0 && !TitleBefore.IsMatch(clause.AsSpan(at, first - at)) ? null : GroupStartingAt(clause, first, until);
    }

    /// <returns>The next person, whatever office is named before: "the resignation of our CFO, Jane Doe".</returns>
    public static PersonGroup? Next(string clause, int at, int until)
    {
        var first = at;
        while (first < until && !IsPerson(clause[first])) first++;
        return first >= until || first - at > FurthestObject || OtherVerb.IsMatch(clause.AsSpan(at, first - at)) ? null : GroupStartingAt(clause, first, until);
    }

    /// <returns>The next person of "A as CFO and B as COO", from behind a role.</returns>
    public static PersonGroup? NextOfList(string clause, int at, int until) =>
        At(ListGoesOn, clause, at, until) is { } next ? GroupStartingAt(clause, next.Index + next.Length - 1, until) : null;

    /// <returns>The roles behind <paramref name="at"/>, all that are joined by "and"; null when somebody else's name comes first.</returns>
    public static RoleGroup? Roles(string clause, int at, int until)
    {
        var first = at;
        while (first < until && !IsRole(clause[first]))
            if (IsPerson(clause[first++])) return null;
        if (first >= until || first - at > FurthestRole) return null;
        var link = clause[at..first];
        if (link.Contains(';', StringComparison.Ordinal)) return null;
        if (FromRole.IsMatch(link) && At(ToRole, clause, first + 1, until) is { } to)
            return Joined(clause, to.Index + to.Length - 1, until, " to ");
        return Joined(clause, first, until, FromOther.IsMatch(link) ? " to " : link);
    }

    /// <returns>The role behind "to", for who goes from one to another.</returns>
    public static RoleGroup? RolesTo(string clause, int at, int until)
    {
        for (var first = at; first < until; first++)
            if (IsRole(clause[first]) && At(ToRole, clause, first + 1, until) is { } to) return Joined(clause, to.Index + to.Length - 1, until, " to ");
        return null;
    }

    /// <summary>A pattern that begins with \G, at one place; it may look back.</summary>
    private static Match? At(Regex pattern, string clause, int at, int until) =>
        pattern.Match(clause, at) is { Success: true } match && match.Index + match.Length <= until ? match : null;

    private static RoleGroup Joined(string clause, int first, int until, string link)
    {
        var letters = clause[first].ToString();
        var end = first + 1;
        while (end < until && At(AlsoRole, clause, end, until) is { } also)
        {
            letters += clause[also.Index + also.Length - 1];
            end = also.Index + also.Length;
        }
        return new RoleGroup(letters, link, end);
    }

    private static PersonGroup GroupEndingAt(string clause, int last)
    {
        var letters = clause[last].ToString();
        var start = last;
        while (Connectors.FirstOrDefault(word => clause.AsSpan(0, start).EndsWith(word)) is { } and && start > and.Length && IsPerson(clause[start - and.Length - 1]))
        {
            start -= and.Length + 1;
            letters = clause[start] + letters;
        }
        return new PersonGroup(letters, start, last + 1);
    }

    private static readonly string[] Connectors = [", and ", " and ", ", as well as ", " as well as ", ", along with ", " & ", ", "];

    private static PersonGroup GroupStartingAt(string clause, int first, int until)
    {
        var letters = clause[first].ToString();
        var end = first + 1;
        while (end < until && At(ListAfter, clause, end, until) is { } list)
        {
            letters += clause[list.Index + list.Length - 1];
            end = list.Index + list.Length;
        }
        return new PersonGroup(letters, first, end);
    }

    private const string And = "(?:,? and |, | & |,? as well as |,? along with )";

    /// <summary>What begins a clause with a subject of its own, or names another subject.</summary>
    [GeneratedRegex(@"[;☐]|\b(?:until|unless|whether|once|which|that the (?:company|board)|and that(?! (?:his|her|their) )|pursuant to|if|successor|replacement|predecessor)\b|""")]
    private static partial Regex Barrier { get; }

    [GeneratedRegex(@"(?<!\b(?:was|were|be|been|is|are) )\b(?:succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)) $|\bin favou?r of $")]
    private static partial Regex AsObject { get; }

    [GeneratedRegex(@"[;☐]|\bby |\b(?:following|after|upon|with|from|said|succeed\w*|replac\w*|resign\w*|retire\w*|depart\w*|death|vacated|left|committee|independent auditor|where|who)\b")]
    private static partial Regex NotObject { get; }

    [GeneratedRegex(@"[;☐]|\b(?:was|were|has|have|will|is|are|said|announced|notified|and)\b")]
    private static partial Regex OtherVerb { get; }

    [GeneratedRegex(R + @",? $")]
    private static partial Regex TitleBefore { get; }

    [GeneratedRegex(@"\G(?: to| of)?(?:[^;.\uE000-\uE401]{0,50})?(?:,? and|,|,? as well as| &)(?: (?:the )?(?:appointment|promotion|election|hiring|addition) of| (?:also )?(?:named|appointed|elected|promoted|hired))? " + P)]
    private static partial Regex ListGoesOn { get; }

    [GeneratedRegex(@"\G(?:(?<=[\uE200-\uE401]) as (?=[\uE200-\uE3FF])|, (?:respectively )?|,? (?:and|&|as well as)(?: as)? |/)(?:also )?(?:was )?(?:as |to |of |from |on |appointed |elected |named |to serve as |to serve on |joins? |joining |join )*(?:a |an |the |its |our |his |her |the company's |the bank's |a member of |one of |new )*" + RB)]
    private static partial Regex AlsoRole { get; }

    [GeneratedRegex(@"\bfrom (?:[a-z']+ ){0,6}$")]
    private static partial Regex FromRole { get; }

    /// <summary>"from chief geologist to": an office that no head noun shows.</summary>
    [GeneratedRegex(@"^ from (?:[a-z'&-]+,? ){1,8}?to (?:(?:the|role|position|office|post|of|its|our) ){0,6}$")]
    private static partial Regex FromOther { get; }

    [GeneratedRegex(@"\G[^;.\uE000-\uE401]{0,60} to (?:[a-z']+ ){0,6}" + RB)]
    private static partial Regex ToRole { get; }

    [GeneratedRegex(@"\G" + And + P)]
    private static partial Regex ListAfter { get; }
}
