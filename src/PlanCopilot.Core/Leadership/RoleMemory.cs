using System.Text.RegularExpressions;
using PlanCopilot.Core.Documents;

namespace PlanCopilot.Core.Leadership;

/// <summary>What a document says, anywhere, about the roles its people held before the change.</summary>
internal sealed partial class RoleMemory
{
    private readonly List<HeldRole> _held = [];
    private readonly HashSet<HeldRole> _served = [];
    private readonly HashSet<string> _insiders = new(StringComparer.Ordinal);

    public RoleMemory(Document document, DocumentReading reading)
    {
        var company = CompanyWord(document);
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            if (!Cue.IsMatch(reading.TextOf(i)) || reading.Frame(i) is not { } frame) continue;
            _held.AddRange(frame.Held);
            foreach (var clause in frame.Clauses) Learn(frame, clause, company, reading.Reported);
        }
    }

    /// <returns>The role the document gives the person, as offices joined by "and", or null.</returns>
    public string? RoleOf(string person) =>
        _held.Where(held => held.Person == person).OrderByDescending(held => held.Own).Select(held => string.Join(" and ", held.Roles.Roles.Select(role => role.Name))).FirstOrDefault();

    /// <returns>Who else is said to be in that role now, and so gives it up when somebody takes it.</returns>
    public IEnumerable<string> Incumbents(string role) => _held
        .Where(held => held.Roles.Roles.Any(known => !known.IsBoard && !known.IsInterim && !known.IsFormer && known.Name == role && (known.IsOutgoing || _served.Contains(held))))
        .Select(held => held.Person).Distinct(StringComparer.Ordinal);

    public bool IsInterim(string person) => _held.Any(held => held.Person == person && held.Roles.Roles[0].IsInterim);

    /// <returns>Whether the person already worked in the company, as far as is said in a lower role than <paramref name="role"/>.</returns>
    public bool RisesTo(string person, string role)
    {
        var known = OwnOffices(person).Where(office => !role.Contains(office, StringComparison.Ordinal)).Select(RoleRank.Of).DefaultIfEmpty(-1).Max();
        return known >= 0 ? known < RoleRank.Of(role) : _insiders.Contains(person);
    }

    /// <returns>Whether the document names the person as one of the company's own before the change.</returns>
    public bool IsInsider(string person) => _insiders.Contains(person) || _held.Any(held => held.Person == person && held.Own);

    private IEnumerable<string> OwnOffices(string person) => _held
        .Where(held => held.Person == person && held.Own).SelectMany(held => held.Roles.Roles)
        .Where(role => role is { IsBoard: false, IsFormer: false } && !role.Name.Contains("Director", StringComparison.Ordinal)).Select(role => role.Name);

    private void Learn(SentenceFrame frame, string clause, string company, DateOnly? reported)
    {
        foreach (Match match in HasServed.Matches(clause))
        {
            var roles = frame.RolesOf(match.Groups["r"].Value[0]);
            var elsewhere = !match.Groups["own"].Success && (roles.Roles.Any(role => role.Name.Contains(" of ", StringComparison.Ordinal)) || Elsewhere.IsMatch(clause.AsSpan(match.Index + match.Length)));
            var held = new HeldRole(frame.Person(match.Groups["p"].Value[0]), roles, !elsewhere);
            _held.Add(held);
            _served.Add(held);
        }
        foreach (Match match in Joined.Matches(clause))
        {
            var org = match.Groups["org"].Value.Trim();
            if (!OwnCompany.IsMatch(org) && !(company != "" && org.StartsWith(company, StringComparison.Ordinal))) continue;
            if (IsRecent(frame, clause[match.Index..Math.Min(clause.Length, match.Index + match.Length + 60)], reported)) continue;
            _insiders.Add(frame.Person(match.Groups["p"].Value[0]));
        }
    }

    /// <summary>Who joined weeks ago is the newcomer that the report is about.</summary>
    private static bool IsRecent(SentenceFrame frame, string near, DateOnly? reported)
    {
        var date = near.Where(letter => letter is >= '\uE500' and < '\uE600').Select(letter => frame.Date(letter).Around).FirstOrDefault();
        if (date is { } joined && reported is { } now) return joined.DayNumber > now.DayNumber - 60;
        return date is null && !Past.IsMatch(near);
    }

    private static string CompanyWord(Document document)
    {
        var name = document.Company ?? Headline.Match(document.Text).Groups["company"].Value;
        return name.Split(' ', ',')[0].ToLowerInvariant();
    }

    [GeneratedRegex(@"join|serv|officer|president|CEO|CFO|COO|EVP|SVP|VP|counsel|director|secretary|treasurer|controller|head of|chair", RegexOptions.IgnoreCase)]
    private static partial Regex Cue { get; }

    [GeneratedRegex("(?<p>" + SentenceFrame.P + @")[^.;\uE000-\uE3FF]{0,30}? (?:has served|has been serving|has been acting|has been|currently serves|currently|is currently|serves|has [^.;\uE000-\uE3FF]{0,60} in (?:his|her) (?:capacity|role))(?: as)?(?<own> (?:the )?(?:company|registrant|bank|corporation)'s| our| its)?(?: the| [a-z]+'s| [a-z]+)? (?<r>" + SentenceFrame.R + ")")]
    private static partial Regex HasServed { get; }

    [GeneratedRegex("(?<p>" + SentenceFrame.P + @")[^.;\uE000-\uE1FF]{0,30}? joined (?<org>[a-z0-9.&'\- ]{2,40}?)(?= in | on | as | from | earlier|,|\.|$)|\bjoining (?<org>[a-z0-9.&'\- ]{2,40}?)(?= in | as |,)[^;\uE000-\uE1FF]{0,80}(?<p>" + SentenceFrame.P + ")")]
    private static partial Regex Joined { get; }

    [GeneratedRegex(@"\A,? (?:of|for|at|with) ")]
    private static partial Regex Elsewhere { get; }

    [GeneratedRegex(@"^(?:the (?:company|bank|firm|corporation|organization)|us|our company)$")]
    private static partial Regex OwnCompany { get; }

    [GeneratedRegex(@"\b(?:in (?:19|20)\d\d|earlier|since|ago|[\uE500-\uE5FF])")]
    private static partial Regex Past { get; }

    [GeneratedRegex(@"\A\W*(?<company>[^\n]{2,60}?) (?:[Aa]ppoints|[Nn]ames|[Pp]romotes|[Aa]nnounces|[Ee]lects|[Hh]ires|[Tt]aps|[Ww]elcomes)\b")]
    private static partial Regex Headline { get; }
}
