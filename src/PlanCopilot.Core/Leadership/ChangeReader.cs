using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <summary>One reading of one sentence, before what the rest of the document says is brought in.</summary>
/// <param name="Role">Null when the sentence doesn't say: the person's known role is meant.</param>
internal sealed record ReadChange(string Person, Role? Role, Happening Happening, bool Retires, bool Promotes, bool BoardOnly, DateOnly? Effective, string? Successor, bool OnInterim)
{
    /// <summary>Whether the date is said to be the day of effect, not just the day on which somebody acted.</summary>
    public bool Stated { get; init; }
    /// <summary>Happened long before the report: no change, but it tells that the person is gone.</summary>
    public bool IsPast { get; init; }
    /// <summary>Comes from outside: no promotion, whatever else is said.</summary>
    public bool Joins { get; init; }
}

/// <summary>Applies <see cref="ChangeGrammar"/> to a sentence.</summary>
internal static partial class ChangeReader
{
    public static IReadOnlyList<ReadChange> Read(SentenceFrame frame, DateOnly? reported)
    {
        var read = new List<ReadChange>();
        foreach (var clause in frame.Clauses)
        {
            if (Nothing.IsMatch(clause) || Biography.IsMatch(clause)) continue;
            var hits = ChangeGrammar.Rules.SelectMany(rule => rule.Pattern.Matches(clause).Select(match => (rule, match))).ToList();
            foreach (var (rule, match) in hits)
            {
                if (!Holds(clause, rule, match)) continue;
                var trigger = match.Groups["v"].Index;
                var until = hits.Select(hit => hit.match.Groups["v"].Index)
                    .Where(at => at > trigger + match.Groups["v"].Length && at > match.Groups["p"].Index && clause[trigger..at].Contains('.', StringComparison.Ordinal) | clause.AsSpan(trigger, at - trigger).IndexOf(" and ", StringComparison.Ordinal) >= 0)
                    .Where(at => at > match.Index + match.Length).DefaultIfEmpty(clause.Length).Min();
                var (effective, stated) = EffectiveDateReader.InClause(frame, clause, trigger, until, rule.Happening, reported);
                var past = IsHistory(frame, clause, trigger, until, reported);
                read.AddRange(Make(frame, clause, rule.Happening, match, effective).Select(change => change with { IsPast = past, Stated = stated, Joins = Join.IsMatch(match.Groups["v"].Value) }));
            }
        }
        return read;
    }

    private static IEnumerable<ReadChange> Make(SentenceFrame frame, string clause, Happening happening, Match match, DateOnly? effective)
    {
        var trigger = match.Groups["v"].Value;
        var roles = RolesOf(frame, happening, match);
        var interim = happening == Happening.Takes && InterimBasis.IsMatch(clause.AsSpan(match.Index));
        var succeeded = match.Groups["s"].Success ? frame.Person(match.Groups["s"].Value[0]) : null;
        var retires = Retire.IsMatch(trigger) || happening == Happening.Leaves && Retire.IsMatch(match.Value);
        var board = trigger.StartsWith("not ", StringComparison.Ordinal) || trigger.StartsWith("decline", StringComparison.Ordinal);
        foreach (var letter in match.Groups["p"].Value.Where(letter => letter is >= '\uE000' and < '\uE200'))
        {
            var person = frame.Person(letter);
            var own = roles ?? (happening == Happening.Takes ? null : frame.Held.FirstOrDefault(held => held.Person == person)?.Roles.Roles);
            if (own is null) yield return new ReadChange(person, null, happening, retires, Promote.IsMatch(trigger), board, effective, succeeded, interim);
            else foreach (var role in Heads(own)) yield return new ReadChange(person, role, happening, retires, Promote.IsMatch(trigger), board, effective, succeeded, interim);
        }
    }

