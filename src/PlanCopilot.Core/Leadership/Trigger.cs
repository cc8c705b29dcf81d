using System.Buffers;
using System.Text.RegularExpressions;

namespace PlanCopilot.Core.Leadership;

/// <summary>
/// How a <see cref="Trigger"/> finds its person and its role: "Names" acts on somebody, "NamingOf" is its noun, "Takes" is
/// what somebody does himself, and so on.
/// </summary>
internal enum TriggerKind { Names, NamingOf, Takes, NewRole, Succeeds, Leaves, LeavingOf, Ends, Removes, NotReelected, Dies, DeathOf }

/// <summary>A word that says that somebody takes or leaves an office, and where it stands in a clause.</summary>
internal readonly record struct Trigger(TriggerKind Kind, int Start, int End, string Text);

/// <summary>The words of change, over the letters of a <see cref="SentenceFrame"/>'s clause.</summary>
internal static partial class Triggers
{
    private const string R = SentenceFrame.R, B = SentenceFrame.B, P = SentenceFrame.P;

    public static IReadOnlyList<Trigger> Find(string clause) =>
        [.. Matches(clause).Select(match => new Trigger(KindOf(match), match.Index, match.Index + match.Length, match.Value))];

    /// <summary>Tries the grammar only where one of the words begins.</summary>
    private static IEnumerable<Match> Matches(string clause)
    {
        for (var at = 0; at < clause.Length && clause.AsSpan(at).IndexOfAny(Beginnings) is >= 0 and var skip;)
        {
            at += skip;
            var match = at == 0 || !char.IsLetterOrDigit(clause[at - 1]) ? Words.Match(clause, at) : Match.Empty;
            if (match.Success) yield return match;
            at = match.Success ? match.Index + match.Length : at + 1;
        }
    }

    private static readonly SearchValues<string> Beginnings = SearchValues.Create(
        ["accept", "act", "add", "advanc", "agree", "appoint", "arriv", "assum", "becam", "becom", "began", "begin", "begun", "bring", "brought", "ceas", "change", "choose", "chose", "commenc", "conclu", "death", "declin", "depart",
            "designat", "died", "discharg", "dismiss", "early", "elect", "elevat", "eliminat", "employment", "end", "engag", "exit", "expanded", "fill", "fire", "gave", "giv", "had", "hand", "has", "hir", "install", "is ", "join",
            "last day", "leav", "left", "let go", "mov", "nam", "new ", "no longer", "not ", "now ", "oust", "part", "pass", "promot", "quit", "re-", "reappoint", "recruit", "reelect", "rejoin", "reliev", "relinquish", "remov",
            "replac", "resign", "responsib", "retir", "return", "ris", "rose", "select", "separat", "shall", "start", "step", "succe", "tak", "tap", "terminat", "to ", "took", "transition", "unexpected", "untimely", "vacat",
            "was ", "welcom", "will", "would", "addition", "hold", "decided", "intends", "wishes"], StringComparison.Ordinal);

    private static TriggerKind KindOf(Match match)
    {
        foreach (var kind in Kinds)
            if (match.Groups[kind.Group].Success) return kind.Kind;
        throw new InvalidOperationException("A word of change belongs to no kind.");
    }

    private static readonly (string Group, TriggerKind Kind)[] Kinds =
    [
        ("notreelected", TriggerKind.NotReelected), ("dies", TriggerKind.Dies), ("deathof", TriggerKind.DeathOf), ("removes", TriggerKind.Removes),
        ("leaves", TriggerKind.Leaves), ("leavingof", TriggerKind.LeavingOf), ("ends", TriggerKind.Ends), ("newrole", TriggerKind.NewRole),
        ("takes", TriggerKind.Takes), ("succeeds", TriggerKind.Succeeds), ("names", TriggerKind.Names), ("namingof", TriggerKind.NamingOf),
    ];

