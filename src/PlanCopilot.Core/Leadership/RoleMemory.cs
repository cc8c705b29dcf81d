using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <summary>What a document says, anywhere, about the roles its people held before the change.</summary>
internal sealed partial class RoleMemory
{
    private readonly List<HeldRole> _held = [];
    private readonly HashSet<HeldRole> _served = [];
    private readonly HashSet<string> _insiders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acting = new(StringComparer.Ordinal);
    /// <summary>Who leaves another office.</summary>
    private readonly HashSet<string> _leaving = new(StringComparer.Ordinal);
    /// <summary>Who has long been a director.</summary>
    private readonly HashSet<string> _seated = new(StringComparer.Ordinal);
    /// <summary>A chief of a subsidiary ranks below one of the company.</summary>
    private readonly HashSet<HeldRole> _subsidiary = [];
    private readonly List<(string Person, string Role)> _earlier = [];
    private readonly OwnNames _own;

    public RoleMemory(DocumentReading reading, IEnumerable<ReadChange> read)
    {
        _own = reading.Own;
        _earlier.AddRange(from change in read where change is { IsPast: true, IsElsewhere: false, Happening: Happening.Takes, Role.IsBoard: false } select (change.Person, change.Role?.Name ?? ""));
        foreach (var change in read.Where(change => !change.IsPast && change.Happening == Happening.Leaves)) _leaving.Add(change.Person);
        foreach (var change in read)
            if (change is { IsPast: true, IsElsewhere: false, Happening: Happening.Takes, Role.IsBoard: true }) _seated.Add(change.Person);
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            if (!Cue.IsMatch(reading.TextOf(i)) || reading.Frame(i) is not { } frame) continue;
            _held.AddRange(frame.Held);
            foreach (var clause in frame.Clauses) Learn(frame, clause, reading.Reported);
        }
    }

    /// <returns>The role the document gives the person, as offices joined by "and", or null.</returns>
    public string? RoleOf(string person) => _held.Where(held => held.Person == person && held.Own)
        .Select(held => Role.Join(held.Roles.Roles.Select(role => role.Name))).FirstOrDefault() ?? _earlier.LastOrDefault(earlier => earlier.Person == person).Role;

    /// <returns>Who else is said to be in that role now, and so gives it up when somebody takes it.</returns>
    public IEnumerable<string> Incumbents(string role) => _held
        .Where(held => held.Roles.Roles.Any(known => !known.IsBoard && !known.IsInterim && !known.IsFormer && IsIn(known.Name, role) && (known.IsOutgoing || held.Own && (held.Stated || _served.Contains(held)))))
        .Select(held => held.Person).Distinct(StringComparer.Ordinal);

    /// <summary>The office itself or, of those that one person holds, one of those that he joins.</summary>
    private static bool IsIn(string office, string role) => office == role || Sole.IsMatch(office) && Offices(role).Contains(office, StringComparer.Ordinal);

    /// <returns>Whether one of the offices that a role joins is one of the other's, too, and one that only one person holds.</returns>
    public static bool SharesOffice(string role, string other) => role == other || Offices(role).Intersect(Offices(other), StringComparer.Ordinal).Any(office => Sole.IsMatch(office));

    private static string[] Offices(string role) => role.Split([", ", " and "], StringSplitOptions.None);

    public bool IsInterim(string person) => _acting.Contains(person) || _held.Any(held => held.Person == person && held.Roles.Roles[0].IsInterim);

    /// <returns>Whether the person holds an office that isn't interim.</returns>
    public bool HasOther(string person) => _earlier.Exists(earlier => earlier.Person == person) || _held.Exists(held => held.Person == person && held.Own && held.Roles.Roles.Any(role => role is { IsInterim: false, IsBoard: false, IsFormer: false }));

    /// <returns>Whether the person already worked in the company, as far as is said in a lower role than <paramref name="role"/>.</returns>
    public bool RisesTo(string person, string role)
    {
        var known = OwnOffices(person, role).DefaultIfEmpty(-1).Max();
        return known >= 0 ? known < RoleRank.Of(role) : _insiders.Contains(person) && !_seated.Contains(person);
    }

    /// <returns>Whether the document names the person as one of the company's own before the change.</returns>
    public bool IsInsider(string person) => _insiders.Contains(person) || _seated.Contains(person) || _leaving.Contains(person) || _held.Any(held => held.Person == person && held.Own);

    private IEnumerable<int> OwnOffices(string person, string role)
    {
        foreach (var held in _held.Where(held => held.Person == person && held.Own))
            foreach (var office in held.Roles.Roles.Where(office => office is { IsBoard: false, IsFormer: false } && !office.Name.Contains("Director", StringComparison.Ordinal)))
                if (_subsidiary.Contains(held)) yield return RoleRank.Of(office.Name) - 1;
                else if (!IsSame(office.Name, role)) yield return RoleRank.Of(office.Name);
        foreach (var (_, earlier) in _earlier.Where(earlier => earlier.Person == person && !IsSame(earlier.Role, role))) yield return RoleRank.Of(earlier);
    }

    /// <summary>What a document calls somebody after the change; "Vice President" is not "Executive Vice President".</summary>
    private static bool IsSame(string office, string role) => role.Contains(office, StringComparison.Ordinal) && RoleRank.Of(office) == RoleRank.Of(role) || Offices(role).Contains(office, StringComparer.Ordinal);

    private void Learn(SentenceFrame frame, string clause, DateOnly? reported)
    {
        foreach (Match match in HasServed.Matches(clause))
        {
            var letter = match.Groups["r"].Value[0];
            var roles = frame.RolesOf(letter);
            var behind = clause.AsSpan(match.Index + match.Length);
            var elsewhere = !match.Groups["own"].Success && (frame.IsElsewhere(letter) || Elsewhere.IsMatch(behind));
            var held = new HeldRole(frame.Person(match.Groups["p"].Value[0]), roles, !elsewhere || Subsidiary.IsMatch(behind));
            _held.Add(held);
            if (match.Value.Contains("acting", StringComparison.Ordinal)) _acting.Add(held.Person);
            if (!match.Value.Contains("previously", StringComparison.Ordinal) && !match.Value.Contains("formerly", StringComparison.Ordinal) && !match.Value.Contains("held", StringComparison.Ordinal)) _served.Add(held);
            if (Subsidiary.IsMatch(behind)) _subsidiary.Add(held);
        }
        foreach (Match match in Rising.Matches(clause)) _held.Add(new HeldRole(frame.Person(match.Groups["p"].Value[0]), frame.RolesOf(match.Groups["r"].Value[0]), true));
        foreach (Match match in Remained.Matches(clause)) _held.Add(new HeldRole(frame.Person(match.Groups["p"].Value[0]), frame.RolesOf(match.Groups["r"].Value[0]), true));
        foreach (Match match in Insider.Matches(clause)) _insiders.Add(frame.Person(match.Groups["p"].Value[0]));
        foreach (Match match in Joined.Matches(clause))
        {
            if (!_own.Has(match.Groups["org"].Value.Trim())) continue;
            if (!IsRecent(frame, clause[match.Index..Math.Min(clause.Length, match.Index + match.Length + 60)], reported)) _insiders.Add(frame.Person(match.Groups["p"].Value[0]));
        }
    }

    /// <summary>Who joined weeks ago is the newcomer that the report is about.</summary>
    private static bool IsRecent(SentenceFrame frame, string near, DateOnly? reported)
    {
        var date = near.Where(letter => letter is >= '\uE500' and < '\uE600').Select(letter => frame.Date(letter).Around).FirstOrDefault();
        if (date is { } joined && reported is { } now) return joined.DayNumber > now.DayNumber - 60;
        return date is null && !Past.IsMatch(near);
    }

    [GeneratedRegex(@"join|serv|officer|president|CEO|CFO|COO|EVP|SVP|VP|counsel|director|secretary|treasurer|controller|head of|chair|continue|held|been with", RegexOptions.IgnoreCase)]
    private static partial Regex Cue { get; }

    private const string P = SentenceFrame.P;

    [GeneratedRegex("(?<p>" + P + @")[^.;\uE000-\uE3FF]{0,30}? (?:ha[sd] (?:also )?(?:previously )?served|ha[sd] (?:also )?been serving|ha[sd] been acting|ha[sd] been|previously (?:has )?served|currently serves|currently|is currently|serves|has (?:previously )?held|(?:previously|formerly) was|was (?:previously|formerly)|remained|has [^.;\uE000-\uE3FF]{0,60} in (?:his|her) (?:capacity|role))(?: the (?:position|role|office) of)?(?: as)?(?<own> (?:the )?(?:company|registrant|bank|corporation)'s| our| its)?(?: the| [a-z]+'s| [a-z]+)? (?<r>" + SentenceFrame.R + ")")]
    private static partial Regex HasServed { get; }

    /// <summary>"stepped down as president in 2006 but remained chairman".</summary>
    [GeneratedRegex("(?<p>" + P + @")[^.;\uE000-\uE1FF]{31,120}? remained (?:as )?(?:the |its |our )?(?<r>" + SentenceFrame.R + ")")]
    private static partial Regex Remained { get; }

    /// <summary>"promoted from Vice President to".</summary>
    [GeneratedRegex("(?<p>" + P + @")[^.;\uE000-\uE1FF]{0,60}? from (?:(?:his|her|the|role|position|of|as) ){0,5}(?<r>" + SentenceFrame.R + @")[^.;\uE000-\uE1FF]{0,40} to\b")]
    private static partial Regex Rising { get; }

    [GeneratedRegex("(?<p>" + P + @")[^.;\uE000-\uE1FF]{0,30}? joined (?<org>[a-z0-9.&'\- ]{2,40}?)(?= in | on | as | from | earlier|,|\.|$)|\b(?:since )?joining (?<org>[a-z0-9.&'\- ]{2,40}?)(?= in | as |,| on )[^;\uE000-\uE1FF]{0,80}(?<p>" + P + ")")]
    private static partial Regex Joined { get; }

    [GeneratedRegex("(?<p>" + P + @")[^.;\uE000-\uE1FF]{0,30}? (?:will continue to (?:oversee|lead|manage|run|head)|has been with (?:the company|us)|has held (?:various|several|numerous|a (?:number|variety)|positions)[^.;]{0,60} (?:the company|with us))")]
    private static partial Regex Insider { get; }

    [GeneratedRegex("^(?:Chief .* Officer|President|General Counsel|.*Chair(?:man|woman|person)? of the Board)$")]
    private static partial Regex Sole { get; }

    [GeneratedRegex(@"\A,? (?:of|for|at|with) ")]
    private static partial Regex Elsewhere { get; }

    [GeneratedRegex(@"\A,? ?(?:(?:of|for|at|with) [^.;]{0,40})?(?:[a-z\-']+ ){0,4}subsidiar")]
    private static partial Regex Subsidiary { get; }

    [GeneratedRegex(@"\b(?:in (?:19|20)\d\d|earlier|since|ago|[\uE500-\uE5FF])")]
    private static partial Regex Past { get; }
}