    /// <summary>"Vice President, Chief Financial Officer and director" is one office and one board seat.</summary>
    private static IEnumerable<Role> Heads(IReadOnlyList<Role> roles)
    {
        var offices = roles.Where(role => !role.IsBoard).ToList();
        if (offices.Count > 0)
        {
            var name = offices.Count == 1 ? offices[0].Name : string.Join(", ", offices.SkipLast(1).Select(role => role.Name)) + " and " + offices[^1].Name;
            yield return new Role(name, false, offices.Any(role => role.IsInterim), offices[0].IsFormer, false);
        }
        if (roles.FirstOrDefault(role => role.IsBoard) is { } seat) yield return seat;
    }

    private static IReadOnlyList<Role>? RolesOf(SentenceFrame frame, Happening happening, Match match)
    {
        if (match.Groups["r"] is not { Success: true } role || role.Length == 0) return null;
        var mid = match.Groups["mid"].Value;
        if (happening == Happening.Leaves && (!LeavesFrom.IsMatch(mid) || LeavesTo.IsMatch(mid)) && !mid.Contains("no longer", StringComparison.Ordinal)) return null;
        if (role.Value == SentenceFrame.B && happening == Happening.Leaves && !FromBoard.IsMatch(mid)) return null;
        return frame.RolesOf(role.Value[0]).Roles;
    }

    private static bool Holds(string clause, ChangeRule rule, Match match)
    {
        var happening = rule.Happening;
        var trigger = match.Groups["v"];
        var mid = match.Groups["mid"].Value;
        var before = clause[Math.Max(0, trigger.Index - 60)..trigger.Index];
        if (NotReal.IsMatch(before) || Conditional.IsMatch(clause[Math.Max(0, trigger.Index - 150)..trigger.Index])) return false;
        if (happening == Happening.Leaves) return !rule.FreeNoun || HoldsForLeaving(before, trigger.Value, clause[(trigger.Index + trigger.Length)..]);
        if (happening == Happening.Dies || match.Groups["s"].Success) return true;
        if (Continuing.IsMatch(before) || Stray.IsMatch(mid)) return false;
        return mid.Trim(' ', ',').Length == 0 || Connects.IsMatch(mid);
    }

    private static bool HoldsForLeaving(string before, string trigger, string after)
    {
        if (Earlier.IsMatch(before)) return false;
        if (trigger is "resignation" or "retirement" or "departure" or "separation from" or "departing") return OwnNoun.IsMatch(before);
        if (trigger.StartsWith("transition", StringComparison.Ordinal) || trigger.StartsWith("leav", StringComparison.Ordinal) || trigger is "left" or "conclude" or "retired" or "retiring")
            return !NotFromWork.IsMatch(after) && !AsAdjective.IsMatch(before);
        return true;
    }

    /// <summary>Whether the clause tells of a time more than a year before the report.</summary>
    private static bool IsHistory(SentenceFrame frame, string clause, int trigger, int until, DateOnly? reported)
    {
        if (reported is not { } now) return false;
        var near = clause[trigger..until];
        var dates = near.Where(letter => letter is >= '\uE500' and < '\uE600').Select(letter => frame.Date(letter).Around).OfType<DateOnly>().ToList();
        if (dates.Count > 0 && dates.All(date => date.DayNumber < now.DayNumber - 150)) return true;
        return Year.Matches(near).Select(match => int.Parse(match.Groups["y"].Value, System.Globalization.CultureInfo.InvariantCulture)).Any(year => year < now.Year);
    }

    [GeneratedRegex(@"\bon an (?:interim|acting|temporary) basis")]
    private static partial Regex InterimBasis { get; }

    [GeneratedRegex("retir")]
    private static partial Regex Retire { get; }

    [GeneratedRegex("join|hire|recruit")]
    private static partial Regex Join { get; }

    [GeneratedRegex("^(?:promot|elevat|steps? up|rise)")]
    private static partial Regex Promote { get; }