    private const string NotReelected = @"not (?:(?:to|be|been|intend|intending|plan|planning|wish|going|choose|expect|elect) ){0,3}(?:stand(?:ing)?|seek(?:ing)?|run(?:ning)?|(?:re-?)?nominated|be a candidate|offer(?:ing)? (?:himself|herself))(?: as a \w+)?(?: for)?(?: another term| (?:re-?)?(?:election|nomination))|declin(?:e[sd]?|ing) to (?:stand|seek|run)(?: for (?:re-?)?election)?";
    private const string Dies = "passed away|died|has died|unexpected passing|untimely death";
    private const string DeathOf = "death|passing(?: away)?";
    private const string Removes = "terminat(?:ed|es|ing)|remov(?:ed|es|ing)|dismiss(?:ed|es|ing)?|reliev(?:ed|es)|eliminat(?:es|ed|ing) the (?:position|role) of|discharged|ousted|ousts|fired|fires|let go";
    private const string Leaves = @"hand(?:s|ed|ing)? over (?:the |his |her )(?:role|position|office|post|job|duties)(?= (?:of|as) )|quits?|resign(?:s|ed|ing)?|retir(?:es?|ed|ing)|step(?:s|ped|ping)? (?:down|aside|away|back)|depart(?:s|ed|ing)?|leav(?:es?|ing)|left|separat(?:es?|ed|ing) from|(?:agreed|agreement) (?:to|upon|on) (?:a |his |her )?(?:mutual )?separat(?:e|ion)|ceas(?:es?|ed|ing) (?:to|serving|being|his|her)|transition(?:s|ed|ing)? (?:out of|from|away from)(?= (?:his|her|their|these|this|that|the|both|[\uE200-\uE3FF]))|(?:relinquish|vacat)(?:e|es|ed|ing)?|conclud(?:es?|ed|ing) (?:his|her|their) (?:tenure|service|employment|term)|(?:end|ends|ended|ending|terminat(?:es?|ed|ing)) (?:his|her|their)? ?(?:employment|tenure|service)|no longer (?:be |is )?(?:serv(?:e|es|ing)|be|is|employed|hold|holds|with|act)|tak(?:es?|ing|en) (?:an )?(?:early |voluntary )?retirement|part(?:s|ed|ing)? ways|exits|exiting|giv(?:es?|ing) up|gave up|(?:leaving|decided|elected|chosen|intends|wishes)[^.;" + "\uE000-\uE1FF" + @"]{0,40} pursue (?:other|new|outside)[a-z ]{0,30} (?:opportunit|interest|endeavor|challenge)\w*";
    private const string LeavingOf = "(?:early )?(?:resignations?|retirements?|departures?|separation|termination|removal|dismissal|stepping down|last day)";
    private const string Ends = @"(?:(?:will|would|shall|to) (?:be )?(?:end|cease|conclude|eliminated|terminate(?! (?:the|their|this|its|[\uE000-\uE1FF])))|(?:was|has been|is being|was being|is|being) (?:ended|eliminated)|ends|ended|ceases|ceased|concludes|concluded)(?! (?:to|his|her|being|serving))";
    private const string NewRole = @"(?:new|expanded) (?:role|position|post|job|duties|responsibilities) (?:as|of)|employment as|appointments? as";
    private const string Takes = @"(?:begins?|beginning|start(?:s|ed|ing)?|commenc(?:es?|ed|ing))(?: (?:his|her|their))?(?: (?:employment|work|duties|service|job|role|tenure))?(?: (?:with|at) [^;.,\uE000-\uE5FF]{1,40}?)?(?= as (?!of\b))|becom(?:es?|ing)|became|assum(?:es?|ed|ing)|tak(?:es?|ing|en) (?:over|on|up)(?! (?:for|from) )|tak(?:es?|ing|en) the (?:helm|reins)|took (?:over|on|up)|(?<=(?:will|would|to|and|then|[\uE000-\uE1FF]) )transition (?:in)?to|transition(?:s|ed|ing) (?:in)?to|mov(?:es?|ed|ing) (?:up |in)?to|(?:re)?join(?:s|ed|ing)?|return(?:s|ed|ing)? (?:to (?!his|her)[^;.\uE000-\uE401]{0,40})?as|(?:will|to|would|shall|agreed to|begins?|beginning|began|begun|commences?|now) (?:also |initially |now )?(?:serv(?:e|es|ing)|act(?:ing)?(?= as))|(?:will|to) lead(?=[^;.\uE000-\uE401]{0,80} as )|steps? (?:in(?:to)?|up)|stepped (?:in(?:to)?|up)|stepping (?:in(?:to)?|up)|start(?:s|ed|ing)? as|accept(?:s|ed|ing)? (?:the |an |a )?(?:position|role|post|appointment|offer)|(?:will|to) fill(?= (?:the|that) (?:position|role|post)(?! (?:being )?(?:vacated|left|held)))|(?:ha[sd]|will have) responsibility (?:for|as)|assum(?:es?|ed|ing) responsibility as|ris(?:es|ing) to|rose to|advanc(?:es|ed|ing) to|will (?:now )?be(?= (?:the |its |our |an? )?" + R + ")";
    private const string Succeeds = @"fill(?:s|ed|ing)? the (?:position|role|post|office|vacanc(?:y|ies)|seat)s? (?:being |previously |formerly |recently )?(?:vacated|left|created|held|left vacant|left open) (?:by|with|following)(?: the (?:departure|resignation|retirement) of)?(?! the (?:death|passing))|hand(?:s|ed|ing)? over (?:the )?(?:reins|helm|baton|leadership|role|job)? ?to|pass(?:es|ed|ing)? the (?:torch|baton|reins|leadership) to|succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)|tak(?:es?|ing|en) over (?:for|from)|took over (?:for|from)";
    private const string Names = @"(?:re-?)?appoint(?:s|ed|ing)?|nam(?:es|ed|ing)|(?<=to )name|(?:(?:re-?)?elect(?:s|ed|ing)?|chosen|chose)(?! (?:not |also )?to (?!serve|be\b|become|fill|succeed|replace|join|the\b|its\b|our\b|their\b|a\b|[\uE200-\uE401]|[a-z.&]+'s))|promot(?:es?|ed|ing)|select(?:s|ed|ing)|tap(?:s|ped|ping)|hir(?:es?|ed|ing)|designat(?:es?|ed|ing)|elevat(?:es?|ed|ing)|welcom(?:es?|ed|ing)|add(?:s|ed|ing)(?!,|:|\.| that|$)|recruit(?:s|ed|ing)|engag(?:es|ed)|install(?:s|ed)|tapped|brings on|brought on";
    private const string NamingOf = "(?:re-?)?(?:appointment|election)s?|promotions?|hiring|hires?|selection|naming|(?<!in )additions?|elevation|designation|arrival|changes? in (?:the )?(?:title|position|role)s?";

    [GeneratedRegex(@"\G(?<![–—‑\-])\b(?:(?<notreelected>" + NotReelected + ")|(?<dies>" + Dies + ")|(?<deathof>" + DeathOf + ")|(?<leaves>" + Leaves + ")|(?<removes>" + Removes + ")|(?<leavingof>" + LeavingOf + ")|(?<newrole>" + NewRole + ")|(?<takes>" + Takes
        + ")|(?<succeeds>" + Succeeds + ")|(?<names>" + Names + ")|(?<namingof>" + NamingOf + ")|(?<ends>" + Ends + @"))(?!\w)")]
    private static partial Regex Words { get; }
}