    [GeneratedRegex(@"^\W*(?:(?:under|pursuant to|in accordance with) (?:the|his|her|this|such|[^,]{0,40}) ?(?:[a-z\uE000-\uE1FF]+ ){0,4}(?:agreement|letter|plan|policy|terms)|there (?:is|are|was|were|have been|has been) no|neither|no (?:arrangement|family))|\bnominees?\b|annual meeting[^.]{0,80}(?:voted|votes)|arrangements? or understandings?|\b(?:served|worked) in (?:various|several|numerous|a (?:number|variety))|\bheld (?:various|several|numerous|progressively|a (?:number|variety|series))")]
    private static partial Regex Nothing { get; }

    [GeneratedRegex(@"^\W*(?:prior to|previously|before (?:joining|that|his|her)|earlier in|from \S+ (?:to|until|through) |since |between |most recently|formerly|after (?:joining|serving|graduating)|during (?:his|her) (?:career|tenure|time|employment)|in (?:19|20)\d\d,)")]
    private static partial Regex Biography { get; }

    [GeneratedRegex(@"\b(?:not|never|may|might|could|should|shall|until|if|nominat\w+|nominee|propos\w+|candidate|re-?)(?: \w+){0,2} $|\bre-$")]
    private static partial Regex NotReal { get; }

    [GeneratedRegex(@"\b(?:if|in the event|unless|whether|provided that|upon (?:a|any|termination)|in case)\b[^.;☐]*$")]
    private static partial Regex Conditional { get; }

    [GeneratedRegex(@"\b(?:continu\w+|remain\w*|currently|previously|has also|used) (?:\w+ )?$")]
    private static partial Regex Continuing { get; }

    [GeneratedRegex(@"\b(?:from|said|says|succeed\w*|replac\w+|resign\w*|retir\w+|where|report\w*|working|alongside|with|joining|under|committee|previously|formerly|who|continue|remain|award|grant|salary|agreement|naming|appointing|advis\w+|consult\w+)\b")]
    private static partial Regex Stray { get; }

    [GeneratedRegex(@"\b(?:as|to|into|of|the|role|position|become|a|an|its|our)\b")]
    private static partial Regex Connects { get; }

    [GeneratedRegex(@"\b(?:as|from|of|position|positions|role|roles|post|office|offices|duties|the|his|her|our|its|to serve|to be)\b|^ ?$")]
    private static partial Regex LeavesFrom { get; }

    [GeneratedRegex(@"\bto (?:become|join|pursue|assume|accept|the)\b|\bwill (?:become|serve|remain|continue|assume)|\b(?:appointed|named|elected|succeed\w*|notified|informed|remain|continue|advis\w+|said|with the)\b|\band (?:was|has|will|is)\b")]
    private static partial Regex LeavesTo { get; }

    [GeneratedRegex(@"\b(?:from|on|of|off|leave|leaves|left|leaving)(?: both)? $|^ $")]
    private static partial Regex FromBoard { get; }

    [GeneratedRegex(@"\bearlier(?: of)?(?: his| her| their)?(?: \w+,?){0,2} $|\bdeath, (?:\w+ )?$")]
    private static partial Regex Earlier { get; }

    [GeneratedRegex(@"(?:\b(?:his|her|their)|'s)(?: \w+){0,3} $|\b(?:letter|notice) of (?:his |her |their )?$|\bdecision (?:of|regarding|on) $")]
    private static partial Regex OwnNoun { get; }

    [GeneratedRegex(@"^ (?:(?:his|her|their|a) (?:current|prior|previous|former) (?:employer|company)|of absence|behind|open|to the|for the (?:meeting|purpose)|a (?:legacy|mark)|unchanged)")]
    private static partial Regex NotFromWork { get; }

    [GeneratedRegex(@"\b(?:the|a|an|recently|of) $")]
    private static partial Regex AsAdjective { get; }

    [GeneratedRegex(@"\b(?:in|since|during) (?:early |late |mid-?)?(?<y>(?:19|20)\d\d)\b")]
    private static partial Regex Year { get; }
}
